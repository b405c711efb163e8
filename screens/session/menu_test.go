package session

import (
	"testing"

	"fyne.io/fyne/v2"
)

// allItems are the items of a menu and of those in it.
func allItems(m *fyne.Menu) (all []*fyne.MenuItem) {
	for _, item := range m.Items {
		all = append(all, item)
		if item.ChildMenu != nil {
			all = append(all, allItems(item.ChildMenu)...)
		}
	}
	return all
}

// The shortcut of a disabled item comes through, so each of them is tried.
func TestKeysOfDisabledItemsDoNothing(t *testing.T) {
	d := newDesk(t)
	for _, item := range allItems(d.Menu()) {
		if item.Disabled && item.Shortcut != nil {
			item.Action()
		}
	}
	d.settle()
	if len(d.failed) > 0 || d.wrapup.isOpen() || !d.far.box.Hidden {
		t.Errorf("before the start: failures %v, wrap-up %v, talk view %v", d.failed, d.wrapup.isOpen(), !d.far.box.Hidden)
	}
}
