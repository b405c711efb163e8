package screens

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// rung is a door whose reminders come by a clock that only the test moves.
type rung struct {
	*entrance
	clock time.Time
	due   func()        // what the timer does, nil while none runs
	in    time.Duration // until then
	notes []string
	pair  mentoring.ID
}

func newRung(t *testing.T, passphrase string, wish mentoring.Reminders) *rung {
	t.Helper()
	r := &rung{entrance: newEntrance(t, passphrase), clock: atNoon}
	r.settings.Remind = wish
	r.remind.now = func() time.Time { return r.clock }
	r.remind.show = func(n *fyne.Notification) { r.notes = append(r.notes, strings.TrimSpace(n.Title+": "+n.Content)) }
	r.remind.after = func(d time.Duration, f func()) func() {
		r.due, r.in = f, d
		return func() { r.due = nil }
	}
	r.enter(passphrase)
	r.pair = r.service.Mentees()[0].PairID
	for _, s := range mustSessions(t, r.service, r.pair).Coming { // the sample's own don't matter here
		ok(t, r.service.DeleteSession(s.Session.ID))
	}
	return r
}

func mustSessions(t *testing.T, s *app.Service, pair mentoring.ID) app.Sessions {
	t.Helper()
	page, err := s.Sessions(pair)
	ok(t, err)
	return page
}

func (r *rung) enter(passphrase string) {
	r.t.Helper()
	r.open(mentoring.Secret{Passphrase: passphrase}, func(err error) { ok(r.t, err) })
	r.until(func() bool { return r.shell != nil })
}

// pass lets the timer run out as often as it does within a time.
func (r *rung) pass(d time.Duration) {
	r.t.Helper()
	end := r.clock.Add(d)
	for r.settle(); r.due != nil && !r.clock.Add(r.in).After(end); r.settle() {
		r.clock = r.clock.Add(max(0, r.in))
		due := r.due
		r.due = nil
		due()
	}
	if r.due != nil {
		r.in -= end.Sub(r.clock)
	}
	r.clock = end
}

func (r *rung) settle() {
	for len(r.queue) > 0 {
		r.next()
	}
}

// says fails unless these are the notifications that came since.
func (r *rung) says(want ...string) {
	r.t.Helper()
	if got := strings.Join(r.notes, "\n"); got != strings.Join(want, "\n") {
		r.t.Errorf("told\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
	r.notes = nil
}

func (r *rung) plan(minutes int) mentoring.ID {
	r.t.Helper()
	at := mentoring.Clock{Hour: 12}.Add(minutes)
	id, err := r.service.PlanSession(r.pair, app.SessionPlan{Title: "canary", Day: r.service.Today(), At: &at})
	ok(r.t, err)
	return id
}

func (r *rung) promise(text string) {
	r.t.Helper()
	ok(r.t, r.service.AddCommitment(mentoring.Commitment{PairID: r.pair, By: mentoring.Mentee, Text: text, Due: r.service.Today()}))
}

func TestRemindOfASession(t *testing.T) {
	r := newRung(t, "", mentoring.Reminders{Sessions: mentoring.TenMinutes})
	id := r.plan(60)
	r.pass(49 * time.Minute)
	r.says()
	r.pass(time.Minute)
	r.says("Session with Maya Okafor: Today at 13:00")
	at := mentoring.Clock{Hour: 14}
	ok(t, r.service.EditSession(id, app.SessionPlan{Day: r.service.Today(), At: &at}))
	r.pass(59 * time.Minute)
	r.says()
	r.pass(5 * time.Minute)
	r.says("Session with Maya Okafor: Today at 14:00")
	r.close()
	r.remind.loaded = false // as after a new start
	r.enter("")
	r.pass(time.Minute)
	r.says()
}

func TestPromisesAreToldAsOne(t *testing.T) {
	r := newRung(t, "", mentoring.Reminders{})
	r.promise("canary")
	r.promise("canary")
	r.pass(time.Hour)
	r.says()
	ok(t, r.saveSettings(app.Settings{Remind: mentoring.Reminders{Promises: true}}))
	r.pass(time.Minute)
	if len(r.notes) != 1 || !strings.HasSuffix(r.notes[0], " promises are due today: With Maya Okafor") {
		t.Errorf("told %q", r.notes)
	}
}

func TestNoReminderInATalkOrOverTheReview(t *testing.T) {
	r := newRung(t, "", mentoring.Reminders{Sessions: mentoring.OneHour})
	talk := r.plan(0)
	ok(t, r.service.StartSession(talk))
	r.plan(60)
	r.pass(30 * time.Minute)
	r.says()
	r.shell.Go(kit.Route{Page: kit.ReviewPage, Pair: r.pair})
	ok(t, r.service.WrapUp(talk, app.Wrap{}))
	r.pass(time.Minute)
	r.says()
	r.shell.Go(kit.Route{Page: kit.OverviewPage, Pair: r.pair})
	r.pass(time.Minute)
	r.says("Session with Maya Okafor: Today at 13:00")
}

// A notification lies open where anybody may look.
func TestRemindersTellNoNameThatAPassphraseProtects(t *testing.T) {
	r := newRung(t, "open sesame", mentoring.Reminders{Sessions: mentoring.TenMinutes, Promises: true})
	r.promise("canary")
	r.plan(5)
	r.pass(time.Minute)
	if len(r.notes) != 2 || r.notes[0] != "A session is planned: Today at 12:05" || !strings.HasSuffix(r.notes[1], "due today:") {
		t.Errorf("told %q", r.notes)
	}
	r.notes = nil
	r.plan(30)
	r.settle()
	r.lock("")
	if r.remind.read != nil || r.remind.known.Mentees != nil {
		t.Error("names are kept behind the lock")
	}
	r.pass(30 * time.Minute)
	r.says("Trefoil: There is something coming up. Unlock Trefoil to see it.")
	r.enter("open sesame")
	r.pass(time.Minute)
	r.says()
}

// What can't be noted as told is told all the same, once while the program runs.
func TestRemindOnAFullDisk(t *testing.T) {
	r := newRung(t, "", mentoring.Reminders{Sessions: mentoring.OneHour})
	r.remind.file.Path = r.vault.path + "/none/reminded.json"
	r.plan(30)
	r.pass(10 * time.Minute)
	r.says("Session with Maya Okafor: Today at 12:30")
	r.remind.soon()
	r.pass(10 * time.Minute)
	r.says()
}

func TestNoTimerWithoutAWish(t *testing.T) {
	r := newRung(t, "", mentoring.Reminders{})
	r.plan(30)
	r.settle()
	r.remind.soon()
	if r.due != nil {
		t.Error("a timer runs")
	}
}
