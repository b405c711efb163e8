package settings

import (
	"slices"

	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// remindText says what reminders do, and what they never do.
var remindText = lang.Key("They come as notifications of your system, only while Trefoil runs, and wait while you are in a session. " +
	"They show the name of the mentee and the time, never what anybody wrote. With a passphrase the name stays out, too, and while Trefoil is locked they only say that there is something.")

func (s *Screen) remindCard() *kit.Card {
	s.lead = kit.NewSegmented(leadNames(), 0, func(i int) {
		s.remind(func(r *mentoring.Reminders) { r.Sessions = mentoring.Leads[i] })
	}).Folding()
	s.due = kit.NewCheck(false, func(on bool) {
		s.remind(func(r *mentoring.Reminders) { r.Promises = on })
	}).Labeled(lang.T("On the day a promise is due, in the morning"))
	before := kit.NewField(lang.T("Before a planned session"), container.New(kit.NewFlow(0), s.lead))
	before.SetHint(lang.T("The day before means at 17:00. For a session without a time it is 8:00 on its day."))
	return kit.NewCardTitled(lang.T("Reminders"), nil, container.New(kit.NewStack(14),
		before, s.due, kit.Small(lang.T(remindText)),
	))
}

// leadNames are the words of the choice, in the order of mentoring.Leads.
func leadNames() []string {
	return []string{lang.X("reminder", "Off"), lang.T("10 minutes"), lang.T("1 hour"), lang.T("The day before")}
}

// remind changes what to be reminded of, and takes it back where it can't be kept.
func (s *Screen) remind(change func(*mentoring.Reminders)) {
	s.change(func(next *app.Settings) { change(&next.Remind) })
	s.showReminders()
}

func (s *Screen) showReminders() {
	wish := s.config.Current.Remind
	s.lead.SetPicked(max(0, slices.Index(mentoring.Leads[:], wish.Sessions)))
	s.due.SetOn(wish.Promises)
}
