// Package soak says how much tests that go on at random do: enough to notice a
// change that breaks something in minutes, or all night.
package soak

import "os"

// Size returns the first number, or the second when TREFOIL_SOAK is set, as
// `make soak` does.
func Size(usual, nightly int) int {
	if os.Getenv("TREFOIL_SOAK") != "" {
		return nightly
	}
	return usual
}

// Say logs how much a test did. `make test` shows it.
func Say(t interface {
	Helper()
	Logf(format string, args ...any)
}, format string, args ...any) {
	t.Helper()
	t.Logf("shown: "+format, args...)
}
