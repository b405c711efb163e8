package cli_test

import (
	"os"
	"testing"

	"trefoil/app/cli"
)

func TestVersionOfThePackages(t *testing.T) {
	details, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	// A test binary knows no day.
	if got := cli.VersionOf(string(details)); got != "0.1.0" {
		t.Errorf("the version is %q", got)
	}
	if got := cli.VersionOf("nothing like it"); got != "" {
		t.Errorf("without one it is %q", got)
	}
}
