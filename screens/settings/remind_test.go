package settings

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
)

func TestChooseReminders(t *testing.T) {
	st := start(t)
	if st.lead.Picked() != 0 || st.due.On() {
		t.Fatal("something is told although nobody asked")
	}
	for _, want := range mentoring.Leads[1:] {
		st.lead.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
		if got := st.config.Current.Remind.Sessions; got != want {
			t.Errorf("%q is set, want %q", got, want)
		}
	}
	test.Tap(st.due)
	want := mentoring.Reminders{Sessions: mentoring.DayBefore, Promises: true}
	if got := st.applied[len(st.applied)-1].Remind; got != want {
		t.Errorf("%+v is set", got)
	}
	st.refuse = errors.New("full")
	test.Tap(st.due)
	st.lead.TypedKey(&fyne.KeyEvent{Name: fyne.KeyHome})
	if !st.due.On() || st.lead.Picked() != 3 || len(st.failed) != 2 {
		t.Errorf("after a failure: %v, %d, %v", st.due.On(), st.lead.Picked(), st.failed)
	}
	st.config.Current.Remind = mentoring.Reminders{}
	st.Reload()
	if st.due.On() || st.lead.Picked() != 0 {
		t.Error("what is set doesn't show")
	}
}
