package app_test

import (
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"trefoil/app"
	"trefoil/app/archive"
	"trefoil/app/mentoring"
	"trefoil/app/report"
	"trefoil/data"
	"trefoil/data/datatest"
)

var exportDay = time.Date(2026, time.November, 24, 12, 0, 0, 0, time.UTC)

func serviceOn(t testing.TB, store *data.Store) *app.Service {
	t.Helper()
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	return app.New(app.Config{
		Store: store, Method: method, Documents: report.Writer{}, Now: func() time.Time { return exportDay }, NewID: mentoring.NewID,
	})
}

func exported(t testing.TB, s *app.Service, private bool) map[string]string {
	t.Helper()
	files, err := s.ExportAll(private)
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]string)
	for _, f := range files {
		if _, twice := all[f.Name]; twice || strings.HasPrefix(f.Name, "../") || strings.Contains(f.Name, "/../") {
			t.Errorf("a file named %q", f.Name)
		}
		all[f.Name] = string(f.Bytes)
	}
	return all
}

func imported(t testing.TB, s *app.Service, text string) {
	t.Helper()
	found, err := s.CheckImport(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Import(found); err != nil {
		t.Fatal(err)
	}
}

func TestEverythingOutAndInAgain(t *testing.T) {
	for name, fill := range map[string]func(*data.Store, *app.Service){
		"sample":     func(_ *data.Store, s *app.Service) { must(t, s.AddSample()) },
		"everything": func(store *data.Store, _ *app.Service) { datatest.Everything(t, store) },
	} {
		t.Run(name, func(t *testing.T) {
			store := datatest.New(t)
			from := serviceOn(t, store)
			fill(store, from)
			first := exported(t, from, true)
			into := serviceOn(t, datatest.New(t))
			imported(t, into, first[archive.FileName])
			second := exported(t, into, true)
			for file, text := range first {
				if second[file] != text {
					t.Errorf("%s is another", file)
				}
			}
			if len(first) != len(second) || len(first) < 12 {
				t.Errorf("%d files, then %d", len(first), len(second))
			}
			found, err := into.CheckImport(strings.NewReader(first[archive.FileName]))
			if err != nil || found.Total() != 0 || found.Differ != 0 || found.Same == 0 || found.CanAdd() {
				t.Errorf("a second time: %+v, %v", found, err)
			}
			if _, err := into.Undo(); err != nil || len(into.Mentees()) != 0 {
				t.Errorf("undo: %v, %d mentees", err, len(into.Mentees()))
			}
		})
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// A calendar ignores what comes with a lower SEQUENCE than before.
func TestMovingASessionEarlierReachesTheCalendar(t *testing.T) {
	clock := exportDay
	method, err := app.LoadMethod()
	must(t, err)
	s := app.New(app.Config{Store: datatest.New(t), Method: method, Documents: report.Writer{}, Now: func() time.Time { return clock }, NewID: mentoring.NewID})
	maya, err := s.AddMentee(app.MenteeDetails{Name: "Maya"})
	must(t, err)
	session, err := s.PlanSession(maya, app.SessionPlan{Day: s.Today().AddDays(30)})
	must(t, err)
	of := func(file string) int {
		_, rest, _ := strings.Cut(file, "SEQUENCE:")
		digits, _, _ := strings.Cut(rest, "\r\n")
		n, err := strconv.Atoi(digits)
		must(t, err)
		return n
	}
	all := func() int { return of(exported(t, s, false)["calendar.ics"]) }
	one := func() int {
		doc, err := s.CalendarDocument(session)
		must(t, err)
		return of(string(doc.Bytes))
	}
	before := 0
	for i, sequence := range []func() int{all, one, all, all, one} {
		n := sequence()
		if n <= before {
			t.Errorf("file %d has %d after %d", i, n, before)
		}
		before = n
		must(t, s.EditSession(session, app.SessionPlan{Day: s.Today().AddDays(20 - i)}))
		clock = clock.Add(time.Minute)
	}
}

// Whatever was entered comes back from an export as it was.
func TestAnyWordsComeBack(t *testing.T) {
	text := rapid.StringN(1, 40, 200)
	rapid.Check(t, func(r *rapid.T) {
		store := datatest.New(t)
		w := datatest.NewWorld()
		w.Goal.Statement = "x" + text.Draw(r, "statement")
		w.SharedNotes.Text = "x" + text.Draw(r, "notes")
		w.PrivateNotes.Text = "x" + text.Draw(r, "private")
		w.Mentee.Name = "x" + text.Draw(r, "name")
		datatest.Save(t, store, w.Records()...)
		first := exported(t, serviceOn(t, store), true)
		into := serviceOn(t, datatest.New(t))
		imported(t, into, first[archive.FileName])
		if second := exported(t, into, true); second[archive.FileName] != first[archive.FileName] {
			t.Error("it comes back as something else")
		}
	})
}

func TestPrivateWordsLeaveOnlyWhenAsked(t *testing.T) {
	store := datatest.New(t)
	w := datatest.NewWorld()
	w.PrivateNotes.Text, w.Assessment.Wish, w.Assessment.Example = "canary of the mentor", "canary of one person", "another canary"
	sealed := []mentoring.Mark{{Competency: "T1a", Level: 3, Example: "canary in a sealed rating"}}
	w.Round.Mentee, w.Round.Mentor = mentoring.Sheet{Marks: sealed}, mentoring.Sheet{Marks: sealed}
	w.Round.Revealed, w.Round.Early = mentoring.Date{}, false
	datatest.Save(t, store, w.Records()...)
	s := serviceOn(t, store)
	for name, text := range exported(t, s, false) {
		if strings.Contains(text, "canary") || strings.Contains(name, "privat") {
			t.Errorf("%s holds it", name)
		}
	}
	found := 0
	for name, text := range exported(t, s, true) {
		if strings.Contains(text, "canary of the mentor") {
			found++
			if strings.HasSuffix(name, ".md") && (!strings.HasSuffix(name, " privat.md") || !strings.HasPrefix(text, "**Privat: nur für den Mentor.**")) {
				t.Errorf("%s is not marked", name)
			}
		}
	}
	if found != 3 {
		t.Errorf("asked for, it is in %d files", found)
	}
}

func TestImportAddsAllOrNothing(t *testing.T) {
	store := datatest.New(t)
	w := datatest.Everything(t, store)
	s := serviceOn(t, store)
	text := exported(t, s, true)[archive.FileName]
	into := datatest.New(t)
	other := w.Goal
	other.Statement = "said otherwise here"
	datatest.Save(t, into, w.Mentor, w.Mentee, w.Pair, other)
	service := serviceOn(t, into)
	found, err := service.CheckImport(strings.NewReader(text))
	if err != nil || found.Differ != 1 || found.Same != 3 || found.CanAdd() || found.Private == 0 {
		t.Fatalf("%+v, %v", found, err)
	}
	if err := service.Import(found); !errors.Is(err, mentoring.ErrAlreadyAdded) {
		t.Error(err)
	}
	if n := len(into.Sessions(w.Pair.ID)); n != 0 {
		t.Errorf("%d sessions were added", n)
	}
	broken := strings.Replace(text, `"statement": "`+w.Goal.Statement+`"`, `"statement": " "`, 1)
	var faults archive.Faults
	if _, err := service.CheckImport(strings.NewReader(broken)); !errors.As(err, &faults) || !errors.Is(err, mentoring.ErrStatementMissing) {
		t.Error(err)
	}
}

func TestFoldersOfPeopleWithOneName(t *testing.T) {
	s := serviceOn(t, datatest.New(t))
	for _, name := range []string{"Maya", "maya", "../..", "CSV", "a/b:c"} {
		if _, err := s.AddMentee(app.MenteeDetails{Name: name}); err != nil {
			t.Fatal(err)
		}
	}
	files := exported(t, s, false)
	for _, want := range []string{"Maya/Maya.md", "maya 2/maya 2.md", "-/-.md", "mentee CSV/mentee CSV.md", "a-b-c/a-b-c.md"} {
		if _, ok := files[want]; !ok {
			t.Errorf("no %s in %v", want, names(files))
		}
	}
}

func names(files map[string]string) (all []string) {
	for name := range files {
		all = append(all, name)
	}
	return all
}

func BenchmarkExportAll(b *testing.B) {
	s := serviceOn(b, datatest.New(b))
	if err := s.AddSample(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		files, err := s.ExportAll(true)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := archive.Zip(files); err != nil {
			b.Fatal(err)
		}
	}
}

func TestEveryKindOfRecordIsExported(t *testing.T) {
	store := datatest.New(t)
	datatest.Everything(t, store)
	world, err := app.New(app.Config{Store: store, Now: time.Now, NewID: mentoring.NewID}).World()
	if err != nil {
		t.Fatal(err)
	}
	exported := make(map[mentoring.Kind]bool)
	for _, r := range world.Records() {
		exported[r.Ref().Kind] = true
	}
	for _, kind := range mentoring.Kinds() {
		if !exported[kind] {
			t.Errorf("no %s is exported", kind)
		}
	}
}
