package session

import (
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app/mentoring"
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

func (d *desk) chooseKey(label string) {
	d.t.Helper()
	d.choose(allItems(d.Menu()), label)
	d.settle()
}

func TestKeysInTheTalkViewWorkOnWhatIsInView(t *testing.T) {
	d := newDesk(t)
	d.begin()
	d.chooseKey("Talk view")
	d.chooseKey("Catch an insight")
	d.typed("silence worked")
	is(t, "talk view", d.far.box.Visible(), true)
	is(t, "its line", d.far.line.entry.Text, "silence worked")
	if err := d.Leave(); err != nil {
		t.Fatal(err)
	}
	d.settle()
	caught := d.store.Captures(d.id)
	last := caught[len(caught)-1]
	is(t, "caught on leaving", string(last.Kind)+" "+last.Text, string(mentoring.InsightLine)+" silence worked")

	for _, label := range []string{"Wrap up", "Let go of something", "Private notes", "Move to the other notes"} {
		d.chooseKey("Talk view")
		is(t, "talk view before "+label, d.far.box.Visible(), true)
		d.chooseKey(label)
		is(t, "talk view after "+label, d.far.box.Visible(), false)
		if d.wrapup.isOpen() {
			d.wrapup.close()
		}
	}
	d.noFailure()
}
