package progress

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// competency is one line: the name and the levels of both sides. Pressed, it
// opens in place and shows in words what the levels mean.
type competency struct {
	line    app.CompetencyLine
	mentee  string
	content *fyne.Container
	press   *kit.Pressable
	track   *kit.LevelTrack
	missing *kit.Label
	slot    *fyne.Container
}

func newCompetency(line app.CompetencyLine, pressed func(*competency)) *competency {
	c := &competency{
		line: line, track: kit.NewLevelTrack(line.Competency.Dimension),
		missing: kit.Small("").Ellipsis(), slot: container.NewStack(),
	}
	c.slot.Hidden = true
	marks := container.New(kit.NewRow(0, 0), container.NewStack(c.track, container.New(kit.NewRow(0, 0), c.missing)))
	row := container.New(kit.NewColumns(10, 4, 3), kit.OneLine(line.Competency.Name).Ellipsis(), marks)
	box := kit.NewBox("", row)
	box.Pad = fyne.NewSize(0, 3)
	c.press = kit.NewPressable(line.Competency.Name, box, func() { pressed(c) })
	c.content = container.New(kit.NewStack(0), c.press, c.slot)
	return c
}

func (c *competency) show(line app.CompetencyLine, mentee string) {
	c.line, c.mentee = line, mentee
	text := missing(line)
	c.track.Hidden, c.missing.Hidden = text != "", text == ""
	c.track.Set(kit.Views{Mentee: float64(line.Mentee), Mentor: float64(line.Mentor)})
	c.missing.SetText(text)
	c.press.SetName(line.Competency.Name + ". " + c.words())
	if c.open() {
		c.slot.Objects = []fyne.CanvasObject{c.detail()}
		c.slot.Refresh()
	}
	c.press.Refresh()
}

// words says what both sides gave.
func (c *competency) words() string {
	return sideWords(c.mentee, c.line.Mentee, c.line.MenteeRated) + "; " +
		sideWords("You", c.line.Mentor, c.line.MentorRated)
}

func (c *competency) open() bool { return !c.slot.Hidden }

func (c *competency) setOpen(open bool) {
	if open == c.open() {
		return
	}
	c.slot.Hidden = !open
	c.slot.Objects = nil
	if open {
		c.slot.Objects = []fyne.CanvasObject{c.detail()}
	}
}

// detail is the definition, what both gave, and the four described levels.
func (c *competency) detail() fyne.CanvasObject {
	rows := container.New(kit.NewStack(8),
		kit.Body(c.line.Competency.Definition+"."),
		kit.Small(c.words()+"."))
	for i, anchor := range c.line.Competency.Anchors {
		rows.Add(c.anchor(mentoring.Level(i+1), anchor))
	}
	box := kit.NewBox(kit.Background, rows)
	box.Radius, box.Pad = 8, fyne.NewSize(12, 10)
	return container.New(kit.NewStack(8), box, kit.NewBox("", nil))
}

// anchor is one level in words, with who gave it beside it.
func (c *competency) anchor(l mentoring.Level, text string) fyne.CanvasObject {
	name := kit.Small(fmt.Sprintf("%d  %s", l, l.Name())).In(kit.Text).Strong()
	head := container.New(kit.NewRow(6, 0), name)
	if c.line.MenteeRated && c.line.Mentee == l {
		head.Add(kit.NewTag(c.mentee, c.line.Competency.Dimension))
	}
	if c.line.MentorRated && c.line.Mentor == l {
		head.Add(kit.NewTag("You", ""))
	}
	return container.New(kit.NewStack(0), head, kit.Small(text))
}
