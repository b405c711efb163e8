package intake

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// settle is the card on which it is settled what a file means: what the columns
// are, how days are read, and whose everything is.
type settle struct {
	screen *Screen
	card   *kit.Card
	rows   *fyne.Container
}

const (
	leaveOut  = "Leave it out"
	newMentee = "A new mentee"
	nobody    = "Nobody yet"
)

func newSettle(s *Screen) *settle {
	e := &settle{screen: s, rows: container.New(kit.NewStack(12))}
	e.card = kit.NewCardTitled(lang.T("What it means"), nil, e.rows)
	return e
}

// show makes the choices anew, for each can change which others there are.
func (e *settle) show(in app.Intake, plan app.IntakePlan, mentees []app.MenteeLine) {
	e.rows.Objects = nil
	if len(in.Heads()) > 0 {
		e.rows.Add(e.kind(in))
		for i, head := range in.Heads() {
			e.rows.Add(e.column(in, i, head))
		}
	}
	if plan.Ambiguous || in.Order != 0 {
		e.rows.Add(e.order(in))
	}
	e.rows.Add(e.whose(in, mentees))
	for _, name := range append(plan.Unknown, decided(in)...) {
		e.rows.Add(e.name(in, name, mentees))
	}
	e.card.Refresh()
}

// decided are the names that somebody decided about, in order.
func decided(in app.Intake) []string {
	return slices.Sorted(maps.Keys(in.Decided))
}

func (e *settle) kind(in app.Intake) fyne.CanvasObject {
	picked := 0
	if in.OfGoals {
		picked = 1
	}
	pick := kit.NewSegmented([]string{lang.T("Sessions"), lang.T("Goals")}, picked, func(i int) {
		e.screen.change(func(in *app.Intake) { in.SetKind(i == 1) })
	})
	return kit.NewField(lang.T("Each row is one of"), container.New(kit.NewRow(0, -1), pick))
}

// column is a heading, what stands below it first, and what it means.
func (e *settle) column(in app.Intake, i int, head string) fyne.CanvasObject {
	pick := kit.NewSelect(append([]string{leaveOut}, in.FieldNames()...), nil)
	pick.SetQuietly(leaveOut)
	if means := in.Means(i); means != "" {
		pick.SetQuietly(means)
	}
	pick.OnChanged = func(name string) {
		if name == leaveOut {
			name = ""
		}
		e.screen.change(func(in *app.Intake) { in.SetMeaning(i, name) })
	}
	words := container.New(kit.NewStack(0), kit.OneLine(orNoName(head)).Ellipsis(), kit.Small(sample(in, i)).Ellipsis())
	return container.New(kit.NewColumns(12, 1, 1), words, pick)
}

func orNoName(head string) string {
	if head == "" {
		return lang.T("No heading")
	}
	return mentoring.Clip(head, 60)
}

// sample is what stands first in a column.
func sample(in app.Intake, column int) string {
	for _, r := range in.Table.Rows {
		if column < len(r.Cells) && r.Cells[column] != "" {
			return mentoring.Clip(r.Cells[column], 60)
		}
	}
	return "empty"
}

func (e *settle) order(in app.Intake) fyne.CanvasObject {
	pick := kit.NewSegmented([]string{lang.T("Day first"), lang.T("Month first")}, int(in.Order)-1, func(i int) {
		e.screen.change(func(in *app.Intake) { in.SetDayFirst(i == 0) })
	})
	return kit.NewField(lang.T("How a day such as 11/9/2026 is read"), container.New(kit.NewRow(0, -1), pick))
}

// whose asks whose everything is that bears no name.
func (e *settle) whose(in app.Intake, mentees []app.MenteeLine) fyne.CanvasObject {
	names := []string{nobody}
	picked := nobody
	for _, m := range mentees {
		names = append(names, m.Name)
		if m.PairID == in.Mentee {
			picked = m.Name
		}
	}
	pick := kit.NewSelect(names, nil)
	pick.SetQuietly(picked)
	pick.OnChanged = func(name string) {
		e.screen.change(func(in *app.Intake) { in.Mentee = e.screen.pairNamed(name) })
	}
	return kit.NewField(lang.T("Whose it is, where no name stands"), pick)
}

// name asks who a name is that no mentee bears.
func (e *settle) name(in app.Intake, name string, mentees []app.MenteeLine) fyne.CanvasObject {
	names := []string{leaveOut, newMentee}
	picked := ""
	pair, said := in.Decided[name]
	switch {
	case said && pair == "":
		picked = leaveOut
	case said && pair == app.NewPair:
		picked = newMentee
	}
	for _, m := range mentees {
		names = append(names, m.Name)
		if said && m.PairID == pair {
			picked = m.Name
		}
	}
	pick := kit.NewSelect(names, nil)
	pick.PlaceHolder = "Choose"
	pick.SetQuietly(picked)
	pick.OnChanged = func(choice string) {
		pair := e.screen.pairNamed(choice)
		if choice == newMentee {
			pair = app.NewPair
		}
		e.screen.change(func(in *app.Intake) { in.Decide(name, pair) })
	}
	return kit.NewField("Who is “"+mentoring.Clip(name, 40)+"”?", pick)
}
