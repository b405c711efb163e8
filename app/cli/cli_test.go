package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"

	"trefoil/app"
	"trefoil/app/cli"
	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/datatest"
)

var noon = time.Date(2026, time.November, 24, 12, 0, 0, 0, time.UTC)

// paper stands for the documents.
type paper struct{ app.Documents }

func (paper) SessionPDF(page mentoring.SessionPage) ([]byte, error) {
	return []byte("%PDF of " + page.Title), nil
}
func (paper) SessionMarkdown(page mentoring.SessionPage) []byte { return []byte("# " + page.Title) }
func (paper) ReportPDF(page mentoring.ReportPage) ([]byte, error) {
	return []byte("%PDF of " + page.Mentee), nil
}
func (paper) ReportMarkdown(page mentoring.ReportPage) []byte             { return []byte("# " + page.Mentee) }
func (paper) ReportFileName(_ mentoring.ReportPage, ending string) string { return "report" + ending }
func (paper) SessionHTML(page mentoring.SessionPage) ([]byte, error) {
	return []byte("<html># " + page.Title), nil
}
func (paper) ReportHTML(page mentoring.ReportPage) ([]byte, error) {
	return []byte("<html># " + page.Mentee), nil
}
func (paper) AgreementPDF(page mentoring.AgreementPage) ([]byte, error) {
	return []byte("%PDF of " + page.Agreement.Purpose), nil
}
func (paper) BriefMarkdown(page mentoring.BriefPage) []byte {
	return fmt.Appendf(nil, "# brief with %d questions", len(page.Questions))
}
func (p paper) BriefHTML(page mentoring.BriefPage) ([]byte, error) {
	return append([]byte("<html>"), p.BriefMarkdown(page)...), nil
}
func (paper) BriefFileName(mentoring.Meeting, string) string           { return "brief" }
func (paper) HourPDF(mentoring.HourPage) ([]byte, error)               { return []byte("%PDF of an hour"), nil }
func (paper) HourFileName(mentoring.Meeting, string) string            { return "hour" }
func (paper) AgreementFileName(mentoring.AgreementPage, string) string { return "agreement" }
func (paper) CertificateMarkdown(page mentoring.CertificatePage) []byte {
	return []byte("# " + page.Stays)
}
func (paper) CertificateFileName(mentoring.CertificatePage, string) string { return "certificate" }
func (paper) SessionCalendar(mentoring.CalendarEvent) []byte               { return []byte("BEGIN:VCALENDAR") }
func (paper) CalendarFileName(mentoring.CalendarEvent) string              { return "session.ics" }
func (paper) SessionsCalendar([]mentoring.CalendarEvent) []byte            { return []byte("BEGIN:VCALENDAR") }
func (paper) SessionFileName(mentoring.SessionPage) string                 { return "session.pdf" }

// terminal is where the commands are given, on a real store.
type terminal struct {
	t        *testing.T
	store    *data.Store
	secret   mentoring.Secret // that opens the data
	opened   int
	closed   int
	released int
	shown    int
	answer   string // to a question
}

func newTerminal(t *testing.T) *terminal {
	return &terminal{t: t, store: datatest.New(t)}
}

// run carries out a command line and returns what it printed.
func (m *terminal) run(args ...string) (string, error) {
	m.t.Helper()
	var commands cli.Commands
	parser, err := kong.New(&commands, kong.Name("trefoil"), kong.Vars{"version": "0", "home": m.store.Home()})
	if err != nil {
		m.t.Fatal(err)
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	err = parsed.Run(cli.Env{
		In: strings.NewReader(m.answer), Out: &out, Claim: m.claim,
		Ask:        func(string) (string, error) { return m.secret.Passphrase, nil },
		ShowWindow: func() error { m.shown++; return nil },
	})
	return out.String(), err
}

func (m *terminal) claim() (app.Home, error) {
	method, err := app.LoadMethod()
	return app.Home{Folder: folder{terminal: m}, Config: app.Config{
		Method: method, Documents: paper{}, Now: func() time.Time { return noon }, NewID: mentoring.NewID,
	}}, err
}

// folder is the data folder of the terminal. Its store stays open for the test
// to look into.
type folder struct {
	*terminal
	app.Folder // what no test asks for
}

func (f folder) Open(secret mentoring.Secret) (app.Store, error) {
	if f.secret != secret {
		return nil, mentoring.ErrLocked
	}
	f.opened++
	return opened{f.store, f.terminal}, nil
}

func (folder) Protection() (p mentoring.Protection, err error) { return p, nil }
func (folder) Wait() time.Duration                             { return 0 }
func (folder) Rekey(mentoring.Secret, string) error            { return nil }
func (folder) OnRaise(func()) error                            { return nil }
func (f folder) Close() error                                  { f.released++; return nil }

type opened struct {
	*data.Store
	m *terminal
}

func (o opened) Close() error { o.m.closed++; return nil }

// says carries out a command that must succeed.
func (m *terminal) says(args ...string) string {
	m.t.Helper()
	out, err := m.run(args...)
	if err != nil {
		m.t.Fatal(err)
	}
	return out
}

// fails carries out a command that must fail with an error.
func (m *terminal) fails(want error, args ...string) {
	m.t.Helper()
	out, err := m.run(args...)
	if !errors.Is(err, want) {
		m.t.Errorf("%v: error %v, want %v", args, err, want)
	}
	if out != "" {
		m.t.Errorf("%v printed %q", args, out)
	}
}

// fill saves two mentees: one with two sessions, kept in the wrong order, and
// one without.
func (m *terminal) fill() (first datatest.World, earlier mentoring.Session, second mentoring.Pair) {
	m.t.Helper()
	first = datatest.Everything(m.t, m.store)
	earlier = datatest.Session(first.Pair.ID, func(s *mentoring.Session) {
		s.Number, s.Title, s.Day = 3, `"R&D" <早>`, mentoring.Day(2026, time.April, 13)
	})
	person := datatest.Person(func(p *mentoring.Person) { p.Name, p.Self = "李静 Li Jing", false })
	second = datatest.Pair(person.ID, first.Mentor.ID)
	datatest.Save(m.t, m.store, earlier, person, second)
	return first, earlier, second
}

func TestNoCommandShowsTheWindow(t *testing.T) {
	for _, args := range [][]string{nil, {"open"}} {
		m := newTerminal(t)
		if out := m.says(args...); out != "" || m.shown != 1 || m.opened != 0 {
			t.Errorf("%v: printed %q, %d windows, data opened %d times", args, out, m.shown, m.opened)
		}
	}
}

func TestTheDataIsClosedAgain(t *testing.T) {
	m := newTerminal(t)
	m.says("list")
	m.fails(mentoring.ErrNotFound, "export", "session", "unknown", filepath.Join(t.TempDir(), "x.pdf"))
	if m.opened != 2 || m.closed != 2 || m.released != 2 {
		t.Errorf("opened %d times, closed %d times, given back %d times", m.opened, m.closed, m.released)
	}
}

func TestThePassphraseIsAskedFor(t *testing.T) {
	m := newTerminal(t)
	m.secret = mentoring.Secret{Passphrase: "open sesame"}
	m.says("list")
	if m.opened != 1 || m.closed != 1 || m.released != 1 {
		t.Errorf("opened %d times, closed %d times, given back %d times", m.opened, m.closed, m.released)
	}
}

func TestAHomeThatCannotBeOpened(t *testing.T) {
	broken := errors.New("broken")
	env := cli.Env{
		Out:   &bytes.Buffer{},
		Claim: func() (app.Home, error) { return app.Home{}, broken },
	}
	for _, command := range []interface{ Run(cli.Env) error }{
		cli.ListCommand{}, cli.ExportSessionCommand{}, cli.SampleCommand{}, cli.CheckCommand{},
	} {
		if err := command.Run(env); !errors.Is(err, broken) {
			t.Errorf("%T: error %v", command, err)
		}
	}
}

func TestList(t *testing.T) {
	m := newTerminal(t)
	first, earlier, second := m.fill()
	want := fmt.Sprintf(`
%s  Mira Okafor
%s    session 3  2026-04-13  held  "R&D" <早>
%s    session 4  2026-05-11  held  The budget round
%s  李静 Li Jing
`, first.Pair.ID, earlier.ID, first.Session.ID, second.ID)
	if diff := cmp.Diff(strings.TrimLeft(want, "\n"), trimmed(m.says("list"))); diff != "" {
		t.Error(diff)
	}
}

// trimmed takes the spaces at the ends of lines away.
func trimmed(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

func TestListJSON(t *testing.T) {
	m := newTerminal(t)
	if got := m.says("list", "--json"); got != `{"mentees":[]}`+"\n" {
		t.Errorf("empty: %s", got)
	}
	first, earlier, second := m.fill()
	want := fmt.Sprintf(`{"mentees":[`+
		`{"id":"%s","name":"Mira Okafor","sessions":[`+
		`{"id":"%s","number":3,"date":"2026-04-13","status":"held","title":"\"R&D\" <早>"},`+
		`{"id":"%s","number":4,"date":"2026-05-11","status":"held","title":"The budget round"}]},`+
		`{"id":"%s","name":"李静 Li Jing","sessions":[]}]}`+"\n",
		first.Pair.ID, earlier.ID, first.Session.ID, second.ID)
	if diff := cmp.Diff(want, m.says("list", "--json")); diff != "" {
		t.Error(diff)
	}
}

func TestListLeavesOutWhatWasDeleted(t *testing.T) {
	m := newTerminal(t)
	first, _, second := m.fill()
	if err := m.store.Delete(first.Session.Ref(), second.Ref()); err != nil {
		t.Fatal(err)
	}
	for _, form := range [][]string{{"list"}, {"list", "--json"}} {
		if out := m.says(form...); strings.Contains(out, string(first.Session.ID)) || strings.Contains(out, string(second.ID)) {
			t.Errorf("%v: %s", form, out)
		}
	}
}

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

func TestSample(t *testing.T) {
	m := newTerminal(t)
	m.says("sample")
	if got := m.says("list"); !strings.Contains(got, "李静 Li Jing") || len(m.store.Pairs()) != 3 {
		t.Errorf("%d mentees:\n%s", len(m.store.Pairs()), got)
	}
	before := m.says("list", "--json")
	m.fails(mentoring.ErrNotEmpty, "sample")
	m.fails(mentoring.ErrNotEmpty, "sample", "--sessions", "5")
	if after := m.says("list", "--json"); after != before {
		t.Errorf("a refused sample changed the data:\n%s\n%s", before, after)
	}
}

func TestLargeSample(t *testing.T) {
	var lists []string
	for range 2 {
		m := newTerminal(t)
		m.says("sample", "--sessions", "50")
		sessions := 0
		for _, pair := range m.store.Pairs() {
			sessions += len(m.store.Sessions(pair.ID))
		}
		if len(m.store.Pairs()) != 40 || sessions != 50 {
			t.Errorf("%d mentees, %d sessions", len(m.store.Pairs()), sessions)
		}
		lists = append(lists, m.says("list", "--json"))
	}
	if lists[0] != lists[1] {
		t.Error("two large samples of one day differ")
	}
}

func TestSampleRefusesANumberOfSessionsBelowOne(t *testing.T) {
	for _, number := range []string{"--sessions=-1", "--sessions=0", "--sessions=many", "--sessions="} {
		m := newTerminal(t)
		if _, err := m.run("sample", number); err == nil {
			t.Errorf("%s: no error", number)
		}
		if m.opened != 0 || len(m.store.Pairs()) > 0 {
			t.Errorf("%s: the data was touched", number)
		}
	}
}

func TestCheck(t *testing.T) {
	m := newTerminal(t)
	w := datatest.Everything(t, m.store)
	out := m.says("check")
	if strings.Count(out, "\n") != 1 || !strings.HasSuffix(out, "\n") || len(out) < 10 {
		t.Errorf("%q is not one line", out)
	}
	found, err := m.store.Check()
	if err != nil || out != found.String()+"\n" {
		t.Errorf("%q, want %q", out, found)
	}
	if strings.Contains(out, w.Mentee.Name) {
		t.Errorf("%q names somebody", out)
	}
}

func TestWhatIsNoCommandIsRefused(t *testing.T) {
	for _, args := range [][]string{{"destroy"}, {"list", "more"}, {"export"}, {"export", "session"}, {"export", "session", "id"}, {"export", "report", "id"}, {"list", "--yaml"}} {
		m := newTerminal(t)
		if _, err := m.run(args...); err == nil || m.opened+m.shown > 0 {
			t.Errorf("%v: error %v, data opened %d times, %d windows", args, err, m.opened, m.shown)
		}
	}
}

func TestHomeIsAFlag(t *testing.T) {
	folder := t.TempDir()
	for _, args := range [][]string{{"--home", folder}, {"list", "--home", folder}, {"--home=" + folder, "check"}} {
		var commands cli.Commands
		parser, err := kong.New(&commands, kong.Vars{"version": "0", "home": "/usual"})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := parser.Parse(args); err != nil || commands.Home != folder {
			t.Errorf("%v: home %q, %v", args, commands.Home, err)
		}
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

func TestExportAllAndImport(t *testing.T) {
	m := newTerminal(t)
	w := datatest.Everything(t, m.store)
	folder := filepath.Join(t.TempDir(), "all")
	m.says("export", "all", folder, "--private")
	m.says("export", "all", folder+".zip")
	m.fails(mentoring.ErrExists, "export", "all", folder)
	if text, err := os.ReadFile(filepath.Join(folder, "trefoil.json")); err != nil || !strings.Contains(string(text), w.PrivateNotes.Text) {
		t.Error("the private notes are missing", err)
	}
	if out, err := m.run("import", folder); !errors.Is(err, mentoring.ErrNotAdded) || !strings.HasPrefix(out, "0 new records") {
		t.Errorf("all of it is here already: %q, %v", out, err)
	}
	other := newTerminal(t)
	if _, err := other.run("import", folder); !errors.Is(err, mentoring.ErrNotAdded) || len(other.store.People()) != 0 {
		t.Errorf("added without a yes: %v", err)
	}
	other.answer = "yes\n"
	out, err := other.run("import", folder+".zip")
	if err != nil || !strings.Contains(out, "  goal: 1") || !strings.Contains(out, "Type yes") || len(other.store.People()) != 2 {
		t.Errorf("%q, %v", out, err)
	}
	if out, err := other.run("import", folder, "--yes"); err != nil || !strings.Contains(out, "of them are private") {
		t.Errorf("%q, %v", out, err)
	}
	broken := filepath.Join(t.TempDir(), "x.json")
	if err := os.WriteFile(broken, []byte(`{"format":"trefoil-export/1","people":[{"id":"p","name":""}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := other.run("import", broken); !errors.Is(err, mentoring.ErrExportFaulty) || !strings.Contains(out, "people, record 1: a name is missing") {
		t.Errorf("%q, %v", out, err)
	}
	m.fails(mentoring.ErrNoTable, "import", t.TempDir())
}

func TestImportATable(t *testing.T) {
	m := newTerminal(t)
	w, _, _ := m.fill()
	path := filepath.Join(t.TempDir(), "s.csv")
	if err := os.WriteFile(path, []byte("Date,Title,Mentee\n11/9/2026,Budget,\n2026-11-10,X,Somebody\nsoon,,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := m.run("import", path, "--yes")
	if !errors.Is(err, mentoring.ErrNotAdded) || !strings.Contains(out, "--mentee") || !strings.Contains(out, "--day-first") || !strings.Contains(out, "not read: line 4: not a date") {
		t.Errorf("%q, %v", out, err)
	}
	before := len(m.store.Sessions(w.Pair.ID))
	out, err = m.run("import", path, "--mentee", w.Mentee.Name, "--month-first", "--new-mentees", "--yes")
	if err != nil || !strings.Contains(out, "2 sessions and 0 goals would be added") || !strings.Contains(out, "new mentee: Somebody") {
		t.Errorf("%q, %v", out, err)
	}
	if n := len(m.store.Sessions(w.Pair.ID)); n != before+1 {
		t.Errorf("%d sessions", n)
	}
}

func TestErase(t *testing.T) {
	m := newTerminal(t)
	w, _, second := m.fill()
	m.fails(mentoring.ErrNameDiffers, "erase", string(w.Pair.ID), "--confirm", "somebody")
	if _, err := m.run("erase", string(w.Pair.ID)); err == nil {
		t.Error("erased without a word")
	}
	m.says("erase", w.Mentee.Name, "--confirm", w.Mentee.Name)
	if pairs := m.store.Pairs(); len(pairs) != 1 || pairs[0].ID != second.ID {
		t.Errorf("%v", pairs)
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
