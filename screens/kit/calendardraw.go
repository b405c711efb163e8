package kit

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"trefoil/app/lang"
)

// The measures of a calendar in type of the usual size.
const (
	calendarCellWidth, calendarCellHeight = 38, 30
	calendarHead                          = 36 // with the name of the month
	calendarNames                         = 24 // with those of the weekdays
)

func newCalendarParts() calendarParts {
	var p calendarParts
	for _, r := range []**canvas.Rectangle{&p.hover, &p.mark, &p.today} {
		*r = canvas.NewRectangle(color.Transparent)
	}
	text := func() *canvas.Text {
		t := canvas.NewText("", color.Transparent)
		t.Alignment = fyne.TextAlignCenter
		return t
	}
	p.title = text()
	for i := range p.turns {
		p.turns[i] = text()
	}
	for i := range p.weekdays {
		p.weekdays[i] = text()
	}
	for i := range p.days {
		p.days[i] = text()
	}
	return p
}

func (p *calendarParts) all() []fyne.CanvasObject {
	all := []fyne.CanvasObject{p.hover, p.mark, p.today, p.title, p.turns[0], p.turns[1]}
	for _, t := range p.weekdays {
		all = append(all, t)
	}
	for _, t := range p.days {
		all = append(all, t)
	}
	return all
}

func (c *Calendar) minSize() fyne.Size {
	return fyne.NewSize(Scaled(7*calendarCellWidth), Scaled(calendarHead+calendarNames+calendarWeeks*calendarCellHeight))
}

// area returns where a part is.
func (c *Calendar) area(part int) (fyne.Position, fyne.Size) {
	cell := fyne.NewSize(Scaled(calendarCellWidth), Scaled(calendarCellHeight))
	switch part {
	case monthBefore:
		return fyne.Position{}, fyne.NewSize(cell.Width, Scaled(calendarHead-4))
	case monthAfter:
		return fyne.NewPos(6*cell.Width, 0), fyne.NewSize(cell.Width, Scaled(calendarHead-4))
	}
	top := Scaled(calendarHead + calendarNames)
	return fyne.NewPos(float32(part%7)*cell.Width, top+float32(part/7)*cell.Height), cell
}

// partAt returns which part is at a place, -1 for none.
func (c *Calendar) partAt(at fyne.Position) int {
	for part := range monthAfter + 1 {
		from, size := c.area(part)
		if at.X >= from.X && at.Y >= from.Y && at.X < from.X+size.Width && at.Y < from.Y+size.Height {
			return part
		}
	}
	return -1
}

// paint does nothing: place draws in the colours of the theme.
func (c *Calendar) paint() {}

func (c *Calendar) place(fyne.Size) {
	c.placeHead()
	c.placeDays()
	c.placeGround(c.drawn.hover, c.pointed, faded(Ink, 0.06), color.Transparent)
}

func (c *Calendar) placeHead() {
	d, width := &c.drawn, Scaled(calendarCellWidth)
	put := func(t *canvas.Text, words string, in lettering, at fyne.Position, size fyne.Size) {
		letter(t, words, in)
		natural := t.MinSize().Height
		t.Move(at.AddXY(0, (size.Height-natural)/2))
		t.Resize(fyne.NewSize(size.Width, natural))
	}
	head := fyne.NewSize(5*width, Scaled(calendarHead-4))
	put(d.title, lang.Date(c.marked, "January 2006"), lettering{textSize(SizeBody), strong, Color(Text)}, fyne.NewPos(width, 0), head)
	for i, sign := range []string{"‹", "›"} {
		at, size := c.area(monthBefore + i)
		put(d.turns[i], sign, lettering{textSize(SizeSection), strong, Color(Muted)}, at, size)
	}
	for i := range d.weekdays {
		name := lang.Date(c.first().AddDays(i), "Mon")
		at := fyne.NewPos(float32(i)*width, Scaled(calendarHead-2))
		put(d.weekdays[i], name, lettering{textSize(SizeSmall), fyne.TextStyle{}, Color(Muted)}, at, fyne.NewSize(width, Scaled(calendarNames)))
	}
}

func (c *Calendar) placeDays() {
	d := &c.drawn
	see(d.mark, false)
	see(d.today, false)
	for i, t := range d.days {
		day := c.first().AddDays(i)
		in := lettering{textSize(SizeBody), fyne.TextStyle{}, Color(Text)}
		switch {
		case !c.can(day):
			in.ink = faded(Muted, 0.45)
		case day.Month != c.marked.Month:
			in.ink = Color(Muted)
		}
		if day == c.today {
			c.placeGround(d.today, i, color.Transparent, Color(Muted))
		}
		if day == c.marked {
			c.placeGround(d.mark, i, Color(Ink), color.Transparent)
			in.ink, in.style = Color(OnInk), strong
		}
		letter(t, strconv.Itoa(day.Day), in)
		at, size := c.area(i)
		natural := t.MinSize().Height
		t.Move(at.AddXY(0, (size.Height-natural)/2))
		t.Resize(fyne.NewSize(size.Width, natural))
	}
}

// placeGround puts a ground behind a part, or takes it away where there is none.
func (c *Calendar) placeGround(r *canvas.Rectangle, part int, fill, edge color.Color) {
	see(r, part >= 0)
	if part < 0 {
		return
	}
	at, size := c.area(part)
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = fill, edge, 0, controlRadius
	if edge != color.Transparent {
		r.StrokeWidth, r.FillColor = hairline, unseen(edge)
	}
	r.Move(at.AddXY(1, 1))
	r.Resize(size.SubtractWidthHeight(2, 2))
	r.Refresh()
}
