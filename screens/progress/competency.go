package progress

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// competency is one line: the name, the levels in all eyes, and a word on them.
// Pressed, it opens in place and shows the levels in words and the evidence.
type competency struct {
	of      *competencies
	line    app.CompetencyLine
	page    app.ProgressPage
	moved   bool
	content *fyne.Container
	press   *kit.Pressable
	track   *kit.LevelTrack
	remark  *kit.Label
	slot    *fyne.Container
}

func newCompetency(of *competencies, line app.CompetencyLine) *competency {
	a := &competency{
		of: of, line: line, moved: of.moved, track: kit.NewLevelTrack(line.Competency.Dimension),
		remark: kit.Small("").Wrapped(3).Trailing(), slot: container.NewStack(),
	}
	a.slot.Hidden = true
	name := container.New(kit.NewRow(0, 0), kit.OneLine(line.Competency.Name).Wrapped(2))
	row := container.New(kit.NewColumns(8, 14, 12, 9), name, a.track, container.New(kit.NewRow(0, 0), a.remark))
	box := kit.NewBox("", row)
	box.Pad = fyne.NewSize(0, 2)
	a.press = kit.NewPressable(line.Competency.Name, box, func() { of.toggle(a) })
	a.press.OnPoint = func(at bool) {
		if at {
			of.point(a.words())
			return
		}
		of.point("")
	}
	a.content = container.New(kit.NewStack(0), a.press, a.slot)
	return a
}

func (a *competency) show(line app.CompetencyLine, page app.ProgressPage, moved bool) {
	a.line, a.page, a.moved = line, page, moved
	a.track.Set(views(line, moved))
	text, strong := remark(line, moved)
	a.remark.SetStrong(strong)
	a.remark.SetColor(kit.Muted)
	if strong {
		a.remark.SetColor(kit.Text)
	}
	a.remark.SetText(text)
	a.press.SetName(a.words())
	if a.open() {
		a.slot.Objects = []fyne.CanvasObject{a.detail()}
		a.slot.Refresh()
	}
	a.press.Refresh()
}

// views are the marks of a line: everybody's, and in what moved also where it
// was.
func views(l app.CompetencyLine, moved bool) kit.Views {
	v := kit.Views{Mentee: float64(l.Mentee), Mentor: float64(l.Mentor)}
	if l.Others.Shown() {
		v.Others = l.Others.Mean
	}
	if moved && l.HasTrend {
		v.Earlier = l.Trend.Then
	}
	return v
}

// words says all that the line shows.
func (a *competency) words() string {
	return lang.F("%s. %s.", a.line.Competency.Name, viewWords(a.line, a.page.Mentee))
}

func (a *competency) open() bool { return !a.slot.Hidden }

func (a *competency) setOpen(open bool) {
	if open == a.open() {
		return
	}
	a.slot.Hidden = !open
	a.slot.Objects = nil
	if open {
		a.slot.Objects = []fyne.CanvasObject{a.detail()}
	}
}

// detail is the definition, what everybody gave, the four described levels and
// the evidence.
func (a *competency) detail() fyne.CanvasObject {
	c := a.line.Competency
	rows := container.New(kit.NewStack(8))
	if c.Definition != "" {
		rows.Add(kit.Body(lang.F("%s.", c.Definition)))
	}
	rows.Add(kit.Small(lang.F("%s.", viewWords(a.line, a.page.Mentee))))
	if a.line.HasTrend {
		rows.Add(kit.Small(lang.F("%s %s.", inEyes(a.page.Mentee, a.page.View.Eyes),
			trendWords(a.line.Trend, a.page.View.Since, a.of.screen.service.Today()))))
	}
	for i, anchor := range c.Anchors {
		rows.Add(a.anchor(mentoring.Level(i+1), anchor))
	}
	rows.Add(a.evidence())
	box := kit.NewBox(kit.Background, rows)
	box.Radius, box.Pad = 8, fyne.NewSize(12, 10)
	return container.New(kit.NewStack(8), box, kit.NewBox("", nil))
}

// anchor is one level in words, with who gave it beside it.
func (a *competency) anchor(l mentoring.Level, text string) fyne.CanvasObject {
	head := container.New(kit.NewRow(6, 0), kit.Small(levelWords(l)).In(kit.Text).Strong())
	if a.line.Mentee == l {
		head.Add(kit.NewTag(brief(a.page.Mentee), a.line.Competency.Dimension))
	}
	if a.line.Mentor == l {
		head.Add(kit.NewTag(lang.T("You"), ""))
	}
	return container.New(kit.NewStack(0), head, kit.Small(text))
}

// mostEvidence is how many examples are shown in place; the journal has all.
const mostEvidence = 3

// evidence is the newest examples, and the way to all of them.
func (a *competency) evidence() fyne.CanvasObject {
	today := a.of.screen.service.Today()
	all := container.New(kit.NewStack(4))
	for i, e := range a.line.Evidence {
		if i == mostEvidence {
			break
		}
		all.Add(kit.Small(lang.F("%s, %s: %s", kit.MonthDay(e.Day, today), nameOf(a.page.Mentee, e.By), mentoring.Clip(e.Text, 240))).In(kit.Text))
	}
	text := lang.T("Add an example in the journal")
	if len(a.line.Evidence) > 0 {
		text = lang.N(len(a.line.Evidence), "%d example in the journal", "%d examples in the journal")
	}
	link := kit.NewLink(text, func() { a.of.screen.openJournal("", a.line.Competency.ID) })
	all.Add(container.New(kit.NewRow(0, -1), link))
	return all
}
