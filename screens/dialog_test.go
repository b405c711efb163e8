package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// A question stays until it is answered: a click beside it is no answer.
func TestAQuestionStaysUntilItIsAnswered(t *testing.T) {
	d := newDesk(t, two)
	answers := 0
	d.question("Trefoil asks", "Which?", "This", "That", func(bool) { answers++ })
	overlay := d.Window.Canvas().Overlays().Top().(*kit.Overlay)
	overlay.Resize(overlay.Size().AddWidthHeight(0, 1)) // measures and places it once more
	for _, scroll := range shown[*kit.Scroll](overlay) {
		if least := kit.FitHeight(kit.Body("Which?"), scroll.Size().Width); scroll.Size().Height < least {
			t.Errorf("the words have %v of %v", scroll.Size().Height, least)
		}
	}
	overlay.Tapped(&fyne.PointEvent{})
	overlay.TappedSecondary(&fyne.PointEvent{})
	if !d.asking() || answers != 0 {
		t.Fatalf("a click beside it is answer %d", answers)
	}
	d.key(fyne.KeyEscape)
	if d.asking() || answers != 1 {
		t.Errorf("Escape is answer %d", answers)
	}
}

// The window may take a question away, when it locks. The keyboard goes on then.
func TestAQuestionThatTheWindowTookAway(t *testing.T) {
	d := newDesk(t, two)
	for _, after := range []func(){d.leaveQuestions, func() { d.key(fyne.KeyEscape) }} {
		d.askToQuit(mentoring.ErrDiskFull)
		overlays := d.Window.Canvas().Overlays()
		overlays.Remove(overlays.Top())
		after()
		if d.asking() || d.quitAsked {
			t.Fatal("it still waits for an answer")
		}
	}
}

// What is asked above an open menu has the keyboard alone.
func TestAQuestionClosesAMenu(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.OverviewPage, Pair: d.maya()})
	test.Tap(shown[*kit.More](d.Window.Content())[0])
	d.askToQuit(mentoring.ErrDiskFull)
	if n := len(d.Window.Canvas().Overlays().List()); n != 1 {
		t.Fatalf("%d overlays", n)
	}
	d.key(fyne.KeyEscape)
	if d.asking() || d.Window.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves something behind")
	}
}

// The answers to a long question are in sight, in a small window, too.
func TestALongQuestionCanBeScrolled(t *testing.T) {
	d := newDesk(t, two)
	d.Window.Resize(fyne.NewSize(960, 640))
	d.showTyped("This was typed.", []string{strings.Repeat("One line\n", 60)}, func() {})
	_, buttons := d.asked()
	for name, b := range buttons {
		if !d.inSight(b) {
			t.Errorf("%s is out of sight", name)
		}
	}
}
