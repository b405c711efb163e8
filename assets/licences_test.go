package assets

import (
	"io/fs"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// What is built in on any system has its licence here, and nothing else has.
func TestLicencesOfAllModules(t *testing.T) {
	modules := map[string]bool{"Go": true, "Noto Sans": true, "Trefoil": true}
	for _, system := range []string{"linux", "darwin", "windows"} {
		list := exec.Command("go", "list", "-deps", "-tags", "x11", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "trefoil")
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1")
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		for path := range strings.FieldsSeq(string(out)) {
			modules[path] = true
		}
	}
	required, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	err = fs.WalkDir(Licences(), ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			found[strings.TrimSuffix(path, ".txt")] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for path := range modules {
		if !found[path] {
			t.Errorf("no licence of %s: run .ci/licences.sh", path)
		}
	}
	for path := range found {
		if !modules[path] {
			t.Errorf("a licence of %s, which is not built in: run .ci/licences.sh", path)
		}
		if strings.Contains(path, "/") && !strings.Contains(string(required), "\t"+path+" v") {
			t.Errorf("%s is not in go.mod", path)
		}
	}
}

func TestLicencesAreTheOriginals(t *testing.T) {
	for name, original := range map[string]string{"Trefoil.txt": "../LICENSE", "Noto Sans.txt": "fonts/OFL.txt"} {
		got, err := fs.ReadFile(Licences(), name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(original)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(strings.Fields(string(got)), strings.Fields(string(want))) {
			t.Errorf("%s differs from %s: run .ci/licences.sh", name, original)
		}
	}
}
