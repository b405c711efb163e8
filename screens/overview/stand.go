package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
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
	rate   *kit.Button // in the place of the radar
}

func newStand(s *Screen) *stand {
	c := &stand{screen: s, legend: kit.NewRadarLegend(), radar: kit.NewRadar(), bars: kit.NewPhaseBars(), eyes: kit.Small("")}
	c.aim = newAim(c)
	below := container.New(kit.NewStack(12), c.bars, kit.NewRule(),
		container.New(kit.NewRow(12, 0), c.eyes, c.aim.link), c.aim.form)
	c.rated = container.New(kit.NewFooted(radarLeast, kit.Gap), c.radar, below)
	c.rate = kit.NewButton(lang.T("Rate competencies"), kit.Outlined, func() {
		s.host.Go(kit.Route{Page: kit.AssessPage, Pair: s.pair})
	})
	c.empty = kit.NewEmptyState("", c.rate)
	c.card = kit.NewCardTitled(lang.T("Where they stand"), nil, container.NewStack(c.rated, c.empty))
	return c
}

// radarLeast is the least height in which the radar is easy to read.
const radarLeast = 300

func (c *stand) show(o app.Overview) {
	name := c.screen.name()
	c.card.SetTitle(lang.F("Where %s stands", name))
	known := o.Picture.Now.Values.Known()
	c.rated.Hidden, c.empty.Hidden = !known, known
	if o.Rating {
		c.empty.SetSentence(lang.T("A round of ratings is under way. The radar stands here once you have revealed it together."))
		c.rate.SetText(lang.T("Go on rating"))
	} else {
		c.empty.SetSentence(lang.F("%s has not been rated yet. The radar shows where somebody stands as soon as a few competencies are rated, by either of you.", name))
		c.rate.SetText(lang.T("Rate competencies"))
	}
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
	d := kit.PictureData(c.screen.data.Picture, c.screen.service.Today())
	d.Aim = aim
	c.radar.Set(d)
	c.legend.Set(d)
	c.card.Refresh()
}
