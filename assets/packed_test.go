package assets

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestWhatIsPackedIsWhatIsThere(t *testing.T) {
	for folder, packed := range map[string]fs.FS{"languages": Languages(), "sample": Sample()} {
		files, err := filepath.Glob(folder + "/*.json")
		if err != nil || len(files) == 0 {
			t.Fatal(folder, err)
		}
		names, err := fs.Glob(packed, "*")
		if err != nil || len(names) != len(files) {
			t.Errorf("%s: %q are packed, not %q: run .ci/pack.sh", folder, names, files)
		}
		for _, file := range files {
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := fs.ReadFile(packed, filepath.Base(file)); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s is packed otherwise (%v): run .ci/pack.sh", file, err)
			}
		}
	}
}
