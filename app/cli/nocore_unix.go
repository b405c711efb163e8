//go:build unix

package cli

import "syscall"

// NoCoreDumps keeps the system from writing the memory of the program, with all
// that was read in it, into a file when the program crashes. Programs that it
// starts are kept from that, too.
func NoCoreDumps() {
	_ = syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{}) // to lower a limit is always allowed
}
