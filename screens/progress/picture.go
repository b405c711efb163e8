package progress

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// picture is the card with the radar: whose eyes, which day, compared with what.
type picture struct {
	screen *Screen
	card   *kit.Card
	names  []string // on the choice of eyes
	sides  []mentoring.Side
	eyes   *kit.Segmented
	top    *fyne.Container
	with   *kit.Button
	legend [5]*kit.RadarLegend
	radar  *kit.Radar
	trends *trends
	slider *kit.DaySlider
	none   *kit.EmptyState
	shown  *fyne.Container
	today  mentoring.Date
}

func newPicture(s *Screen) *picture {
	p := &picture{
		screen: s, radar: kit.NewRadar(), trends: newTrends(), none: kit.NewEmptyState("", nil),
	}
	p.radar.OnDot = func(d int) { s.openJournal(mentoring.Dimensions[d], "") }
	p.radar.Caption = func(d int) string { return dotWords(s.shown, d, s.service.Today()) }
	p.with = kit.NewButton("", kit.Outlined, p.choose).Small()
	p.top = container.New(kit.NewFlow(10), container.NewStack(), p.with)
	p.slider = kit.NewDaySlider(s.goToDay)
	legend := container.New(kit.NewFlow(12))
	for i := range p.legend {
		p.legend[i] = kit.NewRadarLegend()
		legend.Add(p.legend[i])
	}
	head := kit.NewBox("", legend)
	head.Pad = fyne.NewSize(0, 8)
	p.shown = kit.Framed(head, p.radar, p.trends.content)
	below := kit.NewBox("", p.slider)
	below.Pad = fyne.NewSize(0, 4)
	middle := kit.NewScroll(container.NewStack(p.shown, p.none))
	p.card = kit.NewCard(kit.Framed(p.top, middle, below))
	return p
}

func (p *picture) show(from app.ProgressPage) {
	p.today = p.screen.service.Today()
	p.showEyes(from)
	rated := from.Now.Values.Known()
	p.shown.Hidden, p.none.Hidden = !rated, rated
	p.none.SetSentence(nobody(from))
	d := radarData(from, p.screen.beside, p.today)
	p.showLegend(d)
	p.radar.MoveTo(d)
	p.trends.show(from, p.today)
	p.slider.Set(from.Days, from.View.On, p.today)
	p.with.SetText(p.withWords(from))
	p.with.Hidden = len(from.Earlier) == 0 && !from.Of.Others.Values.Known() && (from.Of.Mentee.Ratings == 0 || from.Of.Mentor.Ratings == 0)
	p.card.Refresh()
}

func (p *picture) withWords(from app.ProgressPage) string {
	if p.screen.beside.of(from).then && comparable(from) {
		return lang.F("Since %s", kit.MonthDay(from.View.Since, p.today))
	}
	return lang.T("Compare")
}

// showLegend gives each line of the radar an entry of its own, so that the
// legend can go over two lines.
func (p *picture) showLegend(d kit.RadarData) {
	for i, one := range []kit.RadarData{
		{Now: d.Now, NowLabel: d.NowLabel}, {Others: d.Others, OthersLabel: d.OthersLabel},
		{Mentor: d.Mentor, MentorLabel: d.MentorLabel}, {Earlier: d.Earlier, EarlierLabel: d.EarlierLabel}, {Aim: d.Aim},
	} {
		p.legend[i].Set(one)
		p.legend[i].Hidden = !one.Now.Known() && !one.Others.Known() && !one.Mentor.Known() && !one.Earlier.Known() && !one.Aim.Known()
	}
}

// showEyes makes the choice anew only when its names changed. Others are a
// choice when somebody of them has answered.
func (p *picture) showEyes(from app.ProgressPage) {
	sides := []mentoring.Side{mentoring.Mentee, mentoring.Mentor}
	if from.Of.Others.People > 0 || from.View.Eyes == mentoring.Other {
		sides = append(sides, mentoring.Other)
	}
	var names []string
	for _, side := range sides {
		names = append(names, mentoring.Clip(nameOf(from.Mentee, side), narrowName))
	}
	if !slices.Equal(names, p.names) {
		p.names, p.sides = names, sides
		p.eyes = kit.NewSegmented(names, 0, func(i int) { p.screen.look(p.sides[i]) }).Folding()
		p.top.Objects[0] = p.eyes
	}
	p.eyes.SetPicked(slices.Index(p.sides, from.View.Eyes))
}

// nobody says why there is no picture in these eyes.
func nobody(p app.ProgressPage) string {
	switch p.View.Eyes {
	case mentoring.Mentor:
		return lang.T("You have not rated by then. Assess now asks what you have seen.")
	case mentoring.Other:
		return lang.T("One person has answered. What one person says is not shown by itself; ask two more.")
	}
	return lang.F("%s has not rated by then. Assess now can be filled in together, on this computer.", brief(p.Mentee))
}
