package screens

import (
	"testing"

	"trefoil/screens/kit"
)

func TestSingleKeys(t *testing.T) {
	d := newDesk(t, two)
	d.typed("n") // with nobody in view
	d.at("Today – Trefoil")
	d.typed("3") // nobody is third
	d.at("Today – Trefoil")
	d.typed("2")
	d.at("Overview – 李静 Li Jing – Trefoil")
	d.typed("1")
	d.at("Overview – Maya Lindqvist – Trefoil")
	d.Window.Canvas().Focus(d.nav("Goals"))
	d.typed("2")
	d.at("Overview – 李静 Li Jing – Trefoil")
	d.Window.Canvas().Focus(d.nav("Today"))
	d.typed("n")
	d.at("Sessions – 李静 Li Jing – Trefoil")
	if _, typing := d.Window.Canvas().Focused().(interface{ SelectedText() string }); !typing {
		t.Errorf("the keyboard is in %T, not in the form for a session", d.Window.Canvas().Focused())
	}
}

func TestSingleKeysAreSignsInAText(t *testing.T) {
	d := newDesk(t, two)
	d.talk()
	d.typed("n2")
	d.at("Session – Maya Lindqvist – Trefoil")
	ok(t, d.Service.FlushDrafts())
	if shared, _, err := d.Service.Notes(d.session()); err != nil || shared.Text != "n2" {
		t.Errorf("notes %q, %v", shared.Text, err)
	}
}

// In the talk the eyes are on the person: a sentence that is typed after a click beside
// the notes goes into them.
func TestWhatIsTypedBesideTheNotesGoesIntoThem(t *testing.T) {
	d := newDesk(t, two)
	d.talk()
	d.Window.Canvas().Unfocus()
	d.typed("next time 2")
	d.at("Session – Maya Lindqvist – Trefoil")
	ok(t, d.Service.FlushDrafts())
	if shared, _, err := d.Service.Notes(d.session()); err != nil || shared.Text != "next time 2" {
		t.Errorf("notes %q, %v", shared.Text, err)
	}
}

func TestSingleKeysRestWhileAFormIsFilledIn(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.SessionsPage, Pair: d.maya(), New: true})
	form := d.Window.Canvas().Focused()
	d.Window.Canvas().Unfocus()
	d.typed("n2")
	d.at("Sessions – Maya Lindqvist – Trefoil")
	d.Window.Canvas().Focus(form)
	if d.Window.Canvas().Focused() != form {
		t.Error("the form is not there any more")
	}
}
