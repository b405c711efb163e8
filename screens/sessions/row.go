package sessions

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// row is one line of the list: the day, what the session is about, what
// shifted. All rows are equally high; they are used again for other sessions
// while the list scrolls.
type row struct {
	widget.BaseWidget
	item    item
	heading *kit.Label
	day     *kit.Label
	time    *kit.Label
	title   *kit.Label
	detail  *kit.Label
	late    *kit.Tag
	more    *kit.More
	session *fyne.Container
	whole   *fyne.Container
}

func newRow(s *Screen) *row {
	r := &row{
		heading: kit.Heading(""),
		day:     kit.OneLine(""), time: kit.Small("").Single(),
		title: kit.Body("").Strong().Ellipsis(), detail: kit.Small("").Ellipsis(),
		late: kit.NewLateTag(""),
	}
	r.more = kit.NewMore(func() []*fyne.MenuItem { return s.actions(r.item.line) })
	when := container.New(dayColumn{}, container.New(kit.NewStack(0), r.day, r.time))
	about := container.New(kit.NewStack(0), r.title, r.detail)
	r.session = container.New(kit.NewRow(12, 1), when, about, r.late, r.more)
	r.whole = container.New(rowLayout{}, r.heading, r.session)
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.whole) }

func (r *row) show(i item, today mentoring.Date) {
	r.item = i
	r.heading.Hidden, r.session.Hidden = i.heading == "", i.heading != ""
	r.heading.SetText(i.heading)
	if i.heading == "" {
		r.showSession(today)
	}
	r.whole.Refresh()
}

func (r *row) showSession(today mentoring.Date) {
	session := r.item.line.Session
	r.day.SetText(dayWords(session.Day, today))
	r.time.SetText(timeWords(session))
	r.title.SetText(title(session))
	color := kit.Text
	if session.Title == "" || session.Status() == mentoring.Cancelled {
		color = kit.Muted
	}
	r.title.SetColor(color)
	r.detail.SetText(detail(r.item))
	r.late.Hidden = session.Status() != mentoring.Planned || !session.Day.Before(today)
	r.late.SetText(lang.T("Not started"))
}

func dayWords(day, today mentoring.Date) string {
	return kit.Capital(kit.DayWords(day, today))
}

func timeWords(session mentoring.Session) string {
	_, minutes := session.Took()
	switch {
	case session.Status() == mentoring.Running:
		return lang.T("Running now")
	case minutes == 0 && session.At == nil:
		return ""
	case minutes == 0: // nobody knows
		return session.At.String()
	case session.At == nil:
		return lang.F("%d min", minutes)
	default:
		return lang.F("%s, %d min", session.At, minutes)
	}
}

func title(session mentoring.Session) string {
	if session.Title == "" {
		return lang.T("No title yet")
	}
	return session.Title
}

// detail is the small print: number, talking points, promises, what shifted,
// and whether it was found only in what the mentor alone reads.
func detail(i item) string {
	session := i.line.Session
	parts := []string{lang.F("Session %d", session.Number)}
	if session.Status() == mentoring.Cancelled {
		return strings.Join(append(parts, cancelWords(session.Off)), "   ·   ")
	}
	if i.line.Private {
		parts = append(parts, lang.T("In your private notes"))
	}
	if i.line.Points > 0 {
		parts = append(parts, lang.N(i.line.Points, "%d talking point", "%d talking points"))
	}
	if i.line.Promises > 0 {
		parts = append(parts, lang.N(i.line.Promises, "%d promise", "%d promises"))
	}
	if shift := kit.ShiftWords(session.Shift); shift != "" {
		parts = append(parts, shift)
	}
	return strings.Join(parts, "   ·   ")
}

// cancelWords says that a session was cancelled, and why where that was said.
func cancelWords(off mentoring.Cancellation) string {
	if off.Reason == "" {
		return lang.T("Cancelled")
	}
	return lang.F("Cancelled: %s", off.Reason)
}

// dayColumn gives the day and the time of all rows the same width.
type dayColumn struct{}

// The width of the column, and what it grows from with the type.
const dayWidth, leastDay = 150, 95

// Layout places the object.
func (dayColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
}

// MinSize is the width and what the object needs in height.
func (dayColumn) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(max(dayWidth, kit.Scaled(leastDay)), objects[0].MinSize().Height)
}

// rowLayout gives headings and sessions the same height.
type rowLayout struct{}

const (
	rowHeight     = 54
	headingHeight = 38
	rowSide       = 8
)

// Layout puts a heading at the bottom of its row, a session in the middle.
func (rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	heading, session := objects[0], objects[1]
	height := heading.MinSize().Height
	heading.Move(fyne.NewPos(rowSide, size.Height-height-6))
	heading.Resize(fyne.NewSize(size.Width-2*rowSide, height))
	session.Move(fyne.NewPos(rowSide, 0))
	session.Resize(fyne.NewSize(size.Width-2*rowSide, size.Height))
}

// MinSize is as high as all rows are, more with larger type.
func (rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	session := objects[1].MinSize()
	return fyne.NewSize(session.Width+2*rowSide, max(rowHeight, session.Height+10))
}
