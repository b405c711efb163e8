//go:build !linux

package screens

// onAway calls neither: nobody says here when the computer goes to sleep. The
// clock on the wall does, after waking; see idle.
func onAway(_, _ func()) {}
