package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// GapService is what a gap bar needs of the use cases.
type GapService interface {
	CountGap(session mentoring.ID) error
	TakeGapOut(session mentoring.ID) error
	EndAtGap(session mentoring.ID) error
}

// GapBar asks what a time was in which nobody looked on while a session ran:
// the laptop slept, or Trefoil had ended.
type GapBar struct {
	*Box
	// Before is done before an answer is kept, and keeps it back when it fails.
	Before func() error
	// Answered is called after an answer was kept.
	Answered func(ended bool)

	host    Host
	session mentoring.ID
	words   *Label
	On      *Button
	Out     *Button
	Ended   *Button
}

// NewGapBar returns a bar that is hidden until there is something to ask.
func NewGapBar(host Host, service GapService) *GapBar {
	g := &GapBar{host: host, words: Body("").Wrapped(3), Before: func() error { return nil }, Answered: func(bool) {}}
	g.On = NewButton(lang.T("It went on"), Outlined, func() { g.answer(service.CountGap, false) }).Small()
	g.Out = NewButton(lang.T("Take the time out"), Outlined, func() { g.answer(service.TakeGapOut, false) }).Small()
	g.Ended = NewButton("", Outlined, func() { g.answer(service.EndAtGap, true) }).Small()
	g.Box = NewBox(LateTint, container.New(NewStack(8), g.words, container.New(NewFlow(8), g.On, g.Out, g.Ended)))
	g.Radius, g.Pad = 10, fyne.NewSize(14, 10)
	g.Box.Hide()
	return g
}

// Text is what is asked.
func (g *GapBar) Text() string { return g.words.Text() }

func (g *GapBar) answer(with func(mentoring.ID) error, ended bool) {
	err := g.Before()
	if err == nil {
		err = with(g.session)
	}
	if err != nil {
		g.host.Fail(err)
		return
	}
	g.Answered(ended)
}

// Ask asks when there is a gap, and hides the bar when there is none. It says
// whether that changed. Now says where the user is, too.
func (g *GapBar) Ask(session mentoring.Session, mentee string, gap mentoring.Gap, now time.Time) (changed bool) {
	hidden := gap.IsZero()
	if !hidden {
		g.session = session.ID
		at := momentWords(gap.From, now)
		g.words.SetText(lang.F("Session %d with %s was still running when Trefoil last looked on, %s. Did the talk go on since then?",
			session.Number, mentoring.ShortName(mentee), agoWords(at, gap.Length())))
		g.Ended.SetText(lang.F("It ended %s", at))
	}
	if g.Hidden == hidden {
		return false
	}
	g.Hidden = hidden
	return true
}

// momentWords is at 14:32, and with the day when that is not today.
func momentWords(at, now time.Time) string {
	at = at.In(now.Location())
	clock := at.Format("15:04")
	switch day, today := mentoring.DateOf(at), mentoring.DateOf(now); today.DaysUntil(day) {
	case 0:
		return lang.F("at %s", clock)
	case -1:
		return lang.F("yesterday at %s", clock)
	default:
		return lang.F("on %s at %s", DayWords(day, today), clock)
	}
}

// agoWords is a moment and how long ago that was, which its day says of one that is
// farther away.
func agoWords(at string, since time.Duration) string {
	if since >= 24*time.Hour {
		return at
	}
	return lang.F("%s, %s ago", at, DurationWords(since))
}
