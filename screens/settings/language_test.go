package settings

import (
	"errors"
	"testing"

	"trefoil/app/lang"
)

func TestChooseTheLanguage(t *testing.T) {
	st := start(t)
	if got, want := st.speaks.Selected, lang.F("As the system: %s", "English"); got != want {
		t.Fatalf("%q is chosen, want %q", got, want)
	}
	st.speaks.SetSelected("Deutsch")
	if got := st.config.Current.Language; got != "de" || len(st.applied) != 1 {
		t.Errorf("%q is set, %d times", got, len(st.applied))
	}
	st.refuse = errors.New("full")
	st.speaks.SetSelected("Polski")
	if got := st.config.Current.Language; got != "de" || st.speaks.Selected != "Deutsch" {
		t.Errorf("after a failure %q is set and %q shown", got, st.speaks.Selected)
	}
	st.refuse = nil
	st.speaks.SetSelected(languageNames()[0])
	if got := st.config.Current.Language; got != "" {
		t.Errorf("%q is set, not that of the system", got)
	}
}
