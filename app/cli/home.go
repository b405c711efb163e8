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
	switch runtime.GOOS {
	case "windows":
		if local := os.Getenv("LocalAppData"); local != "" {
			return filepath.Join(local, "Trefoil")
		}
		return inUserHome("AppData", "Local", "Trefoil")
	case "darwin":
		return inUserHome("Library", "Application Support", "Trefoil")
	}
	if data := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return filepath.Join(data, "trefoil")
	}
	return inUserHome(".local", "share", "trefoil")
}

func inUserHome(below ...string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "trefoil-data"
	}
	return filepath.Join(append([]string{home}, below...)...)
}
