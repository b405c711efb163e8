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
