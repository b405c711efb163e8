package review

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/app/words"
	"trefoil/screens/kit"
)

// stand is the card with the radar and its figures.
type stand struct {
	card   *kit.Card
	legend *kit.RadarLegend
	radar  *kit.Radar
	lines  [3]figure // the figures again, to read from across a table
	words  *kit.Label
	rated  *fyne.Container
	empty  *kit.EmptyState
}

func newStand() *stand {
	s := &stand{legend: kit.NewRadarLegend(), radar: kit.NewRadar(), words: kit.Body("").In(kit.Muted)}
	figures := container.New(kit.NewSplit(340, 16))
	for i, d := range mentoring.Dimensions {
		s.lines[i] = figure{now: kit.Title("").Single(), was: kit.Body("").In(kit.Muted)}
		figures.Add(s.lines[i].under(d))
	}
	s.rated = container.New(kit.NewFooted(radarLeast, kit.Gap), s.radar, container.New(kit.NewStack(14), kit.NewRule(), figures, s.words))
	s.empty = kit.NewEmptyState(lang.T("Nothing has been rated yet. As soon as a few competencies are rated, the radar stands here."), nil)
	s.card = kit.NewCardTitled(lang.T("Radar"), nil, container.NewStack(s.rated, s.empty))
	return s
}

func (s *stand) show(data app.Review, today mentoring.Date) {
	p := data.Picture
	known := p.Now.Values.Known()
	s.rated.Hidden, s.empty.Hidden = !known, known
	s.card.SetTitle(lang.F("Where %s stands", brief(data.Mentee)))
	s.card.SetAside(nil)
	if !known {
		return
	}
	d := kit.PictureData(p, today)
	s.radar.Set(d)
	s.legend.Set(d)
	for i := range s.lines {
		s.lines[i].show(d.Now[i], d.Earlier[i])
	}
	s.words.SetText(eyesWords(data))
	s.card.SetAside(s.legend)
}

// figure is one dimension in large type: where it stands, and where it stood.
type figure struct{ now, was *kit.Label }

func (f figure) under(d mentoring.Dimension) fyne.CanvasObject {
	ink, _ := kit.DimensionColors(d)
	name := container.New(kit.NewRow(7, 1), kit.NewDot(d), kit.Body(lang.T(d.Short())).In(ink).Strong())
	return container.New(kit.NewStack(2), name, container.New(kit.NewRow(8, 1), f.now, f.was))
}

// show says where somebody stands, and where they stood when that is known.
func (f figure) show(now, then mentoring.Value) {
	f.now.SetText("–")
	f.was.SetText("")
	if now.Known() {
		f.now.SetText(words.Figure(lang.Current(), now.Mean))
	}
	switch {
	case then.Known():
		f.was.SetText(lang.F("was %s", words.Figure(lang.Current(), then.Mean)))
	case !now.Known():
		f.was.SetText(lang.T("not rated yet"))
	}
}

// radarLeast is the least height in which the radar is easy to read from
// across a table.
const radarLeast = 340
