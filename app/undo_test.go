package app

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

// Whatever is done on a session's page, Undo takes back the last of it: a tick before an
// addition stays when only the addition is taken back.
func TestUndoTakesBackTheLast(t *testing.T) {
	w := newWorld(t)
	var offered []string
	w.OnUndoable(func(did string) { offered = append(offered, did) })
	maya := w.mentee("Maya Okafor")
	session := w.plan(maya, w.in(0))
	w.ok(w.AddTalkingPoint(session, mentoring.Mentee, "The CFO"))
	point := got(w.Session(session))(t).Points[0].ID
	w.ok(w.SetDiscussed(point, true))
	w.ok(w.EditTalkingPoint(point, "The new CFO"))
	w.ok(w.AddLine(session, mentoring.Line{Kind: mentoring.PromiseLine, Text: "Call Sales"}))
	promise := w.store.Commitments(maya)[0]
	promise.Text = "Call Sales and Finance"
	w.ok(w.EditCommitment(promise))
	w.ok(w.AddLine(session, mentoring.Line{Kind: mentoring.InsightLine, Text: "Ask first"}))
	caught := w.store.Captures(session)[0]
	caught.Text = "Ask first, then talk"
	w.ok(w.EditCapture(caught))
	w.ok(w.AddLettingGo(mentoring.LettingGo{PairID: maya, What: "the desk"}))
	var undone []string
	for range 8 {
		undone = append(undone, w.undo())
	}
	want := []string{
		"Letting go added", "Line edited", "Line added", "Commitment edited", "Commitment added",
		"Talking point edited", "Talking point ticked off", "Talking point added",
	}
	if diff := cmp.Diff(want, undone); diff != "" {
		t.Error(diff)
	}
	view := got(w.Session(session))(t)
	if len(view.Points)+len(view.Made)+len(view.Captures)+len(view.Holding) != 0 {
		t.Errorf("%+v", view)
	}
	for _, did := range offered {
		if did != "" {
			t.Errorf("%q is offered, though it is in view", did)
		}
	}
}
