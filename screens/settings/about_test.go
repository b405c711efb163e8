package settings

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

func TestAboutShowsTheLicences(t *testing.T) {
	st := start(t)
	st.ShowPage(kit.Route{About: true})
	a := st.about
	if !strings.Contains(a.context(), "Trefoil 0.1.0") || !strings.Contains(a.text.Text(), "MIT License") {
		t.Fatalf("%q, %q", a.context(), a.text.Text())
	}
	st.focus(a.list)
	a.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if !strings.Contains(strings.ToLower(a.text.Text()), "sil open font license") {
		t.Errorf("the second is %.80q", a.text.Text())
	}
	a.list.Select(2)
	if !strings.Contains(a.text.Text(), "The Go Authors") || a.scroll.Offset() != 0 {
		t.Errorf("the third is %.80q", a.text.Text())
	}
	heard := fyne.KeyName("")
	st.window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { heard = key.Name })
	a.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if heard != fyne.KeyPageDown {
		t.Error("the list keeps the keys that scroll")
	}
}
