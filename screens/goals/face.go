package goals

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// face is what a closed line shows: the statement, where the goal stands, when
// that was said, and when it is due.
type face struct {
	content          fyne.CanvasObject
	statement, whole *kit.Label // shortened while closed, and to its end while open
	became           *kit.Label
	marks            *fyne.Container
	focus, dimension *kit.Tag
	scale            *kit.OutcomeScale
	words            *kit.Label
	checked, due     *kit.Label
	late             *kit.Tag
	arrow            *widget.Icon
}

func newFace() face {
	f := face{
		statement: kit.Body("").Strong().Wrapped(3), whole: kit.Body("").Strong(), became: kit.Small("").Wrapped(2),
		focus: kit.NewTag(lang.T("In focus"), ""), dimension: kit.NewDimensionTag(mentoring.Technical),
		scale: kit.NewOutcomeScale(), words: kit.Body(""),
		checked: kit.Small(""), due: kit.Small(""), late: kit.NewLateTag(""),
		arrow: widget.NewIcon(theme.MenuDropDownIcon()),
	}
	f.scale.Disable() // it only shows; the keyboard passes it by
	f.whole.Hidden = true
	f.marks = container.New(kit.NewRow(8, -1), f.focus, f.dimension)
	left := container.New(kit.NewStack(3), f.statement, f.whole, f.marks, f.became)
	standing := container.New(kit.NewStack(0), f.words, f.scale)
	late := container.New(kit.NewRow(0, -1), f.late)
	days := container.New(kit.NewStack(2), f.checked, f.due, late)
	columns := container.New(kit.NewSplit(0, columnGap, 5, 4, 3), left, standing, days)
	f.content = padded(container.New(kit.NewRow(8, 0), columns, f.arrow))
	return f
}

const columnGap = 20

func (f face) show(g app.GoalStanding, today mentoring.Date) {
	f.statement.SetText(g.Goal.Statement)
	f.whole.SetText(g.Goal.Statement)
	f.dimension.Set(lang.T(g.Goal.Dimension.Short()), g.Goal.Dimension)
	f.became.SetText(becameWords(g.Goal, today))
	f.focus.Hidden, f.dimension.Hidden, f.became.Hidden = !g.Goal.Focus, g.Active(), g.Active()
	f.marks.Hidden = g.Active() && !g.Goal.Focus
	f.scale.Set(g.Goal.Dimension, g.Newest.Outcome, g.CheckedIn)
	f.words.SetText(standing(g))
	f.words.SetStrong(g.CheckedIn)
	f.checked.SetText(checkedWords(g, today))
	f.checked.Hidden = !g.CheckedIn
	f.due.SetText(dueWords(g, today))
	f.due.Hidden = f.due.Text() == ""
	f.late.SetText(kit.LateWords(g.DaysLate))
	f.late.Hidden = g.DaysLate == 0
}

// open shows the whole statement and that pressing closes the line, or the
// opposite.
func (f face) open(open bool) {
	f.statement.Hidden, f.whole.Hidden = open, !open
	if open {
		f.arrow.SetResource(theme.MenuDropUpIcon())
	} else {
		f.arrow.SetResource(theme.MenuDropDownIcon())
	}
}

// faceName is what the line is called for those who don't see it.
func faceName(g app.GoalStanding, today mentoring.Date) string {
	parts := []string{g.Goal.Statement}
	if g.Goal.Focus {
		parts = append(parts, lang.T("In focus"))
	}
	if !g.Active() {
		parts = append(parts, becameWords(g.Goal, today))
	}
	parts = append(parts, standing(g))
	if g.DaysLate > 0 {
		parts = append(parts, kit.LateWords(g.DaysLate))
	}
	return strings.Join(parts, ". ")
}
