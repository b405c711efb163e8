// Package help is the panel above all screens that explains: the page in view,
// the whole on one page, the method with its sources, what is protected and what
// is not, what can fail, and the keys.
package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// Config is what the panel is made of.
type Config struct {
	Window fyne.Window
	Page   string // the name of the page in view, "" where there is none, nor keys
	Keys   []Keys // that work on it
	Closed func() // called once the panel is closed
}

// Panel is the help, from the moment it is opened until it is closed.
type Panel struct {
	overlay *kit.Overlay
	tabs    *kit.Tabs
	parts   []part
	trouble int // the section that the part about failures begins with, -1 for its first words
	body    *fyne.Container
}

// part is one of the pages that the tabs switch between.
type part struct {
	topic   kit.Topic
	name    string
	content func() fyne.CanvasObject
}

// The size of the panel where there is room for it, with type of the usual size.
const (
	panelWidth  = 800
	panelHeight = 620
)

// Open shows the panel with one part of it in view.
func Open(c Config, topic kit.Topic) *Panel {
	p := &Panel{body: container.NewStack()}
	p.parts = p.partsFor(c)
	var names []string
	for _, part := range p.parts {
		names = append(names, part.name)
	}
	p.tabs = kit.NewTabs(names, p.turn).Folding()
	leave := kit.NewButton(lang.T("Close"), kit.Outlined, p.Close).Small()
	head := container.New(kit.NewRow(12, 0), container.New(kit.NewFlow(0), p.tabs), leave)
	box := kit.NewBox("", container.New(kit.NewTower(12), head, kit.NewRule(), p.body))
	box.Pad = fyne.NewSize(24, 16)
	p.overlay = kit.NewOverlay(c.Window, box)
	p.overlay.SetWanted(fyne.NewSize(kit.Scaled(panelWidth), kit.Scaled(panelHeight)))
	p.overlay.OnClosed = c.Closed
	p.Show(topic)
	p.overlay.Show()
	return p
}

// partsFor are the parts in the order of the tabs.
func (p *Panel) partsFor(c Config) []part {
	parts := []part{
		{kit.GuideHelp, lang.T("Guide"), text("guide.md")},
		{kit.MethodHelp, lang.T("Method"), text("method.md")},
		{kit.ProtectionHelp, lang.T("Protection"), text("protection.md")},
		{kit.TroubleHelp, lang.T("Failures"), func() fyne.CanvasObject { return kit.NewMarkdown(aboutTrouble(p.trouble)) }},
	}
	if c.Page == "" {
		return parts
	}
	page := part{kit.PageHelp, lang.T("This page"), func() fyne.CanvasObject { return kit.NewMarkdown(aboutPage(c.Page)) }}
	keys := part{kit.KeysHelp, lang.T("Keys"), func() fyne.CanvasObject { return sheet(c.Keys) }}
	return append(append([]part{page}, parts...), keys)
}

// IsOpen says that the panel is still shown.
func (p *Panel) IsOpen() bool { return p.overlay.Open() }

// Close takes the panel away; what had the keyboard before has it again.
func (p *Panel) Close() { p.overlay.Close() }

// Topic is the part in view.
func (p *Panel) Topic() kit.Topic { return p.parts[p.tabs.Picked()].topic }

// Show turns to another part.
func (p *Panel) Show(topic kit.Topic) {
	section, is := topic.Trouble()
	if p.trouble = section; is {
		topic = kit.TroubleHelp
	}
	for i, part := range p.parts {
		if part.topic == topic {
			p.tabs.SetPicked(i)
			p.turn(i)
		}
	}
}

func (p *Panel) turn(to int) {
	p.body.Objects = []fyne.CanvasObject{kit.NewScroll(p.parts[to].content())}
	p.body.Refresh()
}

// TakeKey closes the panel with Escape, turns to another part with the arrows to
// the sides, and scrolls with the other keys. All keys are for the panel.
func (p *Panel) TakeKey(key fyne.KeyName) {
	switch key {
	case fyne.KeyEscape:
		p.Close()
	case fyne.KeyLeft, fyne.KeyRight:
		p.tabs.TypedKey(&fyne.KeyEvent{Name: key})
	default:
		kit.ScrollByKey(p.body, key)
	}
}
