package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// beginsWith fails unless the help in view begins so.
func beginsWith(t *testing.T, c fyne.Canvas, want string) {
	t.Helper()
	top := c.Overlays().Top()
	if top == nil || !strings.HasPrefix(texts(top), want+"\n") {
		t.Errorf("the help doesn't begin with %q", want)
	}
}

// pressNamed presses the button or link in view that says so.
func pressNamed(t *testing.T, in fyne.CanvasObject, text string) {
	t.Helper()
	for _, o := range shown[interface {
		fyne.CanvasObject
		fyne.Tappable
		Text() string
	}](in) {
		if o.Text() == text {
			test.Tap(o)
			return
		}
	}
	t.Fatalf("nothing says %q", text)
}

func TestAFailureIsExplained(t *testing.T) {
	d := newDesk(t, two)
	d.fail(fmt.Errorf("save goal: %w", mentoring.ErrDiskFull))
	pressNamed(t, d.Window.Content(), "Explain")
	d.settle()
	beginsWith(t, d.Window.Canvas(), "The disk is full")
	d.says()
	d.key(fyne.KeyEscape)
	d.fail(mentoring.ErrNameMissing)
	for _, b := range shown[*kit.Button](d.Window.Content()) {
		if b.Text() == "Explain" {
			t.Error("what is typed wrong is explained as a failure")
		}
	}
}

func TestTroubleWithTheDiskIsExplained(t *testing.T) {
	d := newDesk(t, two)
	d.tell("Nothing can be saved", kit.ExplainText, d.explains(mentoring.ErrReadOnly))
	pressNamed(t, d.Window.Content(), kit.ExplainText)
	d.settle()
	beginsWith(t, d.Window.Canvas(), "The data can't be written")
}

// Esc in front of data that can't be opened ends the program, but first the help.
func TestAProblemIsExplained(t *testing.T) {
	e := newEntrance(t, "")
	e.problem(fmt.Errorf("open: %w", mentoring.ErrDamaged))
	canvas := e.window.Canvas()
	pressNamed(t, canvas.Content(), kit.ExplainText)
	beginsWith(t, canvas, "Part of the data is damaged")
	canvas.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if canvas.Overlays().Top() != nil || !strings.Contains(e.said(), "can't open its data") {
		t.Error("Escape doesn't close the help alone")
	}
}

func TestAWrongPassphraseIsExplained(t *testing.T) {
	e := newEntrance(t, "open sesame")
	e.ask("")
	for _, link := range shown[*kit.Link](e.window.Content()) {
		if link.Text() == kit.ExplainText {
			t.Error("something is explained before anything failed")
		}
	}
	e.give("open barley")
	e.next()
	canvas := e.window.Canvas()
	pressNamed(t, canvas.Content(), kit.ExplainText)
	beginsWith(t, canvas, "The passphrase or the key doesn't open it")
	canvas.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if canvas.Overlays().Top() != nil || canvas.OnTypedKey() != nil {
		t.Error("Escape doesn't close the help")
	}
}
