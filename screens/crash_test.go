package screens

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestAfterACrashAllIsSavedAndTheNextStartSaysSo(t *testing.T) {
	e := newEntrance(t, "")
	service, err := e.home.Open(mentoring.Secret{})
	ok(t, err)
	e.unlocked(service)
	if e.shell.asking() {
		t.Fatal("a crash is told of that there was not")
	}
	saved := ""
	draft := service.Autosave(func(text string) error { saved = text; return nil }, func(error) {})
	draft.Changed("the last words")
	if !e.watched(func() { panic("the last words") }) {
		t.Fatal("it is not noticed")
	}
	e.endCrashed()
	if saved != "the last words" || e.vault.open != 0 {
		t.Errorf("saved %q, %d open", saved, e.vault.open)
	}
	report, err := os.ReadFile(e.crashFile())
	ok(t, err)
	if text := string(report); !strings.Contains(text, "screens.(*door).watched") || strings.Contains(text, "last words") {
		t.Errorf("the report is\n%s", text)
	}

	service, err = e.home.Open(mentoring.Secret{})
	ok(t, err)
	e.unlocked(service)
	overlay := e.window.Canvas().Overlays().Top()
	if overlay == nil || !strings.Contains(strings.Join(textsIn(overlay), " "), "crashed last time") {
		t.Fatal("the next start doesn't say so")
	}
	if kit.Words(mentoring.ErrCrashed) == "" || !e.shell.asking() {
		t.Error("it isn't asked")
	}
	for _, b := range shown[*kit.Button](overlay) {
		if b.Text() == "All right" {
			test.Tap(b)
		}
	}
	if _, err := os.Stat(e.crashFile()); !os.IsNotExist(err) {
		t.Errorf("the report is still there: %v", err)
	}
}

// A fault in another goroutine ends the program in order.
func TestACrashElsewhereEndsTheProgram(t *testing.T) {
	e := newEntrance(t, "")
	e.crashed("a fault")
	if _, err := os.Stat(e.crashFile()); err != nil {
		t.Error(err)
	}
	if len(e.queue) != 1 {
		t.Error("the program goes on")
	}
}
