package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// due lists the commitments that are late or soon due.
type due struct {
	screen *Screen
	card   *kit.Card
	table  *kit.Table
	none   *kit.EmptyState
	rows   map[mentoring.ID]*dueRow
}

func newDue(s *Screen) *due {
	d := &due{screen: s, table: kit.NewTable(12, 2)}
	d.none = kit.NewEmptyState(lang.T("Nothing is late, and nothing is due in the next two weeks."), nil)
	d.card = kit.NewCardTitled(lang.T("Commitments due"), nil, container.New(kit.NewStack(0), d.table, d.none))
	return d
}

func (d *due) show(page app.TodayPage) {
	d.card.SetAside(nil)
	if words := kit.KeepsWords(mentoring.Clip(mentoring.ShortName(page.Keeper.Mentee), 24), page.Keeper.Credibility); words != "" {
		d.card.SetAside(words)
	}
	kept := make(map[mentoring.ID]*dueRow)
	var rows []kit.TableRow
	for _, line := range page.Due {
		row, ok := d.rows[line.Commitment.ID]
		if !ok {
			row = newDueRow(d.screen, line.Commitment.ID)
		}
		row.show(line, page.Day)
		kept[line.Commitment.ID] = row
		rows = append(rows, row.cells())
	}
	d.rows = kept
	d.none.Hidden, d.table.Hidden = len(rows) > 0, len(rows) == 0
	d.table.SetRows(rows)
}

// dueRow is one commitment. A tick says that it was kept.
type dueRow struct {
	screen *Screen
	id     mentoring.ID
	check  *kit.Check
	who    *kit.Label
	text   *kit.Label
	tag    *kit.Tag
	when   *kit.Label
	late   *kit.Tag
}

func newDueRow(s *Screen, id mentoring.ID) *dueRow {
	r := &dueRow{
		screen: s, id: id, who: kit.OneLine("").Strong(), text: kit.Body("").Wrapped(4),
		tag: kit.NewDimensionTag(""), when: kit.Small("").Single().Trailing(), late: kit.NewLateTag(""),
	}
	r.check = kit.NewCheck(false, r.tick)
	return r
}

func (r *dueRow) cells() kit.TableRow {
	when := container.NewStack(r.when, r.late)
	return kit.TableRow{Cells: []fyne.CanvasObject{r.check, kit.NewCapped(r.who, whoWidth), r.text, r.tag, when}}
}

// whoWidth is the most that a name takes of a row.
const whoWidth = 92

func (r *dueRow) show(line app.DueLine, today mentoring.Date) {
	c := line.Commitment
	r.check.SetOn(false)
	r.check.SetDimension(c.Dimension)
	r.who.SetText(mentoring.ShortName(line.Mentee))
	if c.By == mentoring.Mentor {
		r.who.SetText(lang.T("You"))
	}
	r.text.SetText(c.Text)
	r.tag.Hidden = c.Dimension == ""
	r.tag.Set(lang.T(c.Dimension.Short()), c.Dimension)
	words, late := kit.DueWords(c, today)
	r.when.SetText(words)
	r.late.SetText(words)
	r.when.Hidden, r.late.Hidden = late, !late
}

// tick says that the promise was kept. When that can't be saved the box is put
// back.
func (r *dueRow) tick(on bool) {
	if !on {
		return
	}
	if err := r.screen.service.SettleCommitment(r.id, mentoring.Kept, ""); err != nil {
		r.check.SetOn(false)
		r.screen.host.Fail(err)
	}
}
