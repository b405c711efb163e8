//go:build !windows && !darwin

package cli_test

import (
	"path/filepath"
	"testing"

	"trefoil/app/cli"
)

func TestUsualHome(t *testing.T) {
	user := t.TempDir()
	usual := filepath.Join(user, ".local", "share", "trefoil")
	data := filepath.Join(user, "elsewhere")
	for _, c := range []struct{ name, xdg, want string }{
		{"nothing set", "", usual},
		{"a folder for data", data, filepath.Join(data, "trefoil")},
		{"a folder that depends on where one stands does not count", "elsewhere", usual},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv("HOME", user)
			t.Setenv("XDG_DATA_HOME", c.xdg)
			if got := cli.UsualHome(); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
	t.Run("a user without a home", func(t *testing.T) {
		t.Setenv("HOME", "")
		t.Setenv("XDG_DATA_HOME", "")
		if got := cli.UsualHome(); got != "trefoil-data" {
			t.Error(got)
		}
	})
	t.Run("a user without a home, but with a folder for data", func(t *testing.T) {
		t.Setenv("HOME", "")
		t.Setenv("XDG_DATA_HOME", data)
		if got, want := cli.UsualHome(), filepath.Join(data, "trefoil"); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	})
}
