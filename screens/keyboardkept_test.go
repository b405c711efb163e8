//go:build window

package screens_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"trefoil/app/archive"
	"trefoil/app/mentoring"
)

func (k keyboard) checkSaved(said string) {
	k.t.Helper()
	for _, want := range []string{"Q1 with Finance", "budget freeze", "ask the CFO", "Silence works", "Finance asks her first"} {
		if !strings.Contains(said, want) {
			k.t.Errorf("the page lacks %q:\n%s", want, said)
		}
	}
}

// records are all there are, by command.
func (k keyboard) records() archive.World {
	k.t.Helper()
	folder := filepath.Join(k.user, "all")
	k.run("export", "all", "--private", folder)
	written, err := os.ReadFile(filepath.Join(folder, archive.FileName))
	must(k.t, err)
	world, err := archive.Read(bytes.NewReader(written))
	must(k.t, err)
	return world
}

func checkRecords(t *testing.T, w archive.World) {
	t.Helper()
	for what, is := range map[string]bool{
		"mentee": slices.ContainsFunc(w.People, func(p mentoring.Person) bool { return p.Name == "Maya Berg" && p.Role == "Staff engineer" }),
		"goal": slices.ContainsFunc(w.Goals, func(g mentoring.Goal) bool {
			return g.Outcomes[0] == "Nobody asks" && g.Outcomes[4] == "They invite us"
		}),
		"session":       len(w.Sessions) == 2 && w.Sessions[0].Status() == mentoring.Held && w.Sessions[0].Title == "Q1 with Finance",
		"talking point": slices.ContainsFunc(w.TalkingPoints, func(p mentoring.TalkingPoint) bool { return p.Text == "Did silence work?" }),
		"private notes": slices.ContainsFunc(w.Private.Notes, func(n mentoring.PrivateNotes) bool { return n.Text == "Her boss worries me." }),
		"kept promise":  len(w.Commitments) == 1 && w.Commitments[0].State() == mentoring.Kept,
		"rating":        len(w.Rounds) == 1 && w.Rounds[0].Revealed != mentoring.Date{} && len(w.Rounds[0].Mentor.Marks) == 2,
		"person": slices.ContainsFunc(w.Stakeholders, func(s mentoring.Stakeholder) bool {
			return s.Name == "Hanna Roth" && slices.ContainsFunc(s.Places, func(p mentoring.Place) bool { return p.Strength > 2 && p.Influence > 2 })
		}),
		"example": len(w.Evidence) == 1 && w.Evidence[0].Text == "She let the team answer",
	} {
		if !is {
			t.Errorf("no %s as it was written: %+v", what, w)
		}
	}
}
