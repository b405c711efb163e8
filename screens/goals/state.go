package goals

import (
	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// menu is what is done seldom with a goal.
func (l *line) menu() []*fyne.MenuItem {
	to := func(label string, state mentoring.GoalState) *fyne.MenuItem {
		return fyne.NewMenuItem(label, func() { l.move(state, "") })
	}
	var items []*fyne.MenuItem
	switch l.standing.Goal.State() {
	case mentoring.GoalActive:
		items = []*fyne.MenuItem{
			l.focusItem(), fyne.NewMenuItemSeparator(),
			to(lang.X("goal", "Pause"), mentoring.GoalPaused), to(lang.X("goal", "Finish"), mentoring.GoalFinished), fyne.NewMenuItem(lang.T("Drop…"), l.startDropping),
		}
	case mentoring.GoalPaused:
		items = []*fyne.MenuItem{
			to(lang.T("Take up again"), mentoring.GoalActive), to(lang.X("goal", "Finish"), mentoring.GoalFinished), fyne.NewMenuItem(lang.T("Drop…"), l.startDropping),
		}
	default:
		items = []*fyne.MenuItem{to(lang.T("Take up again"), mentoring.GoalActive)}
	}
	return append(items, fyne.NewMenuItemSeparator(), fyne.NewMenuItem(lang.T("Delete the goal"), l.delete))
}

func (l *line) focusItem() *fyne.MenuItem {
	if l.standing.Goal.Focus {
		return fyne.NewMenuItem(lang.T("Take out of focus"), func() { l.setFocus(false) })
	}
	return fyne.NewMenuItem(lang.T("Put in focus"), func() { l.setFocus(true) })
}

func (l *line) setFocus(focus bool) {
	l.done(l.screen.service.FocusGoal(l.standing.Goal.ID, focus))
}

// move says what has become of the goal. It goes to another part of the board
// then, folded up, and the keyboard to where it went.
func (l *line) move(state mentoring.GoalState, reason string) {
	if l.done(l.moveTo(state, reason)) {
		l.followed(state)
	}
}

func (l *line) moveTo(state mentoring.GoalState, reason string) error {
	return l.screen.service.MoveGoal(l.standing.Goal.ID, state, reason)
}

// followed brings the keyboard to where the goal is now.
func (l *line) followed(state mentoring.GoalState) {
	s := l.screen
	switch {
	case state == mentoring.GoalActive:
		s.focus(l.press)
		s.scroll.Reveal(l.content)
	case s.settled.rows.Hidden:
		l.close()
		s.focus(s.settled.head)
	default:
		s.focus(l.press)
	}
}

// done shows the goals again, or tells what went wrong.
func (l *line) done(err error) bool {
	if err != nil {
		l.screen.host.Fail(err)
		return false
	}
	l.screen.Reload()
	return true
}

func (l *line) delete() { l.done(l.screen.service.DeleteGoal(l.standing.Goal.ID)) }

// startDropping asks for the reason in a line in place.
func (l *line) startDropping() {
	l.dropping = kit.NewReason(mentoring.Dropped, false, func(reason string) {
		if err := l.drop(reason); err != nil {
			l.screen.host.Fail(err)
		}
	}, l.endDropping)
	l.dropping.OnResized = l.screen.scroll.Refit
	l.detail.begin(l.dropping)
	l.screen.focus(l.dropping.Entry)
}

// drop keeps the reason. When that fails what was written stays.
func (l *line) drop(reason string) error {
	if err := l.moveTo(mentoring.GoalDropped, reason); err != nil {
		return err
	}
	l.dropping = nil
	l.detail.end()
	l.screen.Reload()
	l.followed(mentoring.GoalDropped)
	return nil
}

func (l *line) endDropping() {
	l.dropping = nil
	l.detail.end()
	l.screen.focus(l.press)
}
