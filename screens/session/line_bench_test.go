package session

import (
	"testing"

	"trefoil/app/mentoring"
)

// BenchmarkInputLine types into the input line. Every key is read, and shown as
// it was read.
func BenchmarkInputLine(b *testing.B) {
	d := newDesk(b)
	d.catch(mentoring.PromiseLine)()
	line := d.commitments.line.entry
	text := []rune("maya: shadow one more call next fri #business for Head of Sales")
	for i := 0; b.Loop(); i++ {
		if i%len(text) == 0 {
			line.SetText("")
		}
		line.TypedRune(text[i%len(text)])
	}
}
