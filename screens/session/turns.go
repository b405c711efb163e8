package session

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// turns counts who is talking, when the two want to know: one tap for each of
// them, and the share of the mentor afterwards. Nothing is listened to.
type turns struct {
	screen *Screen
	box    *fyne.Container
	sides  *kit.Segmented
	wanted bool // asked for, or used already when the screen was opened
	opened bool
}

// turnSides are the places in the choice.
var turnSides = []mentoring.Side{mentoring.Mentor, mentoring.Mentee, ""}

func newTurns(s *Screen) *turns {
	t := &turns{screen: s, box: container.NewStack()}
	t.box.Hide()
	return t
}

// toggle shows the taps, or hides them and ends the counting.
func (t *turns) toggle() {
	t.wanted = !t.wanted
	if !t.wanted && t.screen.view.Session.Talking() != "" {
		t.screen.count("")
		t.screen.tick() // which reads that nobody is counted any more
	}
	t.show(t.screen.view.Session)
	t.screen.menu.show(t.screen.view.Session)
}

func (t *turns) show(session mentoring.Session) {
	s := t.screen
	t.wanted = t.wanted || session.Talking() != "" || !t.opened && len(session.Turns) > 0
	t.opened = true
	hidden := !t.wanted || session.Status() != mentoring.Running
	if !hidden && t.sides == nil {
		t.sides = kit.NewSegmented([]string{lang.T("You"), s.who(mentoring.Mentee), lang.T("Nobody")}, 2, func(i int) { s.count(turnSides[i]) })
		t.box.Objects = []fyne.CanvasObject{t.sides}
	}
	if !hidden {
		t.sides.SetPicked(placeOf(session.Talking()))
	}
	if t.box.Hidden != hidden {
		t.box.Hidden = hidden
		s.content.Refresh()
	}
}

func placeOf(side mentoring.Side) int {
	for i, each := range turnSides {
		if each == side {
			return i
		}
	}
	return len(turnSides) - 1
}

// turnWords says what was counted, "" when nothing was.
func turnWords(talk mentoring.Talk) string {
	switch {
	case talk.Counted() == 0:
		return ""
	case talk.TooEarly():
		return lang.T("Too little was counted to say who talked.")
	default:
		return lang.F("You talked %.0f %% of the %s that were counted.", 100*talk.MentorShare(), kit.DurationWords(talk.Counted()))
	}
}
