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
	fields, names, picked := in.Fields(), []string{lang.T(leaveOut)}, 0
	for at, f := range fields {
		names = append(names, f.Name())
		if string(f) == in.Means(i) {
			picked = at + 1
		}
	}
	pick := choice(names, picked, func(at int) {
		means := ""
		if at > 0 {
			means = string(fields[at-1])
		}
		e.screen.change(func(in *app.Intake) { in.SetMeaning(i, means) })
	})
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
	return lang.T("empty")
}

func (e *settle) order(in app.Intake) fyne.CanvasObject {
	pick := kit.NewSegmented([]string{lang.T("Day first"), lang.T("Month first")}, int(in.Order)-1, func(i int) {
		e.screen.change(func(in *app.Intake) { in.SetDayFirst(i == 0) })
	})
	return kit.NewField(lang.T("How a day such as 11/9/2026 is read"), container.New(kit.NewRow(0, -1), pick))
}

// whose asks whose everything is that bears no name.
func (e *settle) whose(in app.Intake, mentees []app.MenteeLine) fyne.CanvasObject {
	names, pairs := []string{lang.T(nobody)}, []mentoring.ID{""}
	for _, m := range mentees {
		names, pairs = append(names, m.Name), append(pairs, m.PairID)
	}
	pick := choice(names, max(0, slices.Index(pairs, in.Mentee)), func(at int) {
		e.screen.change(func(in *app.Intake) { in.Mentee = pairs[at] })
	})
	return kit.NewField(lang.T("Whose it is, where no name stands"), pick)
}

// name asks who a name is that no mentee bears.
func (e *settle) name(in app.Intake, name string, mentees []app.MenteeLine) fyne.CanvasObject {
	names, pairs := []string{lang.T(leaveOut), lang.T(newMentee)}, []mentoring.ID{"", app.NewPair}
	for _, m := range mentees {
		names, pairs = append(names, m.Name), append(pairs, m.PairID)
	}
	picked := -1
	if pair, said := in.Decided[name]; said {
		picked = slices.Index(pairs, pair)
	}
	pick := choice(names, picked, func(at int) {
		e.screen.change(func(in *app.Intake) { in.Decide(name, pairs[at]) })
	})
	return kit.NewField(lang.F("Who is “%s”?", mentoring.Clip(name, 40)), pick)
}

// choice is a choice of one of some names by their places, -1 for none yet.
func choice(names []string, picked int, choose func(at int)) *kit.Select {
	pick := kit.NewSelect(names, nil)
	pick.PlaceHolder = lang.T("Choose")
	if picked >= 0 {
		pick.SetQuietly(names[picked])
	}
	pick.OnChanged = func(name string) {
		if at := slices.Index(names, name); at >= 0 {
			choose(at)
		}
	}
	return pick
}
