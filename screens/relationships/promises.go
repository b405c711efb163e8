package relationships

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// promises is the card that says which promises were kept, by whom they were
// made to.
type promises struct {
	screen   *Screen
	card     *kit.Card
	rows     *fyne.Container
	none     *kit.Label
	early    *kit.Label
	forecast *kit.Label
}

func newPromises(s *Screen) *promises {
	p := &promises{
		screen: s, rows: container.New(kit.NewStack(10)),
		none: kit.Small(""), early: kit.Small(""), forecast: kit.Small(""),
	}
	p.card = kit.NewCardTitled(lang.T("Promises kept, by person"), nil,
		container.New(kit.NewStack(12), p.none, p.rows, p.early, p.forecast))
	return p
}

func (p *promises) show(data app.Relationships) {
	p.rows.Objects = nil
	row := &barRow{}
	for _, r := range data.Recipients {
		cells := p.cells(r)
		row.fit(cells)
		p.rows.Add(container.New(row, cells...))
	}
	none := ""
	if len(data.Recipients) == 0 {
		none = lang.F("What %s promises to somebody by name is counted here.", mentoring.ShortName(data.Mentee))
	}
	p.rows.Hidden = none != ""
	for label, words := range map[*kit.Label]string{
		p.none: none, p.early: tooEarlyWords(data.Recipients), p.forecast: forecastWords(data.Calibration),
	} {
		label.SetText(words)
		label.Hidden = words == ""
	}
	p.card.Refresh()
}

// cells are one recipient: the name, the share that was kept, and the count. Who
// is none of the people yet can be added.
func (p *promises) cells(r mentoring.Recipient) []fyne.CanvasObject {
	c := r.Credibility
	count := kit.Small(lang.F("%d of %d", c.Kept, c.Settled())).Single().Trailing()
	share := 0.0
	switch {
	case c.Settled() > 0:
		share = float64(c.Kept) / float64(c.Settled())
	case r.Open > 0:
		count.SetText(lang.N(r.Open, "%d open", "%d open"))
	default:
		count.SetText("–") // all were changed or dropped
	}
	add := kit.NewLink(lang.T("Add to the map"), func() { p.add(r.Name) })
	add.Hidden = r.StakeholderID != ""
	return []fyne.CanvasObject{kit.Body(r.Name).Ellipsis(), kit.NewShareBar(share, mentoring.Relationship), count, add}
}

// add makes a recipient one of the people and shows it, unless what is written of
// another one can't be saved.
func (p *promises) add(name string) {
	id, err := p.screen.service.AddStakeholder(mentoring.Stakeholder{PairID: p.screen.pair, Name: name})
	if err == nil {
		if left := p.screen.person.leave(); left != nil {
			p.screen.person.tell(left)
		} else {
			p.screen.chosen = id
		}
	}
	p.screen.done(err)
}

// barRow places a name, a bar, a count and a button so that the same of several
// rows lie below each other. Where that leaves too little of the name, bar and count are
// on a second line.
type barRow struct {
	count, button float32 // the widths, 0 for no button in any row
	width         float32 // of the last layout
}

const (
	barGap    float32 = 8
	barName   float32 = 0.37 // of the width, for the name
	leastName float32 = 70   // with type of the usual size
)

// fit makes the columns wide enough for the cells of a row, too.
func (b *barRow) fit(cells []fyne.CanvasObject) {
	b.count = max(b.count, cells[2].MinSize().Width)
	if cells[3].Visible() {
		b.button = max(b.button, cells[3].MinSize().Width)
	}
}

// Layout places the four.
func (b *barRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.width = size.Width
	if b.narrow() {
		upper := b.line(objects)
		b.put(objects[0], 0, max(0, size.Width-b.taken()), 0, upper)
		b.put(objects[3], size.Width-b.button, b.button, 0, upper)
		b.put(objects[1], 0, max(0, size.Width-b.count-barGap), upper, size.Height-upper)
		b.put(objects[2], size.Width-b.count, b.count, upper, size.Height-upper)
		return
	}
	name := size.Width * barName
	bar := max(0, b.room()-name)
	x := float32(0)
	for i, width := range []float32{name, bar, b.count, b.button} {
		b.put(objects[i], x, width, 0, size.Height)
		x += width + barGap
	}
}

// put places a part in the middle of a line.
func (b *barRow) put(o fyne.CanvasObject, x, width, y, high float32) {
	height := min(o.MinSize().Height, high)
	o.Resize(fyne.NewSize(width, height))
	o.Move(fyne.NewPos(x, y+(high-height)/2))
}

// taken is what the button takes of a line.
func (b *barRow) taken() float32 {
	if b.button == 0 {
		return 0
	}
	return b.button + barGap
}

// room is what name and bar have on one line.
func (b *barRow) room() float32 { return b.width - b.count - 2*barGap - b.taken() }

func (b *barRow) narrow() bool {
	return b.width > 0 && min(b.width*barName, b.room()) < kit.Scaled(leastName)
}

// line is as high as the highest part.
func (*barRow) line(objects []fyne.CanvasObject) float32 {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return height
}

// MinSize is as high as the lines of the last layout.
func (b *barRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := b.line(objects)
	if b.narrow() {
		height += objects[2].MinSize().Height
	}
	return fyne.NewSize(160, height)
}
