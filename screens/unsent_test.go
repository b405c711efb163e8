package screens

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// What is typed into a line or a form is kept until it is sent off, and shown at the next
// start when the program ended before that.
func TestWhatIsTypedIsKeptUntilItIsSentOff(t *testing.T) {
	d := newDesk(t, two)
	d.unsent.keep = d.Service.KeepUnsent
	d.talk()
	d.choose("Session", "Add a promise")
	d.typed("maya: shadow one call")
	d.unsent.keepNow()
	if got := d.Service.Unsent(); !slices.Equal(got, []string{"maya: shadow one call"}) {
		t.Fatalf("%q is kept", got)
	}
	d.sayUnsent()
	words, buttons := d.asked()
	if !strings.Contains(words, "maya: shadow one call") {
		t.Errorf("it says %q", words)
	}
	d.tap(buttons["Copy"])
	if got := d.App.Clipboard().Content(); got != "maya: shadow one call" || d.Service.Unsent() != nil {
		t.Errorf("on the clipboard is %q, kept is %q", got, d.Service.Unsent())
	}
	ok(t, d.Leave())
	if line := d.Service.Unsent(); line != nil {
		t.Errorf("%q is kept though all is saved", line)
	}
	made, err := d.Service.Session(d.session())
	if err != nil || len(made.Made) != 1 || made.Made[0].By != mentoring.Mentee {
		t.Errorf("%+v, %v", made.Made, err)
	}
}

func TestOnlyWhatIsTypedAndNotSavedIsKept(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.MenteePage, Pair: d.maya()})
	if got := kit.Unsent(d.current.Content()); got != nil {
		t.Errorf("%q was filled in, and is kept", got)
	}
	d.typed("x")
	if got := kit.Unsent(d.current.Content()); len(got) != 1 {
		t.Errorf("%q is kept", got)
	}
	d.visit(kit.Route{Page: kit.SessionsPage, Pair: d.maya()})
	for _, e := range shown[*kit.Entry](d.Window.Content()) {
		d.Window.Canvas().Focus(e)
		d.typed("budget")
	}
	if got := kit.Unsent(d.current.Content()); got != nil {
		t.Errorf("of a search %q is kept", got)
	}
}

// What can't be kept is tried again, and what was put away late never takes the place of
// what came after it.
func TestUnsentKeepsTheNewest(t *testing.T) {
	var kept [][]string
	full := errors.New("full")
	var fails error
	u := &unsent{keep: func(texts []string) error {
		if fails == nil {
			kept = append(kept, texts)
		}
		return fails
	}}
	fails = full
	u.put([]string{"a"})
	u.flush()
	fails = nil
	u.flush()
	u.put([]string{"b"})
	u.keepOnly(nil)
	u.flush() // one that comes late
	if diff := cmp.Diff([][]string{{"a"}, nil}, kept); diff != "" {
		t.Error(diff)
	}
	u.forget([]string{"from before"})
	if len(kept) != 3 || kept[2] != nil {
		t.Errorf("%q", kept)
	}
}
