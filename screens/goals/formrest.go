package goals

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// hasMore says that the goal has something of what can be left out.
func hasMore(g mentoring.Goal) bool {
	return g.Why != "" || g.Weight != 1 || !g.Due.IsZero() || g.Outcomes != [len(mentoring.Outcomes)]string{}
}

// rest is the part of the form that can be left out.
func (f *form) rest(locked bool) fyne.CanvasObject {
	f.why = entry1("What it is good for, and for whom", f.goal.Why)
	f.weight = entry1("1", number(f.goal.Weight))
	f.weightField = kit.NewField("Weight beside the other goals", f.weight)
	f.weight.OnChanged = func(string) { f.weightField.SetError("") }
	f.due = kit.NewDateField("Due, if there is a day", f.screen.service.Today)
	f.due.SetDate(f.goal.Due)
	f.due.OnChanged = f.showPast
	f.past = kit.Small("That day has passed; it is kept all the same.")
	f.past.Hidden = f.goal.Due.IsZero() || !f.goal.Due.Before(f.screen.service.Today())
	due := container.New(kit.NewStack(2), f.due, f.past)
	numbers := container.New(kit.NewColumns(14), due, f.weightField)
	f.optional = container.New(kit.NewStack(14), kit.NewField("Why", f.why), f.outcomeFields(locked), numbers)
	f.more = kit.NewButton("Say more: why, outcomes, due day, weight", kit.Quiet, f.showMore)
	return container.New(kit.NewStack(0), container.New(kit.NewRow(0, -1), f.more), f.optional)
}

// outcomeFields are the five outcomes, the most at the top.
func (f *form) outcomeFields(locked bool) fyne.CanvasObject {
	rows := container.New(kit.NewStack(6))
	if locked {
		rows.Add(kit.Small("What each outcome would look like. These words are fixed since the first check-in: it was made against them."))
	} else {
		rows.Add(kit.Small("What each outcome would look like. The words can be changed until the first check-in."))
	}
	for i := range f.outcomes {
		text := f.goal.Outcomes[outcomeAt(i)-mentoring.MinOutcome]
		name := kit.Body(outcomeAt(i).Name())
		var input fyne.CanvasObject = kit.Body(orDash(text))
		if !locked {
			f.outcomes[i] = entry1("", text)
			input = f.outcomes[i]
		}
		rows.Add(container.New(kit.NewColumns(14, 2, 5), centred(name), input))
	}
	return rows
}

func centred(o fyne.CanvasObject) fyne.CanvasObject { return container.New(kit.NewRow(0, 0), o) }

func orDash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}

// showMore opens the part that can be left out, for writing.
func (f *form) showMore() {
	f.reveal()
	f.screen.focus(f.why)
}

func (f *form) reveal() {
	f.more.Hidden, f.optional.Hidden = true, false
	f.screen.scroll.Refit()
}

// showPast says that a day before today is kept all the same.
func (f *form) showPast() {
	day, err := f.due.Date()
	f.past.Hidden = err != nil || day.IsZero() || !day.Before(f.screen.service.Today())
	f.screen.scroll.Refit()
}

const wrongWeight = "A weight is a number, 0 or more. 1 is the usual one."

// readWeight reads the weight; left empty it is the usual one.
func (f *form) readWeight() (float64, error) {
	text := strings.ReplaceAll(strings.TrimSpace(f.weight.Text), ",", ".")
	if text == "" {
		return 1, nil
	}
	w, err := strconv.ParseFloat(text, 64)
	if err != nil || !(w >= 0) || math.IsInf(w, 0) {
		f.weightField.SetError(wrongWeight)
		return f.goal.Weight, mentoring.ErrOutOfRange
	}
	return w, nil
}
