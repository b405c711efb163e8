package progress

import (
	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// beside is what the radar shows beside the present in the eyes chosen.
type beside struct {
	chosen                       bool // somebody chose; else it is what usual returns
	mentee, mentor, others, then bool
}

// usual is what is shown beside while nobody chose: the view of others, when
// there is one to show, or else the earlier day.
func usual(p app.ProgressPage) beside {
	others := p.Of.Others.Values.Known() && p.View.Eyes != mentoring.Other
	return beside{others: others, then: !others}
}

// of returns what is shown beside for a page.
func (b beside) of(p app.ProgressPage) beside {
	if !b.chosen {
		return usual(p)
	}
	return b
}

// radarData is what the radar draws. While it is too early to tell, no earlier
// day is drawn.
func radarData(p app.ProgressPage, b beside, today mentoring.Date) kit.RadarData {
	b = b.of(p)
	d := kit.RadarData{Now: p.Now.Values, Aim: p.Aim, NowLabel: nowLabel(p, today)}
	eyes := p.View.Eyes
	if b.others && eyes != mentoring.Other {
		d.Others, d.OthersLabel = p.Of.Others.Values, othersLabel(p.Of.Others)
	}
	if b.mentor && eyes != mentoring.Mentor {
		d.Mentor, d.MentorLabel = p.Of.Mentor.Values, lang.X("rater", "you")
	}
	if b.mentee && eyes != mentoring.Mentee {
		d.Mentor, d.MentorLabel = p.Of.Mentee.Values, brief(p.Mentee)
	}
	if d.Others.Known() || d.Mentor.Known() {
		d.NowName = nameOf(p.Mentee, eyes)
	}
	if b.then && comparable(p) {
		d.Earlier, d.EarlierLabel = p.Then.Values, kit.MonthDay(p.View.Since, today)
	}
	return d
}

// comparable says that there is an earlier day, and that both carry enough.
func comparable(p app.ProgressPage) bool {
	return !p.View.Since.IsZero() && !p.Now.TooEarly() && !p.Then.TooEarly()
}

func nowLabel(p app.ProgressPage, today mentoring.Date) string {
	name := nameOf(p.Mentee, p.View.Eyes)
	if p.View.Eyes == mentoring.Other {
		name = doubted(peopleOf(p.Of.Others), p.Of.Others)
	}
	return lang.Commas(name, kit.MonthDay(p.View.On, today))
}

// peopleOf names the others with how many they are.
func peopleOf(s mentoring.Standing) string {
	return lang.N(s.People, "Others, %d person", "Others, %d people")
}

// othersLabel names the view of others beside another one.
func othersLabel(s mentoring.Standing) string {
	return doubted(lang.N(s.People, "others, %d person", "others, %d people"), s)
}

// doubted adds that it is too early to tell.
func doubted(label string, s mentoring.Standing) string {
	if s.TooEarly() {
		return lang.F("%s, too early to tell", label)
	}
	return label
}

// choose offers what to compare with: the other raters, and the earlier days,
// newest first.
func (p *picture) choose() {
	page, now := p.screen.shown, p.screen.beside.of(p.screen.shown)
	now.chosen = true
	var items []*fyne.MenuItem
	add := func(name string, on bool, set func(*beside)) {
		item := fyne.NewMenuItem(name, func() {
			next := now
			set(&next)
			p.screen.beside = next
			p.show(p.screen.shown)
		})
		item.Checked = on
		items = append(items, item)
	}
	eyes := page.View.Eyes
	if eyes != mentoring.Mentee && page.Of.Mentee.Ratings > 0 {
		add(brief(page.Mentee), now.mentee, func(b *beside) { b.mentee = !b.mentee })
	}
	if eyes != mentoring.Mentor && page.Of.Mentor.Ratings > 0 {
		add(lang.T("You"), now.mentor, func(b *beside) { b.mentor = !b.mentor })
	}
	if eyes != mentoring.Other && page.Of.Others.Values.Known() {
		add(peopleOf(page.Of.Others), now.others, func(b *beside) { b.others = !b.others })
	}
	if len(items) > 0 && len(page.Earlier) > 0 {
		items = append(items, fyne.NewMenuItemSeparator())
	}
	items = append(items, p.dayItems(page, now)...)
	if len(page.Earlier) > 0 && now.then {
		add(lang.T("No earlier day"), false, func(b *beside) { b.then = false })
	}
	kit.ShowMenuAt(p.with, items)
}

func (p *picture) dayItems(page app.ProgressPage, now beside) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for i := len(page.Earlier) - 1; i >= 0; i-- {
		day := page.Earlier[i]
		item := fyne.NewMenuItem(kit.MonthDay(day, p.today), func() { p.screen.compare(day) })
		item.Checked = now.then && day == page.View.Since
		items = append(items, item)
	}
	return items
}
