package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/app/report"
	"trefoil/data/datatest"
)

func TestExportSession(t *testing.T) {
	m := newTerminal(t)
	w := datatest.Everything(t, m.store)
	folder := t.TempDir()
	path := filepath.Join(folder, "notes.pdf")
	for range 2 { // a file that is there is replaced
		if out := m.says("export", "session", string(w.Session.ID), path); out != "" {
			t.Errorf("printed %q", out)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != "%PDF of The budget round" {
			t.Errorf("%q, %v", got, err)
		}
	}
	for name, want := range map[string]string{"notes.md": "# The budget round", "date.ics": "BEGIN:VCALENDAR"} {
		m.says("export", "session", string(w.Session.ID), filepath.Join(folder, name))
		if got, err := os.ReadFile(filepath.Join(folder, name)); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	holdsOnly(t, folder, "date.ics", "notes.md", "notes.pdf")
}

func TestExportSessionThatIsNotThere(t *testing.T) {
	m := newTerminal(t)
	w := datatest.Everything(t, m.store)
	if err := m.store.Delete(w.Session.Ref()); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for _, id := range []mentoring.ID{"unknown", w.Pair.ID, w.Session.ID} {
		for _, name := range []string{"notes.pdf", "notes.md", "date.ics"} {
			m.fails(mentoring.ErrNotFound, "export", "session", string(id), filepath.Join(folder, name))
		}
	}
	holdsOnly(t, folder)
}

func TestExportSessionReplacesDocumentsOnly(t *testing.T) {
	m := newTerminal(t)
	w := datatest.Everything(t, m.store)
	for _, name := range []string{"trefoil.db", "device.key", "notes", ".pdf.txt"} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte("kept"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := m.run("export", "session", string(w.Session.ID), path); err == nil {
			t.Errorf("%s: no error", name)
		}
		if got, _ := os.ReadFile(path); string(got) != "kept" {
			t.Errorf("%s was replaced", name)
		}
	}
	m.says("export", "session", string(w.Session.ID), filepath.Join(t.TempDir(), "NOTES.PDF"))
}

func TestExportSessionIntoAFolderThatIsNotThere(t *testing.T) {
	m := newTerminal(t)
	w := datatest.Everything(t, m.store)
	m.fails(mentoring.ErrNotWritten, "export", "session", string(w.Session.ID), filepath.Join(t.TempDir(), "no", "notes.pdf"))
}

func holdsOnly(t *testing.T, folder string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
}

func TestExportBrief(t *testing.T) {
	m := newTerminal(t)
	w, _, _ := m.fill()
	folder := t.TempDir()
	brief, hour, page := filepath.Join(folder, "b.md"), filepath.Join(folder, "h.pdf"), filepath.Join(folder, "b.html")
	m.says("export", "brief", string(w.Session.ID), brief)
	m.says("export", "brief", string(w.Session.ID), hour, "--hour")
	m.says("export", "brief", string(w.Session.ID), page)
	for path, want := range map[string]string{brief: "# brief with 3 questions", hour: "%PDF of an hour", page: "<html># brief with 3 questions"} {
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", path, got, err)
		}
	}
	m.fails(mentoring.ErrNotFound, "export", "brief", "gone", brief)
	if _, err := m.run("export", "brief", string(w.Session.ID), filepath.Join(folder, "x.txt")); err == nil {
		t.Error("another ending is written")
	}
}

func TestExportAgreementAndCertificate(t *testing.T) {
	m := newTerminal(t)
	w, _, second := m.fill()
	folder := t.TempDir()
	agreement, certificate := filepath.Join(folder, "a.pdf"), filepath.Join(folder, "c.md")
	m.says("export", "agreement", string(w.Pair.ID), agreement)
	m.says("export", "certificate", w.Mentee.Name, certificate)
	for path, want := range map[string]string{agreement: "%PDF of " + w.Agreement.Purpose, certificate: "# " + w.Farewell.Stays} {
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", path, got, err)
		}
	}
	m.fails(mentoring.ErrNotFound, "export", "agreement", string(second.ID), filepath.Join(folder, "x.pdf"))
	if _, err := m.run("export", "certificate", w.Mentee.Name, filepath.Join(folder, "x.ics")); err == nil {
		t.Error("another ending is written")
	}
}

func TestExportReport(t *testing.T) {
	m := newTerminal(t)
	w, _, second := m.fill()
	folder := t.TempDir()
	for name, c := range map[string]struct{ mentee, want string }{
		"id.pdf":    {string(w.Pair.ID), "%PDF of " + w.Mentee.Name},
		"page.html": {string(second.ID), "<html># 李静 Li Jing"},
		"name.md":   {strings.ToUpper(w.Mentee.Name), "# " + w.Mentee.Name},
		"other.md":  {string(second.ID), "# 李静 Li Jing"},
		"UPPER.MD":  {"李静 li jing", "# 李静 Li Jing"},
	} {
		path := filepath.Join(folder, name)
		if out := m.says("export", "report", c.mentee, path); out != "" {
			t.Errorf("%s printed %q", name, out)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != c.want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	holdsOnly(t, folder, "UPPER.MD", "id.pdf", "name.md", "other.md", "page.html")
	m.says("export", "report", "李静 li jing", filepath.Join(folder, "other.md"), "--since", "2025-01-01", "--until", "2026-11-01")
	m.fails(mentoring.ErrDateInvalid, "export", "report", "李静 li jing", filepath.Join(folder, "x.pdf"), "--since", "soon")
	m.fails(mentoring.ErrNotFound, "export", "report", "Nobody", filepath.Join(folder, "x.pdf"))
	m.fails(mentoring.ErrNotFound, "export", "report", string(w.Session.ID), filepath.Join(folder, "x.pdf"))
	m.fails(mentoring.ErrNotWritten, "export", "report", string(w.Pair.ID), filepath.Join(folder, "no", "x.pdf"))
	for _, name := range []string{"trefoil.db", "report", "x.ics", ".pdf.txt"} {
		if _, err := m.run("export", "report", string(w.Pair.ID), filepath.Join(folder, name)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	holdsOnly(t, folder, "UPPER.MD", "id.pdf", "name.md", "other.md", "page.html")
}

// Documents are in the language of the pair, or in that of the window.
func TestDocumentsFollowTheLanguage(t *testing.T) {
	for _, c := range []struct{ window, system, pair, want string }{
		{"de", "es_ES.UTF-8", "", "de"},
		{"de", "es_ES.UTF-8", "pl", "pl"},
		{"", "es_ES.UTF-8", "", "es"},
		{"en", "es_ES.UTF-8", "", "en"},
	} {
		t.Run(c.window+" "+c.pair, func(t *testing.T) {
			t.Setenv("LC_ALL", c.system)
			t.Setenv("LANG", c.system)
			m := newTerminal(t)
			m.papers = report.Writer{}
			m.set(c.window)
			w, _, _ := m.fill()
			w.Pair.Language = c.pair
			datatest.Save(t, m.store, w.Pair)
			folder := t.TempDir()
			for _, args := range [][]string{
				{"session", string(w.Session.ID)}, {"brief", string(w.Session.ID)}, {"sessions", w.Mentee.Name},
				{"report", w.Mentee.Name}, {"agreement", w.Mentee.Name}, {"certificate", w.Mentee.Name},
			} {
				path := filepath.Join(folder, args[0]+".html")
				m.says(append(append([]string{"export"}, args...), path)...)
				if got, err := os.ReadFile(path); err != nil || !strings.Contains(string(got), `<html lang="`+c.want+`"`) {
					t.Errorf("%s: %.200s, %v", args[0], got, err)
				}
			}
			if lang.Current() != &lang.English {
				t.Error("the command itself doesn't speak English any more")
			}
		})
	}
}

func TestExportReportOfANameThatTwoBear(t *testing.T) {
	m := newTerminal(t)
	w, _, _ := m.fill()
	same := datatest.Person(func(p *mentoring.Person) { p.Name, p.Self = w.Mentee.Name, false })
	if err := m.store.Save(same, datatest.Pair(same.ID, w.Mentor.ID)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "x.md")
	if _, err := m.run("export", "report", w.Mentee.Name, path); err == nil || !strings.Contains(err.Error(), "give the id") {
		t.Errorf("%v", err)
	}
	m.says("export", "report", string(w.Pair.ID), path)
}
