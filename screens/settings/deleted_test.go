package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

func TestBringBack(t *testing.T) {
	person := datatest.Person()
	pair := datatest.Pair(person.ID, "")
	long := strings.Repeat("Zażółć gęślą jaźń 李静 ", 20)
	goal, other := datatest.Goal(pair.ID, func(g *mentoring.Goal) { g.Statement = long }), datatest.Goal(pair.ID)
	st := start(t, person, pair, goal, other)
	st.ShowPage(kit.Route{Deleted: true})
	d := st.deleted
	if !d.empty.Visible() || d.list.Visible() {
		t.Error("nothing was deleted, and the list is shown")
	}
	for _, g := range []mentoring.Goal{other, goal} {
		if err := st.service.DeleteGoal(g.ID); err != nil {
			t.Fatal(err)
		}
	}
	st.Reload()
	if len(d.list.rows) != 2 || d.empty.Visible() {
		t.Fatalf("%+v", d.list.rows)
	}
	row := newDeletedRow(d)
	row.show(d.list.rows[0], d.list.today)
	if !strings.HasPrefix(row.text.Text(), "Zażółć") || row.words.Text() != "Goal, "+person.Name {
		t.Errorf("%q, %q", row.text.Text(), row.words.Text())
	}
	test.Tap(row.back)
	if len(d.list.rows) != 1 || len(st.service.Deleted()) != 1 {
		t.Fatalf("%+v", d.list.rows)
	}
	st.focus(d.list)
	d.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(st.service.Deleted()) != 0 || !d.empty.Visible() || st.window.Canvas().Focused() != fyne.Focusable(st.tabs) {
		t.Errorf("left: %+v, the keyboard is at %T", st.service.Deleted(), st.window.Canvas().Focused())
	}
	if len(st.failed) != 0 {
		t.Error(st.failed)
	}
}
