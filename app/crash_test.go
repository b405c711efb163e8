package app_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"trefoil/app"
)

// crashOf returns what is reported of a function that panics.
func crashOf(f func()) (text string) {
	defer func() {
		text = app.CrashReport("0.1.0", time.Date(2026, time.November, 9, 14, 0, 0, 0, time.UTC), recover())
	}()
	f()
	return
}

func failWith(note string) { panic(errors.New("can't take " + note)) }

func TestACrashReportSaysWhereAndNothingThatWasWritten(t *testing.T) {
	const canary = "Maya is leaving"
	text := crashOf(func() { failWith(canary) })
	for _, want := range []string{"Trefoil 0.1.0, go", "2026-11-09T14:00:00Z", "a panic with *errors.errorString", "app_test.failWith\n\tcrash_test.go:"} {
		if !strings.Contains(text, want) {
			t.Errorf("the report lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, canary) || strings.Contains(text, "0x") {
		t.Errorf("values are in the report:\n%s", text)
	}
	text = crashOf(func() {
		words := []string{canary}
		_ = words[len(canary)]
	})
	if !strings.Contains(text, "index out of range [15] with length 1") || strings.Contains(text, canary) {
		t.Errorf("of a fault it says\n%s", text)
	}
}

func TestAGuardedGoroutineTellsOfItsCrash(t *testing.T) {
	heard := make(chan any, 1)
	app.OnCrash(func(cause any) { heard <- cause })
	t.Cleanup(func() { app.OnCrash(func(cause any) { panic(cause) }) })
	go app.Guarded(func() { panic("now") })()
	if got := <-heard; got != "now" {
		t.Errorf("heard %v", got)
	}
}
