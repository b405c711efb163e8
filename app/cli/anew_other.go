//go:build !unix

package cli

import (
	"fmt"
	"os"
	"os/exec"
)

// StartAnew starts the program anew, as it was started; this one is to end then.
func StartAnew() error {
	path, err := os.Executable()
	if err == nil {
		err = exec.Command(path, os.Args[1:]...).Start()
	}
	if err != nil {
		return fmt.Errorf("start anew: %w", err)
	}
	return nil
}
