package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
)

func TestArrowsGoFromOptionToOptionAndPickWhereTheyMay(t *testing.T) {
	start(t, Light)
	o := NewOptions("one", "two", "three")
	o.SetPickable(true)
	o.Mark(0)
	picked := 0
	o.OnPick = func(int) { picked++ }
	c := show(t, container.NewVBox(NewButton("above", Outlined, nil), o), 300, 300).Canvas()
	down := func() { c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) }
	c.Focus(o.First())
	down()
	if c.Focused() != fyne.Focusable(o.options[1]) || o.Marked() != 0 || picked != 0 {
		t.Errorf("the arrow picks %d, %d times", o.Marked(), picked)
	}
	o.Follows = true
	down()
	down() // there is none below
	if c.Focused() != fyne.Focusable(o.options[2]) || o.Marked() != 2 || picked != 1 {
		t.Errorf("following, the arrow picks %d, %d times", o.Marked(), picked)
	}
}

func TestADayThatWasFilledInIsReplacedByTyping(t *testing.T) {
	start(t, Light)
	today := mentoring.Day(2026, time.November, 27)
	d := NewDateField("Day", func() mentoring.Date { return today })
	d.SetDate(today.AddDays(14))
	c := show(t, container.NewVBox(NewButton("above", Outlined, nil), d), 300, 300).Canvas()
	c.Focus(d.Entry)
	for _, r := range "fri" {
		c.Focused().TypedRune(r)
	}
	if d.Entry.Text != "fri" {
		t.Errorf("it says %q", d.Entry.Text)
	}
}

func TestASessionAheadIsPreparedFirst(t *testing.T) {
	start(t, Light)
	prepare, begin := NewButton("Prepare", Outlined, nil), NewButton("Start session", Primary, nil)
	FirstOf(prepare, begin, false)
	if prepare.kind != Primary || begin.kind != Outlined {
		t.Error("on another day the start comes first")
	}
	FirstOf(prepare, begin, true)
	if prepare.kind != Outlined || begin.kind != Primary {
		t.Error("on its day it doesn't")
	}
}

func TestGoalsWithTheSameWordsAreToldApart(t *testing.T) {
	start(t, Light)
	goals := []mentoring.Goal{{ID: "a", Statement: "Listen"}, {ID: "b", Statement: "Listen"}, {ID: "c", Statement: "No goal"}}
	for _, g := range goals {
		c := mentoring.Commitment{Text: "Call", GoalID: g.ID}
		if got := NewPromiseParts(c, app.PromiseChoices{Goals: goals}, nil).Read(c); got.GoalID != g.ID {
			t.Errorf("a promise for goal %s is read as for %q", g.ID, got.GoalID)
		}
	}
}
