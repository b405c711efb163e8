//go:build unix

package cli

import (
	"fmt"
	"os"
	"syscall"
)

// StartAnew starts the program anew in the place of this one, as it was started. It
// returns only when that fails.
func StartAnew() error {
	path, err := os.Executable()
	if err == nil {
		err = syscall.Exec(path, os.Args, os.Environ())
	}
	return fmt.Errorf("start anew: %w", err)
}
