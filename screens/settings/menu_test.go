package settings

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func TestTheMenuPressesWhatIsFarDown(t *testing.T) {
	st := start(t)
	names := func() (all []string) {
		for _, item := range st.Menu().Items {
			all = append(all, item.Label)
		}
		return all
	}
	if want := []string{"Set a passphrase", "Export everything…", "Back up now", "Choose a folder…", "Show folder"}; !slices.Equal(names(), want) {
		t.Fatalf("the menu has %q", names())
	}
	st.Menu().Items[4].Action()
	if len(st.folders) != 1 || st.window.Canvas().Focused() != fyne.Focusable(st.mover.show) {
		t.Errorf("showed %q, the keyboard is in %T", st.folders, st.window.Canvas().Focused())
	}
	for range 2 { // the second time the form is open already
		st.window.Canvas().Unfocus()
		st.Menu().Items[0].Action()
		if f := st.protection.form; f == nil || st.window.Canvas().Focused() != f.first() {
			t.Fatal("the form of the passphrase has not the keyboard")
		}
	}
	st.turn(1)
	if len(st.Menu().Items) != 0 {
		t.Errorf("on another page the menu has %q", names())
	}
}
