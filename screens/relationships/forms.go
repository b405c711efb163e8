package relationships

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// forms is the card with the forms that were made, newest first.
type forms struct {
	asking *asking
	card   *kit.Card
	table  *kit.Table
	none   *kit.Label
}

func newForms(a *asking) *forms {
	f := &forms{asking: a, table: kit.NewTable(10, 0), none: kit.Small(lang.T("Whom you asked, and who has answered, stands here."))}
	f.card = kit.NewCardTitled(lang.T("Forms made"), nil, container.New(kit.NewStack(0), f.none, f.table))
	return f
}

func (f *forms) show(made []app.FormLine) {
	f.none.Hidden, f.table.Hidden = len(made) > 0, len(made) == 0
	waiting := 0
	var rows []kit.TableRow
	for _, line := range made {
		if !line.Answered {
			waiting++
		}
		rows = append(rows, kit.TableRow{Cells: f.cells(line)})
	}
	f.card.SetAside(waitingWords(len(made), waiting))
	f.table.SetRows(rows)
}

func (f *forms) cells(line app.FormLine) []fyne.CanvasObject {
	words := container.New(kit.NewStack(0), kit.Body(line.Stakeholder).Wrapped(2),
		kit.Small(formWords(line, f.asking.screen.service.Today())).Wrapped(3))
	state := lang.X("form", "waiting")
	if line.Answered {
		state = lang.X("form", "answered")
	}
	more := kit.NewMore(func() []*fyne.MenuItem { return f.menu(line.Form.ID) })
	return []fyne.CanvasObject{words, kit.Small(state).Single().Trailing(), more}
}

func (f *forms) menu(form mentoring.ID) []*fyne.MenuItem {
	save := func(kind app.Form) func() {
		return func() { f.asking.save([]mentoring.ID{form}, kind) }
	}
	return []*fyne.MenuItem{
		fyne.NewMenuItem(lang.T("Save for a browser"), save(app.HTML)),
		fyne.NewMenuItem(lang.T("Save to print (PDF)"), save(app.PDF)),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(lang.T("Type in a paper form"), func() { f.asking.answers.typeIn(form) }),
	}
}

// formWords says when a form was made, which number is printed on it and what
// it asks about.
func formWords(line app.FormLine, today mentoring.Date) string {
	var about []string
	for _, c := range line.Form.Competencies {
		about = append(about, c.Name)
	}
	return lang.F("%s, form %s: %s", kit.MonthDay(line.Form.Made, today), line.Form.Number(), lang.Commas(about...))
}
