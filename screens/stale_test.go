package screens

import (
	"testing"

	"trefoil/screens/kit"
)

func TestASessionDeletedWhileItIsTypedInLeavesNothingBehindThatCantBeSaved(t *testing.T) {
	d := newDesk(t, two)
	for _, page := range []kit.Page{kit.SessionPage, kit.PreparePage} {
		session := d.session()
		d.visit(kit.Route{Page: page, Pair: d.maya(), Session: session})
		if page == kit.SessionPage {
			d.typed("typed last")
		}
		ok(t, d.Service.DeleteSession(session))
		d.settle()
		if d.route.Page != kit.SessionsPage {
			t.Errorf("%s: in view is %s", page, d.route.Page)
		}
		if err := d.Service.FlushDrafts(); err != nil {
			t.Errorf("%s: waits for good: %v", page, err)
		}
		_, err := d.Service.Undo()
		ok(t, err)
		d.settle()
	}
	shared, _, err := d.Service.Notes(d.session())
	if err != nil || shared.Text != "typed last" {
		t.Errorf("came back: %q, %v", shared.Text, err)
	}
}
