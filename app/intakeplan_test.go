package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

// wrote writes files and returns the folder.
func wrote(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestSessionsOfATable(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	dir := wrote(t, map[string]string{"s.csv": "Datum;Thema;Notizen;Mentee\n9.11.2026;Budget;It froze;maya okafor\n1.11.2026;Earlier;;\n1.12.2026;Coming;;\nsoon;;;\n9.11.2026;Other;;Nobody\n"})
	in := got(w.OpenIntake(filepath.Join(dir, "s.csv")))(t)
	if in.OfGoals || in.Means(1) != "Title" {
		t.Fatalf("%+v", in.Meaning)
	}
	if plan := w.PlanIntake(in); plan.CanAdd() || plan.Nobody != 2 || plan.LeftOut != 0 || len(plan.Unknown) != 1 || plan.Unknown[0] != "Nobody" || len(plan.Faults) != 1 || plan.FaultLines()[0] != "line 5: not a date" {
		t.Fatalf("%+v", plan)
	}
	in.Mentee = maya
	in.Decide("Nobody", NewPair)
	plan := w.PlanIntake(in)
	if !plan.CanAdd() || plan.Sessions != 4 || len(plan.Mentees) != 1 || plan.Lines[0].What != "Earlier" {
		t.Fatalf("%+v", plan)
	}
	if len(w.store.Sessions(maya)) != 0 {
		t.Fatal("looking has added something")
	}
	w.ok(w.AddIntake(plan))
	sessions := w.store.Sessions(maya)
	if len(sessions) != 3 || sessions[0].Title != "Earlier" || sessions[0].Number != 1 || sessions[0].Status() != mentoring.Held ||
		sessions[2].Title != "Coming" || sessions[2].Status() != mentoring.Planned {
		t.Errorf("%+v", sessions)
	}
	if notes := got(w.store.SharedNotes(sessions[1].ID))(t); notes.Text != "It froze" {
		t.Errorf("%q", notes.Text)
	}
	if again := w.PlanIntake(in); again.CanAdd() || again.Duplicates != 4 {
		t.Errorf("a second time: %+v", again)
	}
	w.undo()
	if len(w.store.Sessions(maya)) != 0 || len(w.Mentees()) != 1 {
		t.Error("undo left something")
	}
}

func TestDaysThatCanBeReadInTwoWays(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	dir := wrote(t, map[string]string{"s.csv": "Date,Title\n11/9/2026,A\n"})
	in := got(w.OpenIntake(filepath.Join(dir, "s.csv")))(t)
	in.Mentee = maya
	if plan := w.PlanIntake(in); !plan.Ambiguous || plan.CanAdd() {
		t.Fatalf("%+v", plan)
	}
	in.SetDayFirst(false)
	w.ok(w.AddIntake(w.PlanIntake(in)))
	if s := w.store.Sessions(maya); len(s) != 1 || s[0].Day != mentoring.Day(2026, 11, 9) {
		t.Errorf("%+v", s)
	}
}

func TestGoalsOfATable(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	dir := wrote(t, map[string]string{"g.csv": "Goal,Area,Due,Colour\nOwn a P&L,Business,2027-03-01,red\nListen,Relationship,,\nlisten,,,\n"})
	in := got(w.OpenIntake(filepath.Join(dir, "g.csv")))(t)
	in.Mentee = maya
	if !in.OfGoals || in.Means(3) != "" {
		t.Fatalf("%+v", in.Meaning)
	}
	in.SetMeaning(3, "Why")
	in.SetMeaning(2, "Why")
	if in.Means(3) != "" || in.Means(2) != "Why" {
		t.Errorf("%v", in.Meaning)
	}
	in.SetMeaning(2, "Due")
	w.ok(w.AddIntake(w.PlanIntake(in)))
	if g := w.store.Goals(maya); len(g) != 3 || g[0].Dimension != mentoring.Business || g[0].Due != mentoring.Day(2027, 3, 1) {
		t.Errorf("%+v", g)
	}
	if plan := w.PlanIntake(in); plan.Duplicates != 3 {
		t.Errorf("%+v", plan)
	}
}

func TestAFolderOfNotes(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	dir := wrote(t, map[string]string{
		"2026-11-09 Budget.md":    "---\nperson: Maya Okafor\n---\nWords\n\n## Private\nSecret",
		"deep/2026-11-02.md":      "---\npeople:\n  - Ana\n---\nx",
		"no day.md":               "x",
		"readme.txt":              "x",
		".obsidian/2026-01-01.md": "---\nperson: Maya Okafor\n---\nx",
	})
	in := got(w.OpenIntake(dir))(t)
	if len(in.Notes) != 2 || len(in.Faults) != 1 || len(in.Heads()) != 0 {
		t.Fatalf("%+v", in)
	}
	in.Decide("Ana", "")
	plan := w.PlanIntake(in)
	if !plan.CanAdd() || plan.LeftOut != 1 || plan.Private != 1 || plan.Sessions != 1 || !strings.Contains(plan.FaultLines()[0], "no day.md: a date is missing") {
		t.Fatalf("%+v", plan)
	}
	w.ok(w.AddIntake(plan))
	session := w.store.Sessions(maya)[0]
	if p := got(w.store.PrivateNotes(session.ID))(t); p.Text != "Secret" || session.Title != "Budget" {
		t.Errorf("%q, %+v", p.Text, session)
	}
	for name, path := range map[string]string{"an empty folder": t.TempDir(), "no table": filepath.Join(dir, "readme.txt"), "nothing": filepath.Join(dir, "gone.csv")} {
		if _, err := w.OpenIntake(path); err == nil {
			t.Errorf("%s can be read", name)
		}
	}
	w.is(w.AddIntake(IntakePlan{}), mentoring.ErrNotAdded)
}

// A name is read as it is written first. Of two who are called alike the user says which.
func TestWhoIsMeantByAName(t *testing.T) {
	w := newWorld(t)
	plain, accented := w.mentee("Ana Silva"), w.mentee("Aná Silva")
	dir := wrote(t, map[string]string{"s.csv": "Date,Title,Mentee\n2026-11-02,one,Ana Silva\n2026-11-03,two,Aná Silva\n2026-11-04,three,ANA SILVA\n"})
	in := got(w.OpenIntake(filepath.Join(dir, "s.csv")))(t)
	plan := w.PlanIntake(in)
	if len(plan.Unknown) != 1 || plan.Unknown[0] != "ANA SILVA" {
		t.Fatalf("asked for %q", plan.Unknown)
	}
	in.Decide("ANA SILVA", accented)
	w.ok(w.AddIntake(w.PlanIntake(in)))
	if first, second := w.store.Sessions(plain), w.store.Sessions(accented); len(first) != 1 || first[0].Title != "one" || len(second) != 2 {
		t.Errorf("%+v\n%+v", first, second)
	}
}

// Two sessions of a day are the same when their title or what is written in them is.
func TestSessionsWithoutATitleDiffer(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	add := func(csv string) IntakePlan {
		in := got(w.OpenIntake(filepath.Join(wrote(t, map[string]string{"s.csv": csv}), "s.csv")))(t)
		in.Mentee = maya
		plan := w.PlanIntake(in)
		if plan.CanAdd() {
			w.ok(w.AddIntake(plan))
		}
		return plan
	}
	add("Date,Notes\n2026-11-02,first\n")
	if plan := add("Date,Notes\n2026-11-02,quite another\n"); plan.Sessions != 1 || plan.Duplicates != 0 {
		t.Errorf("%+v", plan)
	}
	if plan := add("Date,Notes\n2026-11-02,first\n"); plan.Duplicates != 1 {
		t.Errorf("the same once more: %+v", plan)
	}
}

// A file that says it is empty may go on for ever.
func TestAFileWithoutAnEndIsRefused(t *testing.T) {
	endless := filepath.Join(t.TempDir(), "endless.csv")
	if _, err := os.Stat("/dev/zero"); err != nil || os.Symlink("/dev/zero", endless) != nil {
		t.Skip("there is no such file here")
	}
	w := newWorld(t)
	_, err := w.OpenIntake(endless)
	w.is(err, mentoring.ErrTooLarge)
}
