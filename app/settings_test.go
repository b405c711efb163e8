package app

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSettingsFile(t *testing.T) {
	file := SettingsFile{filepath.Join(t.TempDir(), "settings.json")}
	t.Run("a first start", func(t *testing.T) {
		if s, err := file.Load(); err != nil || s != (Settings{}) {
			t.Errorf("%+v, %v", s, err)
		}
	})
	t.Run("what was saved reads back", func(t *testing.T) {
		want := Settings{Appearance: "dark", TextSize: 1.25}
		if err := file.Save(want); err != nil {
			t.Fatal(err)
		}
		got, err := file.Load()
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Error(err, diff)
		}
	})
	t.Run("a broken file counts as a first start, and is reported", func(t *testing.T) {
		for _, content := range []string{"", "{", "null x", `{"text_size":"big"}`} {
			if err := os.WriteFile(file.Path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
			if s, err := file.Load(); err == nil || s != (Settings{}) {
				t.Errorf("%q: %+v, %v", content, s, err)
			}
		}
	})
	t.Run("saving mends it", func(t *testing.T) {
		if err := file.Save(Settings{Appearance: "light"}); err != nil {
			t.Fatal(err)
		}
		if s, err := file.Load(); err != nil || s.Appearance != "light" {
			t.Errorf("%+v, %v", s, err)
		}
	})
	t.Run("a folder that isn't there is an error", func(t *testing.T) {
		if err := (SettingsFile{filepath.Join(t.TempDir(), "none", "settings.json")}).Save(Settings{}); err == nil {
			t.Error("no error")
		}
	})
}

func TestTextScale(t *testing.T) {
	for size, want := range map[float32]float32{0: 1, 1.5: 1.5, 0.1: MinTextSize, -3: MinTextSize, 99: MaxTextSize} {
		if got := (Settings{TextSize: size}).Scale(); got != want {
			t.Errorf("size %v: %v, want %v", size, got, want)
		}
	}
}

func TestWriteFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "page.pdf")
	for _, content := range []string{"first", "second, and longer", ""} {
		if err := WriteFile(path, []byte(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != content {
			t.Errorf("%q, %v", got, err)
		}
	}
	t.Run("nothing else stays in the folder", func(t *testing.T) {
		left(t, folder, "page.pdf")
	})
	t.Run("on failure neither", func(t *testing.T) {
		// A folder of that name can't be replaced by a file.
		taken := filepath.Join(folder, "taken")
		if err := os.MkdirAll(filepath.Join(taken, "in it"), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := WriteFile(taken, []byte("x")); err == nil {
			t.Error("no error")
		}
		left(t, folder, "page.pdf", "taken")
	})
	t.Run("who has the file open goes on reading the old one", func(t *testing.T) {
		if err := WriteFile(path, []byte("old")); err != nil {
			t.Fatal(err)
		}
		open, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer open.Close()
		if err := WriteFile(path, []byte("new")); err != nil {
			t.Skip("this system doesn't replace open files:", err)
		}
		b := make([]byte, 9)
		if n, _ := open.Read(b); string(b[:n]) != "old" {
			t.Errorf("%q: the file was written in place", b[:n])
		}
	})
}

func left(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if diff := cmp.Diff(want, names); err != nil || diff != "" {
		t.Error(err, diff)
	}
}
