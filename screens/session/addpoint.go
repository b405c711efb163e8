package session

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// addPoint is the line at the end of the agenda: a button, or the entry that
// takes one point after the other.
type addPoint struct {
	points *points
	hint   *kit.Label
	button *kit.Button
	entry  *kit.Entry
	field  *kit.Field
	side   *kit.Segmented
	line   *fyne.Container
	box    *fyne.Container
}

func newAddPoint(p *points) *addPoint {
	a := &addPoint{points: p, hint: kit.Small("What either of you wants to talk about goes here."), entry: kit.NewEntry("Enter adds it")}
	a.button = kit.NewButton("+ Add a point", kit.Quiet, a.open)
	a.entry.OnSubmitted = func(string) { a.send() }
	a.entry.OnDone, a.entry.OnEscape = a.send, a.close
	a.entry.OnChanged = func(string) { a.field.SetError("") }
	a.field = kit.NewField("", a.entry)
	a.line = container.New(kit.NewStack(8), a.field)
	a.line.Hide()
	a.box = container.New(kit.NewStack(8), a.hint, leftOf(a.button), a.line)
	return a
}

// leftOf keeps a button as wide as it is, its text in line with what is above.
func leftOf(button *kit.Button) *fyne.Container {
	return container.New(outdented{}, button)
}

// show names the two sides the points can come from.
func (a *addPoint) show(view app.SessionView, none bool) {
	a.hint.Hidden = !none
	if a.side == nil {
		a.side = newSides(view.Mentee)
		a.line.Add(a.side)
	}
}

func (a *addPoint) open() {
	a.button.Hide()
	a.line.Show()
	a.points.screen.refit()
	reveal(a.points.screen.left, a.points.screen.agenda, a.box)
	a.points.screen.focus(a.entry)
}

// send adds the point and stays for the next.
func (a *addPoint) send() {
	text := a.entry.Text
	if strings.TrimSpace(text) == "" {
		a.field.SetError("Write the point first.")
		a.points.screen.refit()
		return
	}
	if a.points.screen.do(a.add(text)) {
		reveal(a.points.screen.left, a.points.screen.agenda, a.box)
		a.points.screen.focus(a.entry)
	}
}

func (a *addPoint) add(text string) error {
	s := a.points.screen
	a.entry.SetQuietly("")
	err := s.service.AddTalkingPoint(s.id, sideOf(a.side), text)
	if err != nil {
		a.entry.SetQuietly(text)
	}
	return err
}

// close takes the entry away; what is in it stays for when it is opened again.
func (a *addPoint) close() {
	a.field.SetError("")
	a.line.Hide()
	a.button.Show()
	a.points.screen.refit()
	a.points.screen.focus(a.button)
}

func (a *addPoint) escape() bool {
	if !a.line.Visible() {
		return false
	}
	a.close()
	return true
}

func (a *addPoint) leave() error {
	if strings.TrimSpace(a.entry.Text) == "" {
		return nil
	}
	return a.add(a.entry.Text)
}

// longestName is how many letters of a name fit beside "You".
const longestName = 9

// newSides returns the choice between mentee and mentor, the mentee first.
func newSides(mentee string) *kit.Segmented {
	name := mentoring.ShortName(mentee)
	if name == "" || len([]rune(name)) > longestName {
		name = "Mentee"
	}
	return kit.NewSegmented([]string{name, "You"}, 0, nil)
}

func sideOf(sides *kit.Segmented) mentoring.Side {
	if sides.Picked() == 1 {
		return mentoring.Mentor
	}
	return mentoring.Mentee
}

// outdented moves a quiet button out by its own padding.
type outdented struct{}

const quietSide = 6

// Layout places the buttons from the left.
func (outdented) Layout(parts []fyne.CanvasObject, _ fyne.Size) {
	x := float32(-quietSide)
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
	return size.SubtractWidthHeight(min(quietSide, size.Width), 0)
}
