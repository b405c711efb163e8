package screens

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"trefoil/screens/kit"
)

// Who was erased is on no page any more, and whoever went elsewhere meanwhile stays there.
func TestErasingLeavesThePage(t *testing.T) {
	for name, c := range map[string]struct {
		meanwhile kit.Page
		at        string
	}{
		"waiting":   {"", "Today – Trefoil"},
		"elsewhere": {kit.SettingsPage, "Settings – Trefoil"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, two)
			d.visit(kit.Route{Page: kit.MenteePage, Pair: d.maya()})
			for _, link := range shown[*kit.Link](d.current.Content()) {
				link.Tapped(nil)
			}
			d.typed("Maya Lindqvist")
			d.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			if c.meanwhile != "" {
				d.Go(kit.Route{Page: c.meanwhile})
			}
			for end := time.After(20 * time.Second); !slices.Contains(d.toasts.Texts(), "Maya Lindqvist is erased."); {
				select {
				case f := <-d.queue:
					f()
				case <-end:
					t.Fatal("it is not erased")
				}
			}
			d.settle()
			d.at(c.at)
			if d.hasNav("Maya Lindqvist") {
				t.Error("she is in the sidebar still")
			}
		})
	}
}
