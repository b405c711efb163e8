package app

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

func TestReminding(t *testing.T) {
	w := newWorld(t)
	maya, jonas := w.mentee("Maya"), w.mentee("Jonas")
	coming := w.plan(maya, w.in(3))
	_ = w.plan(maya, w.in(-3))
	talk := w.plan(jonas, w.in(0))
	w.ok(w.StartSession(talk))
	promise := w.promise(jonas, mentoring.Commitment{Text: "Call", Due: w.in(2)})
	_ = w.promise(jonas, mentoring.Commitment{Text: "Write", Due: w.in(-2)})

	at, running := w.current(coming), w.current(talk)
	want := Reminding{Mentees: map[mentoring.ID]string{coming: "Maya", promise: "Jonas"}}
	want.Sessions = []mentoring.Appointment{{Session: coming, Day: at.Day, At: at.At}}
	want.Promises = []mentoring.Deadline{{Promise: promise, Day: w.in(2)}}
	want.Talks = append(want.Talks, running.Started)
	if diff := cmp.Diff(want, w.Reminding()); diff != "" {
		t.Error(diff)
	}
	w.ok(w.SettleCommitment(promise, mentoring.Kept, ""))
	w.ok(w.EndMentoring(maya, true))
	w.ok(w.DeleteSession(talk))
	if left := w.Reminding(); len(left.Sessions)+len(left.Promises)+len(left.Talks) > 0 {
		t.Errorf("left: %+v", left)
	}
}

func TestToldFile(t *testing.T) {
	file := ToldFile{filepath.Join(t.TempDir(), "reminded.json")}
	if told, err := file.Load(); err != nil || len(told) != 0 {
		t.Errorf("at first %v, %v", told, err)
	}
	want := mentoring.Told{"a", "b"}
	if err := file.Save(want); err != nil {
		t.Fatal(err)
	}
	told, err := file.Load()
	if diff := cmp.Diff(want, told); err != nil || diff != "" {
		t.Error(err, diff)
	}
	if err := os.WriteFile(file.Path, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if told, err := file.Load(); err == nil || told != nil {
		t.Errorf("broken: %v, %v", told, err)
	}
}
