package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/google/go-cmp/cmp"

	"trefoil/app"
	"trefoil/app/cli"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

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
