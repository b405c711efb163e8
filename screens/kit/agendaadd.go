package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// AgendaAdd is the line at the end of the agenda: a button, or the entry that
// takes one point after the other.
type AgendaAdd struct {
	agenda *Agenda
	hint   *Label
	Button *Button
	Entry  *Entry
	Field  *Field
	Side   *Segmented
	line   *fyne.Container
	box    *fyne.Container
}

func newAgendaAdd(p *Agenda) *AgendaAdd {
	a := &AgendaAdd{agenda: p, hint: Small(lang.T("What either of you wants to talk about goes here.")), Entry: NewEntry(lang.T("Enter adds it"))}
	a.Button = NewButton(lang.T("+ Add a point"), Quiet, a.Open)
	a.Entry.OnSubmitted = func(string) { a.send() }
	a.Entry.OnDone, a.Entry.OnEscape = a.send, a.close
	a.Entry.OnChanged = func(string) { a.Field.SetError("") }
	a.Field = NewField("", a.Entry)
	a.line = container.New(NewStack(8), a.Field)
	a.line.Hide()
	a.box = container.New(NewStack(8), a.hint, leftOf(a.Button), a.line)
	return a
}

// leftOf keeps a button as wide as it is, its text in line with what is above.
func leftOf(button *Button) *fyne.Container {
	return container.New(outdented{}, button)
}

// show names the two sides the points can come from.
func (a *AgendaAdd) show(mentee string, none bool) {
	a.hint.Hidden = !none
	if a.Side == nil {
		a.Side = NewSides(mentee)
		a.Side.SetPicked(1) // who types is the mentor
		a.line.Add(a.Side)
	}
}

// Open lets a point be typed.
func (a *AgendaAdd) Open() {
	a.Button.Hide()
	a.line.Show()
	a.agenda.resized()
	a.agenda.reveal(a.box)
	a.agenda.focus(a.Entry)
}

// send adds the point and stays for the next.
func (a *AgendaAdd) send() {
	text := a.Entry.Text
	if strings.TrimSpace(text) == "" {
		a.Field.SetError(lang.T("Write the point first."))
		a.agenda.resized()
		return
	}
	if a.agenda.do(a.add(text)) {
		a.agenda.reveal(a.box)
		a.agenda.focus(a.Entry)
	}
}

func (a *AgendaAdd) add(text string) error {
	a.Entry.SetQuietly("")
	err := a.agenda.service.AddTalkingPoint(a.agenda.session, SideOf(a.Side), text)
	if err != nil {
		a.Entry.SetQuietly(text)
	}
	return err
}

// close takes the entry away; what is in it stays for when it is opened again.
func (a *AgendaAdd) close() {
	a.Field.SetError("")
	a.line.Hide()
	a.Button.Show()
	a.agenda.resized()
	a.agenda.focus(a.Button)
}

func (a *AgendaAdd) escape() bool {
	if !a.line.Visible() {
		return false
	}
	a.close()
	return true
}

func (a *AgendaAdd) leave() error {
	if strings.TrimSpace(a.Entry.Text) == "" {
		return nil
	}
	return a.add(a.Entry.Text)
}

// longestName is how many letters of a name fit beside "You".
const longestName = 9

// NewSides returns the choice between mentee and mentor, the mentee first.
func NewSides(mentee string) *Segmented {
	name := mentoring.ShortName(mentee)
	if name == "" || len([]rune(name)) > longestName {
		name = lang.T("Mentee")
	}
	return NewSegmented([]string{name, lang.T("You")}, 0, nil)
}

// SideOf returns the side that is picked.
func SideOf(sides *Segmented) mentoring.Side {
	if sides.Picked() == 1 {
		return mentoring.Mentor
	}
	return mentoring.Mentee
}

// outdented moves a quiet button out by its own padding.
type outdented struct{}

// QuietSide is how far a quiet button is wider than its text, at each side.
const QuietSide = 6

// Layout places the buttons from the left.
func (outdented) Layout(parts []fyne.CanvasObject, _ fyne.Size) {
	x := float32(-QuietSide)
	for _, part := range parts {
		if part.Visible() {
			least := part.MinSize()
			part.Move(fyne.NewPos(x, 0))
			part.Resize(least)
			x += least.Width
		}
	}
}

// MinSize is that of the buttons.
func (outdented) MinSize(parts []fyne.CanvasObject) (size fyne.Size) {
	for _, part := range parts {
		if part.Visible() {
			least := part.MinSize()
			size = fyne.NewSize(size.Width+least.Width, max(size.Height, least.Height))
		}
	}
	return size.SubtractWidthHeight(min(QuietSide, size.Width), 0)
}
