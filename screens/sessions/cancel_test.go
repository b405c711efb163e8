package sessions

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
)

// The question why a session is cancelled goes when the session took place after all:
// the page could not be left.
func TestTheReasonGoesWhenTheSessionTookPlace(t *testing.T) {
	d := newDesk(t, false, planned(0))
	d.focus(d.list)
	d.press(fyne.KeyDown)
	d.list.TypedRune('c')
	test.Type(d.off.reason, "ill")
	d.focus(d.list)
	d.list.TypedRune('l')
	d.Reload()
	if d.off != nil {
		t.Error("it is still asked why")
	}
	if err := d.Leave(); err != nil || len(d.sessions().Past) != 1 {
		t.Errorf("%v, %+v", err, d.sessions())
	}
}

func TestASessionIsCancelledByKey(t *testing.T) {
	d := newDesk(t, false, planned(1, 8))
	d.focus(d.list)
	d.press(fyne.KeyDown)
	d.list.TypedRune('c')
	if d.off == nil {
		t.Fatal("no reason is asked for")
	}
	d.TakeKey(fyne.KeyEscape)
	if d.off != nil || len(d.sessions().Past) != 0 {
		t.Fatal("Escape doesn't keep it")
	}
	d.list.TypedRune('c')
	test.Type(d.off.reason, "ill")
	d.press(fyne.KeyReturn)
	page := d.sessions()
	if len(page.Coming) != 1 || len(page.Past) != 1 || page.Past[0].Session.Off.Reason != "ill" {
		t.Fatalf("got %+v", page)
	}
	if d.window.Canvas().Focused() != fyne.Focusable(d.list) {
		t.Error("the keyboard stays in a field that is gone")
	}
	row := newRow(d.Screen)
	row.show(item{line: page.Past[0]}, atDay())
	if !strings.Contains(row.detail.Text(), "Cancelled: ill") {
		t.Errorf("the row says %q", row.detail.Text())
	}
	choose(t, d.actions(page.Past[0]), "Plan again")
	if len(d.sessions().Coming) != 2 {
		t.Error("it is not planned again")
	}
}

func TestAReasonThatIsTypedIsNotLost(t *testing.T) {
	for name, elsewhere := range map[string]func(d *desk){
		"a new session": func(d *desk) { d.planSession() },
		"one to log":    func(d *desk) { d.logSession() },
		"another plan":  func(d *desk) { d.edit(d.all.Coming[1]) },
		"another one":   func(d *desk) { d.cancel(d.all.Coming[1]) },
		"a reload":      func(d *desk) { d.Reload() },
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, false, planned(1, 8))
			d.cancel(d.all.Coming[0])
			test.Type(d.off.reason, "ill")
			elsewhere(d)
			if d.off == nil || d.off.reason.Text != "ill" || d.window.Canvas().Focused() != fyne.Focusable(d.off.reason) {
				t.Fatal("it is gone, or the keyboard isn't there")
			}
			if err := d.Leave(); err != nil {
				t.Fatal(err)
			}
			page := d.sessions()
			if len(page.Past) != 1 || page.Past[0].Session.Off.Reason != "ill" {
				t.Fatalf("after leaving: %+v", page)
			}
			if _, err := d.app.Undo(); err != nil || len(d.sessions().Coming) != 2 {
				t.Errorf("it can't be undone: %v", err)
			}
		})
	}
}

func TestLeavingWithoutAReasonCancelsNothing(t *testing.T) {
	d := newDesk(t, false, planned(1, 8))
	d.cancel(d.all.Coming[0])
	if err := d.Leave(); err != nil || len(d.sessions().Coming) != 2 {
		t.Errorf("cancelled, or %v", err)
	}
	d.edit(d.all.Coming[1])
	if d.off != nil || d.form == nil {
		t.Error("a question without an answer is in the way")
	}
}

func TestASessionThatIsDeletedIsNotAskedFor(t *testing.T) {
	d := newDesk(t, false, planned(1, 8))
	d.cancel(d.all.Coming[0])
	test.Type(d.off.reason, "ill")
	d.delete(d.all.Coming[0].Session.ID)
	if err := d.Leave(); err != nil || d.off != nil {
		t.Errorf("it is asked for still, or %v", err)
	}
}

func TestAMissedSessionTookPlace(t *testing.T) {
	d := newDesk(t, false, planned(-1))
	choose(t, d.actions(d.sessions().Coming[0]), "It took place (L)")
	if page := d.sessions(); len(page.Past) != 1 || page.Past[0].Session.Status() != mentoring.Held {
		t.Errorf("got %+v", page)
	}
}
