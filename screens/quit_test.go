package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

// quitter counts how often the program was told to end.
type quitter struct {
	fyne.App
	quits int
}

func (q *quitter) Quit() { q.quits++ }

func (d *desk) countQuits() *quitter {
	q := &quitter{App: d.App}
	d.Shell.App = q
	return q
}

// asked returns the words and the buttons of the dialog in view.
func (d *desk) asked() (words string, buttons map[string]*kit.Button) {
	d.t.Helper()
	buttons = make(map[string]*kit.Button)
	for _, overlay := range d.Window.Canvas().Overlays().List() {
		words += texts(overlay)
		for _, b := range shown[*kit.Button](overlay) {
			buttons[b.Text()] = b
		}
	}
	return words, buttons
}

func TestClosingSavesWhatIsTyped(t *testing.T) {
	d := newDesk(t, two)
	q := d.countQuits()
	d.talk()
	d.typed("the last words")
	id := d.session()
	d.Close()
	d.End()
	if q.quits != 1 {
		t.Errorf("ended %d times", q.quits)
	}
	again := serve(t, datatest.Reopen(t, d.store))
	if shared, _, err := again.Notes(id); err != nil || shared.Text != "the last words" {
		t.Errorf("notes %q, %v", shared.Text, err)
	}
}

func TestClosingAsksBeforeSomethingIsLost(t *testing.T) {
	d := newDesk(t, two)
	q := d.countQuits()
	p := &page{leave: mentoring.ErrDiskFull}
	d.current = p
	d.choose("File", "Quit")
	d.Close()
	words, buttons := d.asked()
	if q.quits != 0 || !strings.Contains(words, "The disk is full") || len(buttons) != 2 {
		t.Fatalf("ended %d times, asks %q with %d buttons", q.quits, words, len(buttons))
	}
	test.Tap(buttons["Stay"])
	if _, buttons := d.asked(); q.quits != 0 || len(buttons) != 0 {
		t.Fatalf("staying: ended %d times, %d buttons", q.quits, len(buttons))
	}
	d.Close()
	_, buttons = d.asked()
	test.Tap(buttons["Quit without saving"])
	if q.quits != 1 {
		t.Errorf("giving it up ended %d times", q.quits)
	}
	p.leave = nil
	d.Close()
	if q.quits != 2 || p.left != 4 {
		t.Errorf("ended %d times, left %d times", q.quits, p.left)
	}
}
