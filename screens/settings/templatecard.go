package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// templateCard shows one template: its name, and its stages as a bar.
type templateCard struct {
	page *templates
	id   string
	edit *kit.Button
	more *kit.More
	card *kit.Card
}

func newTemplateCard(page *templates, t app.BankTemplate) *templateCard {
	c := &templateCard{page: page, id: t.ID}
	c.edit = kit.NewButton(lang.T("Edit"), kit.Outlined, func() { page.edit(t.Template) }).Small()
	c.more = kit.NewMore(func() []*fyne.MenuItem { return c.menu(t) })
	name := kit.Heading(t.Name)
	if t.Retired {
		name.SetColor(kit.Muted)
	}
	remark := kit.Small(cardWords(t)).Single()
	remark.Hidden = remark.Text() == ""
	head := container.New(kit.NewRow(12, 0), name, remark, c.edit, c.more)
	if t.Retired {
		back := kit.NewButton(lang.T("Bring back"), kit.Outlined, func() { page.screen.do(page.screen.service.BringBackTemplate(t.ID)) }).Small()
		head = container.New(kit.NewRow(12, 0), name, remark, back, c.edit, c.more)
	}
	c.card = kit.NewCard(container.New(kit.NewStack(10), head, stageBar(t.Stages, t.Retired)))
	return c
}

func cardWords(t app.BankTemplate) string {
	uses := ""
	if t.Uses > 0 {
		uses = lang.N(t.Uses, "%d session", "%d sessions")
	}
	return lang.Commas(keptWords(t.Kept, t.Retired), uses)
}

func (c *templateCard) menu(t app.BankTemplate) []*fyne.MenuItem {
	service := c.page.screen.service
	does := func(text string, do func(string) error) *fyne.MenuItem {
		return fyne.NewMenuItem(text, func() { c.page.screen.do(do(t.ID)) })
	}
	items := []*fyne.MenuItem{fyne.NewMenuItem(lang.T("Duplicate"), func() { c.page.duplicate(t.Template) })}
	if t.Retired {
		items = append(items, does(lang.T("Bring back"), service.BringBackTemplate))
	} else {
		items = append(items, does(lang.T("Retire"), service.RetireTemplate))
	}
	if t.Edited {
		items = append(items, does(lang.T("Reset to the original"), service.ResetTemplate))
	}
	if !t.Shipped && t.Uses == 0 {
		items = append(items, fyne.NewMenuItemSeparator(), does(lang.T("Delete"), service.DeleteTemplate))
	}
	return items
}

// stageBar draws the stages as parts of a line, each as long as its share.
func stageBar(stages []mentoring.Stage, muted bool) *fyne.Container {
	var shares []float32
	bar := container.New(nil)
	for _, s := range stages {
		shares = append(shares, max(float32(s.Share), leastShare))
		bar.Add(stagePart(s, muted))
	}
	bar.Layout = bars{kit.NewColumns(6, shares...)}
	return bar
}

// leastShare is how long a stage is drawn that has hardly any time.
const leastShare = 0.04

func stagePart(s mentoring.Stage, muted bool) fyne.CanvasObject {
	line := kit.NewBox(kit.Ink, nil)
	name := kit.Small(s.Name).In(kit.Text).Ellipsis()
	if muted {
		line.Fill = kit.Line
		name.SetColor(kit.Muted)
	}
	line.Radius, line.Pad = 2.5, fyne.NewSize(1, 2.5)
	minutes := kit.Small(lang.F("%s min", minutesText(s))).Ellipsis()
	return container.New(kit.NewStack(2), line, name, minutes)
}

// bars is a layout that may be narrower than its parts need, which are then
// shortened.
type bars struct{ columns fyne.Layout }

// Layout places the parts.
func (b bars) Layout(objects []fyne.CanvasObject, size fyne.Size) { b.columns.Layout(objects, size) }

// MinSize is as high as the parts, and as wide as there is room.
func (b bars) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, b.columns.MinSize(objects).Height)
}

// minutesText is the time of a stage in a session of the usual length.
func minutesText(s mentoring.Stage) string {
	return shortNumber(s.MinutesOf(mentoring.DefaultMinutes))
}

func percentText(share float64) string { return lang.F("%.0f %%", 100*share) }
