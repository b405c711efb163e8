package progress

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// picture is the card with the radar: whose eyes, compared with which day.
type picture struct {
	screen  *Screen
	card    *kit.Card
	mentee  string
	eyes    *kit.Segmented
	top     *fyne.Container
	against *kit.Label
	day     *kit.Button
	legend  *kit.RadarLegend
	radar   *kit.Radar
	bars    *kit.PhaseBars
	none    *kit.EmptyState
	shown   *fyne.Container
	days    []mentoring.Date
	today   mentoring.Date
}

// sides are the raters in the order of the choice.
var sides = [2]mentoring.Side{mentoring.Mentee, mentoring.Mentor}

func newPicture(s *Screen) *picture {
	p := &picture{
		screen: s, legend: kit.NewRadarLegend(), radar: kit.NewRadar(), bars: kit.NewPhaseBars(),
		against: kit.Small("Compare with").Ellipsis().Trailing(), none: kit.NewEmptyState("", nil),
	}
	p.day = kit.NewButton("", kit.Outlined, p.chooseDay).Small()
	p.top = container.New(kit.NewRow(10, 1), container.NewStack(), p.against, p.day)
	p.shown = container.NewBorder(p.legendRow(), p.bars, nil, nil, p.radar)
	p.card = kit.NewCard(kit.NewScroll(container.NewBorder(p.top, nil, nil, nil, container.NewStack(p.shown, p.none))))
	return p
}

func (p *picture) legendRow() fyne.CanvasObject {
	box := kit.NewBox("", container.New(kit.NewRow(0, -1), p.legend))
	box.Pad = fyne.NewSize(0, 8)
	return box
}

func (p *picture) show(from app.Progress, eyes mentoring.Side, today mentoring.Date) {
	p.days, p.today = from.Days, today
	p.showEyes(from.Mentee, eyes)
	rated := len(from.Days) > 0
	p.shown.Hidden, p.none.Hidden = !rated, rated
	p.none.SetSentence(nobody(from.Mentee, eyes))
	p.showDay(from.Picture)
	d := radarData(from, eyes, today)
	p.legend.Set(d)
	p.radar.Set(d)
	p.bars.Set(from.Picture.Now.Phases)
	p.card.Refresh()
}

// showEyes makes the choice anew only when the name changed.
func (p *picture) showEyes(mentee string, eyes mentoring.Side) {
	if p.eyes == nil || p.mentee != mentee {
		p.mentee = mentee
		names := []string{nameOf(mentee, sides[0]), nameOf(mentee, sides[1])}
		p.eyes = kit.NewSegmented(names, 0, func(i int) { p.screen.look(sides[i]) })
		p.top.Objects[0] = p.eyes
	}
	for i, side := range sides {
		if side == eyes {
			p.eyes.SetPicked(i)
		}
	}
}

// showDay shows the day compared with. With one rating day there is nothing to
// compare with.
func (p *picture) showDay(from app.Picture) {
	hidden := len(p.days) < 2 || from.Now.TooEarly()
	p.against.Hidden, p.day.Hidden = hidden, hidden
	if from.HasEarlier {
		p.day.SetText(kit.MonthDay(from.Earlier.Day, p.today))
	}
}

// chooseDay offers the earlier rating days, newest first.
func (p *picture) chooseDay() {
	var items []*fyne.MenuItem
	for i := len(p.days) - 2; i >= 0; i-- {
		day := p.days[i]
		item := fyne.NewMenuItem(kit.MonthDay(day, p.today), func() { p.screen.compare(day) })
		item.Checked = kit.MonthDay(day, p.today) == p.day.Text()
		items = append(items, item)
	}
	kit.ShowMenuAt(p.day, items)
}

// radarData is what the radar draws. While it is too early to tell, nothing is
// compared.
func radarData(from app.Progress, eyes mentoring.Side, today mentoring.Date) kit.RadarData {
	d := kit.PictureData(from.Picture, today)
	d.NowLabel = nameOf(from.Mentee, eyes)
	if n := len(from.Days); n > 0 {
		d.NowLabel += ", " + kit.MonthDay(from.Days[n-1], today)
	}
	return d
}

func nobody(mentee string, eyes mentoring.Side) string {
	if eyes == mentoring.Mentor {
		return "You have not rated yet. Assess now asks what you have seen."
	}
	return nameOf(mentee, eyes) + " has not rated yet. Assess now can be filled in together, on this computer."
}
