//go:build unix

package cli_test

import (
	"syscall"
	"testing"

	"trefoil/app/cli"
)

func TestNoCoreDumps(t *testing.T) {
	var limit syscall.Rlimit
	cli.NoCoreDumps()
	if err := syscall.Getrlimit(syscall.RLIMIT_CORE, &limit); err != nil || limit.Cur != 0 || limit.Max != 0 {
		t.Errorf("a core file may have %d of %d bytes, %v", limit.Cur, limit.Max, err)
	}
}
