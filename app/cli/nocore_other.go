//go:build !unix

package cli

// NoCoreDumps does nothing: Windows writes no memory of a program into a file
// unless it is asked to.
func NoCoreDumps() {}
