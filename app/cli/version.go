package cli

import (
	"runtime/debug"
	"strings"
)

// VersionOf is the version that a FyneApp.toml says, which all packages have,
// too. The day of the last change stands behind it when the build knows that:
// "0.1.0, 2026-11-26".
func VersionOf(fyneApp string) string {
	_, after, _ := strings.Cut(fyneApp, "\nVersion = \"")
	version, _, _ := strings.Cut(after, `"`)
	build, ok := debug.ReadBuildInfo()
	if !ok {
		return version
	}
	for _, setting := range build.Settings {
		if setting.Key == "vcs.time" {
			day, _, _ := strings.Cut(setting.Value, "T")
			return version + ", " + day
		}
	}
	return version
}
