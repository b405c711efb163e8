package sessions

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestArrowsPassOverHeadings(t *testing.T) {
	d := newDesk(t, false, planned(1, -1))
	d.focus(d.list)
	for i, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyUp} {
		if _, ok := d.list.line(); !ok {
			t.Fatalf("after %d keys no session has the keyboard", i)
		}
		d.press(key)
	}
	if d.list.at != 1 {
		t.Errorf("it stands at %d", d.list.at)
	}
}

func TestOpensWithThePlanOfASession(t *testing.T) {
	d := newDesk(t, false, planned(-2, 3))
	missed := d.all.Coming[0].Session.ID
	s := New(d.host, d.app, d.pair, false).Editing(missed)
	s.Reload()
	if s.form == nil || s.form.id != missed {
		t.Fatal("its plan is not open")
	}
	s.close()
	s.Reload()
	if s.form != nil {
		t.Error("it opened once more")
	}
}

// What takes place now stands above what is still to come, whichever day is first.
func TestARunningSessionStandsApart(t *testing.T) {
	d := newDesk(t, false, planned(-2, 0, 3))
	running := d.all.Coming[1].Session.ID
	if err := d.app.StartSession(running); err != nil {
		t.Fatal(err)
	}
	d.Reload()
	rows := d.list.rows
	if len(rows) < 5 || rows[0].heading != "Now" || rows[1].line.Session.ID != running || rows[2].heading != "Coming" {
		t.Errorf("%+v", rows)
	}
	if words := context(d.sessions()); !strings.Contains(words, "2 coming") {
		t.Errorf("it says %q", words)
	}
}
