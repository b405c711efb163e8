package overview

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// stand is the card with the radar: where the mentee stands, in whose eyes.
type stand struct {
	screen *Screen
	card   *kit.Card
	legend *kit.RadarLegend
	radar  *kit.Radar
	bars   *kit.PhaseBars
	eyes   *kit.Label
	aim    *aim
	rated  *fyne.Container
	empty  *kit.EmptyState
}

func newStand(s *Screen) *stand {
	c := &stand{screen: s, legend: kit.NewRadarLegend(), radar: kit.NewRadar(), bars: kit.NewPhaseBars(), eyes: kit.Small("")}
	c.aim = newAim(c)
	below := container.New(kit.NewStack(12), c.bars, kit.NewRule(),
		container.New(kit.NewRow(12, 0), c.eyes, c.aim.link), c.aim.form)
	c.rated = container.New(fillFirst{}, container.New(atLeast(radarLeast), c.radar), below)
	c.empty = kit.NewEmptyState("", kit.NewButton("Rate competencies", kit.Outlined, func() {
		s.host.Go(kit.Route{Page: kit.ProgressPage, Pair: s.pair, New: true})
	}))
	c.card = kit.NewCardTitled("Where they stand", nil, container.NewStack(c.rated, c.empty))
	return c
}

// radarLeast is the least height in which the radar is easy to read.
const radarLeast = 300

func (c *stand) show(o app.Overview) {
	name := c.screen.name()
	c.card.SetTitle("Where " + name + " stands")
	known := o.Picture.Now.Values.Known()
	c.rated.Hidden, c.empty.Hidden = !known, known
	c.empty.SetSentence(name + " has not been rated yet. The radar shows where somebody stands as soon as a few competencies are rated, by either of you.")
	c.card.SetAside(nil)
	if !known {
		return
	}
	c.card.SetAside(c.legend)
	c.bars.Set(o.Picture.Now.Phases)
	c.eyes.SetText(eyesWords(name, o.Picture.Now))
	c.aim.show(o.Picture.Aim)
	c.draw(c.aim.values)
}

// draw draws the radar with an aim, which may be one that is just being set.
func (c *stand) draw(aim mentoring.Values) {
	p, today := c.screen.data.Picture, c.screen.service.Today()
	d := kit.RadarData{Now: p.Now.Values, Aim: aim}
	if p.HasEarlier && !p.Now.TooEarly() && !p.Earlier.TooEarly() {
		d.Earlier = p.Earlier.Values
		d.EarlierLabel = fmt.Sprintf("%d %s", p.Earlier.Day.Day, kit.MonthWords(p.Earlier.Day, today))
	}
	c.radar.Set(d)
	c.legend.Set(d)
	c.card.Refresh()
}

// atLeast is a layout that asks for a height for its one object.
type atLeast float32

// Layout gives the object all there is.
func (atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// MinSize is that of the object, and the height.
func (h atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(fyne.NewSize(0, float32(h)))
}

// fillFirst puts two objects below each other; the first takes the room left.
type fillFirst struct{}

// Layout places the objects. The second gets its width first, so that what
// wraps in it gets its height.
func (fillFirst) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, second := objects[0], objects[1]
	second.Resize(fyne.NewSize(size.Width, second.MinSize().Height))
	height := second.MinSize().Height
	second.Resize(fyne.NewSize(size.Width, height))
	second.Move(fyne.NewPos(0, size.Height-height))
	first.Resize(fyne.NewSize(size.Width, max(0, size.Height-height-kit.Gap)))
}

// MinSize is that of both below each other.
func (fillFirst) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(first.Width, second.Width), first.Height+kit.Gap+second.Height)
}
