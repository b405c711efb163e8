package app

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestUndoLetsAFinishedTalkGoOn(t *testing.T) {
	for name, planned := range map[string]bool{"with none planned": false, "with the next one planned": true} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			pair := w.mentee("Maya")
			id := w.plan(pair, w.Today())
			w.ok(w.StartSession(id))
			w.ok(w.AddTalkingPoint(id, mentoring.Mentor, "not reached"))
			count := 1
			if planned {
				w.plan(pair, w.in(7))
				count = 2
			}
			w.ok(w.WrapUp(id, Wrap{Title: "kept", Next: w.in(14)}))
			if did := w.undo(); did != "Session 1 finished" {
				t.Errorf("undone: %s", did)
			}
			sessions := w.store.Sessions(pair)
			if len(sessions) != count {
				t.Fatalf("%d sessions, want %d", len(sessions), count)
			}
			for _, s := range sessions {
				switch {
				case s.ID == id && (s.Status() != mentoring.Running || s.Title != "kept"):
					t.Errorf("the talk: %s, %q", s.Status(), s.Title)
				case s.ID != id && (s.Day != w.in(7) || len(w.texts(s.ID)) != 0):
					t.Errorf("the next one: %s with %q", s.Day, w.texts(s.ID))
				}
			}
		})
	}
}
