package progress

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// assessment is a rating under way. Each side has its own sheet, and only one
// is in sight, so that neither rates by what the other gave.
type assessment struct {
	screen *Screen
	rater  mentoring.Side
	sheets map[mentoring.Side]*sheet
	who    *kit.Segmented
	bar    *kit.FormBar
	slot   *fyne.Container
	scroll *kit.Scroll
}

const howToRate = "Rate what was seen, not what is hoped for. Leave out what can't be judged now; it keeps the level it had. With the keyboard, 0 to 4 rates and Tab goes on."

// startAssessing shows the form to rate in the place of the picture.
func (s *Screen) startAssessing() {
	if s.assessment == nil {
		s.assessment = newAssessment(s)
	}
	a := s.assessment
	s.page.SetActions(a.bar)
	s.page.SetBody(a.scroll)
	a.count()
	s.focus(a.first())
}

func newAssessment(s *Screen) *assessment {
	a := &assessment{screen: s, sheets: make(map[mentoring.Side]*sheet), slot: container.NewStack()}
	a.bar = kit.NewFormBar("Save ratings", a.submit, s.endAssessing, func() bool { return a.rated() > 0 }).InHeader()
	a.who = kit.NewSegmented([]string{nameOf(s.progress.Mentee, mentoring.Mentee) + " rates", "You rate"}, 0,
		func(i int) { a.turn(sides[i]) })
	how := kit.NewCard(container.New(kit.NewStack(10), container.New(kit.NewRow(0, -1), a.who), kit.Small(howToRate)))
	a.scroll = kit.NewScroll(container.New(kit.NewStack(kit.Gap), how, a.slot))
	for i, side := range sides {
		if side == s.eyes {
			a.who.SetPicked(i)
		}
	}
	a.turn(s.eyes)
	return a
}

// turn shows the sheet of one side.
func (a *assessment) turn(rater mentoring.Side) {
	a.rater = rater
	if a.sheets[rater] == nil {
		a.sheets[rater] = newSheet(a.screen.progress.Lines, rater, a.count)
	}
	a.slot.Objects = []fyne.CanvasObject{a.sheets[rater].content}
	a.count()
	a.scroll.Refit()
}

// count says how many are rated.
func (a *assessment) count() {
	text := "Nothing rated yet."
	if n := a.rated(); n > 0 {
		text = kit.Count(n, "ability", "abilities") + " rated, not saved yet."
	}
	if a.screen.assessment == a {
		a.screen.page.SetContext(text)
	}
}

func (a *assessment) rated() int {
	n := 0
	for _, s := range a.sheets {
		n += len(s.picked)
	}
	return n
}

// first is where the keyboard starts; Tab goes on to the competencies.
func (a *assessment) first() fyne.Focusable { return a.who }

func (a *assessment) submit() {
	if a.rated() == 0 {
		a.screen.host.Say("Nothing is rated yet. Pick a level, or cancel.")
		return
	}
	if err := a.save(); err != nil {
		a.screen.host.Fail(err)
		return
	}
	a.screen.eyes, a.screen.since = a.rater, mentoring.Date{}
	a.screen.endAssessing()
}

// save keeps what each side picked now, as an assessment of today. A sheet
// that was saved is empty afterwards, so that it is not saved twice.
func (a *assessment) save() error {
	for _, side := range sides {
		s := a.sheets[side]
		if s == nil || len(s.picked) == 0 {
			continue
		}
		if err := a.screen.service.Assess(a.screen.pair, side, s.ratings()); err != nil {
			return err
		}
		s.clear()
	}
	return nil
}

// endAssessing goes back to the picture.
func (s *Screen) endAssessing() {
	s.assessment = nil
	s.Reload()
	s.focus(s.assessNow)
}

// earlier returns the level that a side gave last.
func earlier(l app.CompetencyLine, side mentoring.Side) (mentoring.Level, bool) {
	if side == mentoring.Mentor {
		return l.Mentor, l.MentorRated
	}
	return l.Mentee, l.MenteeRated
}

// focus puts the keyboard into something in the window, also when it was never
// drawn before.
func (s *Screen) focus(f fyne.Focusable) {
	if s.host.Window != nil {
		s.host.Window.Canvas().Focus(f)
	}
}
