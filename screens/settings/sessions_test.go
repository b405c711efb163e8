package settings

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestChooseWhatASessionBeginsWith(t *testing.T) {
	st := start(t)
	if st.length.Text() != "50 min" || st.template.Selected != "As last time" {
		t.Fatalf("%q, %q", st.length.Text(), st.template.Selected)
	}
	test.Tap(st.longer)
	test.Tap(st.longer)
	if got := st.config.Current.Sessions.Minutes; got != 60 || st.length.Text() != "60 min" {
		t.Errorf("%d minutes, %q", got, st.length.Text())
	}
	st.template.SetSelected(st.template.Options[2])
	if got := st.config.Current.Sessions.Template; got != st.usual[1].ID || got == "" {
		t.Errorf("the template is %q", got)
	}
	st.refuse = errors.New("full")
	test.Tap(st.shorter)
	st.template.SetSelected(st.template.Options[0])
	if st.length.Text() != "60 min" || st.template.Selected != st.template.Options[2] || len(st.failed) != 2 {
		t.Errorf("after a failure %q, %q, %v", st.length.Text(), st.template.Selected, st.failed)
	}
	st.refuse = nil
	for minutes, want := range map[int]string{52: "50 min", 15: "15 min", 400: "180 min"} {
		st.config.Current.Sessions.Minutes = minutes
		st.lengthen(-1)
		if got := st.length.Text(); got != want {
			t.Errorf("shorter than %d: %q, want %q", minutes, got, want)
		}
	}
	st.config.Current.Sessions.Minutes = 180
	st.Reload()
	if !st.longer.Disabled() || st.shorter.Disabled() {
		t.Error("it can be made longer than the longest")
	}
	st.config.Current.Sessions.Template = "gone"
	if st.Reload(); st.template.Selected != "As last time" {
		t.Errorf("a template that is gone shows as %q", st.template.Selected)
	}
}
