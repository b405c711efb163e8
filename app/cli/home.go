package cli

import (
	"os"
	"path/filepath"
	"runtime"
)

// UsualHome is the data folder when none is named: where the system keeps the
// data of programs. It falls back to a folder beside the program's working
// directory when the system knows no home.
func UsualHome() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "trefoil-data"
	}
	switch runtime.GOOS {
	case "windows":
		if local := os.Getenv("LocalAppData"); local != "" {
			return filepath.Join(local, "Trefoil")
		}
		return filepath.Join(home, "AppData", "Local", "Trefoil")
	case "darwin":
		return filepath.Join(home, "Library", "Application Support", "Trefoil")
	}
	if data := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return filepath.Join(data, "trefoil")
	}
	return filepath.Join(home, ".local", "share", "trefoil")
}
