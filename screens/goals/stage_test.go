package goals

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// choose chooses from the menu of a goal.
func choose(t *testing.T, l *line, label string) {
	t.Helper()
	for _, item := range l.detail.more.Items() {
		if item.Label == label {
			item.Action()
			return
		}
	}
	t.Fatalf("the menu has no %q", label)
}

// offered are the labels of the menu of a goal.
func offered(l *line) (labels []string) {
	for _, item := range l.detail.more.Items() {
		if !item.IsSeparator {
			labels = append(labels, item.Label)
		}
	}
	return labels
}

// texts are all texts that can be seen in an object, in their order.
func texts(in fyne.CanvasObject) (all []string) {
	walk(in, func(o fyne.CanvasObject) {
		if o, ok := o.(interface{ Text() string }); ok {
			all = append(all, o.Text())
		}
	})
	return all
}

// says fails unless a text can be seen that begins so.
func says(t *testing.T, in fyne.CanvasObject, want string) {
	t.Helper()
	if all := texts(in); !slices.ContainsFunc(all, func(s string) bool { return strings.HasPrefix(s, want) }) {
		t.Errorf("nothing says %q, only %q", want, all)
	}
}

func silent(t *testing.T, in fyne.CanvasObject, part string) {
	t.Helper()
	for _, text := range texts(in) {
		if strings.Contains(text, part) {
			t.Errorf("it says %q", text)
		}
	}
}

// tap presses the button or link with a text inside an object.
func tap(t *testing.T, in fyne.CanvasObject, text string) {
	t.Helper()
	var found fyne.Tappable
	walk(in, func(o fyne.CanvasObject) {
		b, ok := o.(interface {
			fyne.Tappable
			Text() string
		})
		if ok && b.Text() == text {
			found = b
		}
	})
	if found == nil {
		t.Fatalf("there is no %q", text)
	}
	test.Tap(found)
}

func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, visit)
		}
	}
}

// ctrlEnter is done with a field.
func ctrlEnter(e *kit.Entry) {
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
}

// checked checks a goal in today.
func (st *stage) checked(t *testing.T, l *line, o mentoring.Outcome) {
	t.Helper()
	st.ok(t, st.service.CheckIn(app.NewCheckIn{GoalID: l.standing.Goal.ID, Outcome: o}))
}

func (st *stage) ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (st *stage) undo(t *testing.T) string {
	t.Helper()
	did, err := st.service.Undo()
	st.ok(t, err)
	return did
}

// put adds a goal of any dimension and phase.
func (st *stage) put(t *testing.T, statement string, d mentoring.Dimension, p mentoring.Phase) *line {
	t.Helper()
	id, err := st.service.AddGoal(st.pair, mentoring.Goal{Statement: statement, Dimension: d, Phase: p, Weight: 1})
	st.ok(t, err)
	return st.lines[id]
}

// later makes the clock show another day from now on.
func later(t *testing.T, days int) {
	t.Helper()
	now = now.AddDate(0, 0, days)
	t.Cleanup(func() { now = now.AddDate(0, 0, -days) })
}
