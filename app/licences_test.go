package app

import (
	"io/fs"
	"runtime/debug"
	"strings"
	"testing"

	"trefoil/assets"
)

func TestLicences(t *testing.T) {
	all := licencesOf([]*debug.Module{{Path: "gorm.io/gorm", Version: "v1.2.3"}, {Path: "example.org/unknown"}})
	if len(all) != 5 || all[3].Kind != "MIT" || all[3].Version != "v1.2.3" || !strings.Contains(all[3].Text, "Jinzhu") {
		t.Fatalf("%+v", all)
	}
	if all[0].Text == "" || all[1].Text == "" || all[2].Text == "" || all[2].Version == "" || all[4].Text != "" {
		t.Errorf("%+v", all)
	}
}

func TestTheKindOfEachLicenceIsKnown(t *testing.T) {
	kinds := map[string]string{
		"Trefoil": "MIT", "Noto Sans": "OFL 1.1", "Go": "BSD 3-Clause", "fyne.io/fyne/v2": "BSD 3-Clause and others",
		"fyne.io/systray": "Apache 2.0", "github.com/go-text/render": "Unlicense or BSD", "github.com/nfnt/resize": "ISC",
		"github.com/godbus/dbus/v5": "BSD 2-Clause", "gorm.io/gorm": "MIT",
	}
	seen := 0
	err := fs.WalkDir(assets.Licences(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(assets.Licences(), path)
		kind, name := licenceKind(string(b)), strings.TrimSuffix(path, ".txt")
		if kind == "" || kinds[name] != "" && kinds[name] != kind {
			t.Errorf("%s is under %q", name, kind)
		}
		if kinds[name] != "" {
			seen++
		}
		return err
	})
	if err != nil || seen != len(kinds) {
		t.Errorf("%d of %d were there, %v", seen, len(kinds), err)
	}
}
