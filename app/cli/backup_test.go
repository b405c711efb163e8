package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/kong"

	"trefoil/app"
	"trefoil/app/cli"
	"trefoil/app/mentoring"
	"trefoil/data"
)

// archive gives commands on a real data folder, with a clock that goes on by a
// minute each time.
type archive struct {
	t      *testing.T
	path   string
	clock  time.Time
	answer string // to a question
	secret string // what is typed where a passphrase is asked for
}

func newArchive(t *testing.T) *archive {
	t.Helper()
	a := &archive{t: t, path: filepath.Join(t.TempDir(), "home"), clock: noon}
	a.does("sample")
	return a
}

func (a *archive) claim() (app.Home, error) {
	method, err := app.LoadMethod()
	if err != nil {
		return app.Home{}, err
	}
	home, err := data.Claim(a.path)
	if err != nil {
		return app.Home{}, err
	}
	now := func() time.Time { a.clock = a.clock.Add(time.Minute); return a.clock }
	return app.Home{Folder: app.FolderOf[*data.Store](home), Config: app.Config{
		Method: method, Documents: paper{}, Now: now, NewID: mentoring.NewID,
		BackupFolder: app.BackupFolderFile{Path: filepath.Join(a.path, "backup-folder.json")},
	}}, nil
}

func (a *archive) run(args ...string) (string, error) {
	a.t.Helper()
	var commands cli.Commands
	parser, err := kong.New(&commands, kong.Name("trefoil"), kong.Vars{"version": "0", "home": a.path})
	if err != nil {
		a.t.Fatal(err)
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	err = parsed.Run(cli.Env{
		In: strings.NewReader(a.answer), Out: &out, Claim: a.claim,
		Ask: func(string) (string, error) { return a.secret, nil },
	})
	return out.String(), err
}

func (a *archive) does(args ...string) string {
	a.t.Helper()
	out, err := a.run(args...)
	if err != nil {
		a.t.Fatalf("%v: %v\n%s", args, err, out)
	}
	return out
}

func (a *archive) fails(want error, args ...string) string {
	a.t.Helper()
	out, err := a.run(args...)
	if !errors.Is(err, want) {
		a.t.Errorf("%v: %v, want %v", args, err, want)
	}
	return out
}

// sampled is what the sample has.
const sampled = "3 mentees, 116 sessions"

// backsUp makes a backup and returns its name.
func (a *archive) backsUp() string {
	a.t.Helper()
	out := a.does("backup")
	name, rest, _ := strings.Cut(strings.TrimPrefix(out, "made "), ": ")
	if rest != sampled+"\n" {
		a.t.Errorf("printed %q", out)
	}
	return name
}

// erases erases a mentee of the sample, which makes a backup of its own unless
// the newest has it all.
func (a *archive) erases(name string) { a.does("erase", name, "--confirm", name) }

func (a *archive) mentees() (n int) {
	a.t.Helper()
	var list app.List
	if err := json.Unmarshal([]byte(a.does("list", "--json")), &list); err != nil {
		a.t.Fatal(err)
	}
	return len(list.Mentees)
}

func TestBackupAndItsList(t *testing.T) {
	a := newArchive(t)
	if out := a.does("backup", "--list"); out != "" {
		t.Errorf("listed %q", out)
	}
	if out := a.does("backup", "--list", "--json"); out != "[]\n" {
		t.Errorf("listed %q", out)
	}
	first, second := a.backsUp(), a.backsUp()
	if err := os.WriteFile(filepath.Join(a.path, "backups", first), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	table := strings.Split(a.does("backup", "--list"), "\n")
	if len(table) != 3 || !strings.HasPrefix(table[0], second) || !strings.Contains(table[0], sampled) || !strings.Contains(table[1], "can't be read") {
		t.Errorf("listed %q", table)
	}
	var list []map[string]any
	if err := json.Unmarshal([]byte(a.does("backup", "--list", "--json")), &list); err != nil || len(list) != 2 {
		t.Fatal(list, err)
	}
	if b := list[0]; b["name"] != second || b["why"] != "by-hand" || b["mentees"] != 3.0 || b["readable"] != true || b["bytes"].(float64) < 8192 {
		t.Errorf("%v", b)
	}
	for _, wrong := range [][]string{{"backup", "--json"}, {"backup", "--list", "--to", t.TempDir()}} {
		if _, err := a.run(wrong...); err == nil {
			t.Errorf("%v is taken", wrong)
		}
	}
}

func TestBackupInAnotherFolder(t *testing.T) {
	a := newArchive(t)
	to := t.TempDir()
	a.does("backup", "--to", to)
	found, _ := filepath.Glob(filepath.Join(to, "*"))
	if len(found) != 1 {
		t.Fatalf("%q", found)
	}
	if out := a.does("check", found[0]); out != "whole: "+sampled+"\n" {
		t.Errorf("said %q", out)
	}
	a.fails(mentoring.ErrNoFolder, "backup", "--to", filepath.Join(to, "none"))
}

func TestTheSecondFolderIsMissed(t *testing.T) {
	a := newArchive(t)
	file := app.BackupFolderFile{Path: filepath.Join(a.path, "backup-folder.json")}
	if err := os.WriteFile(file.Path, []byte(`{"path":"/none/stick"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if out := a.does("backup"); !strings.Contains(out, "not copied into /none/stick\n") {
		t.Errorf("said %q", out)
	}
}

func TestRestoreSaysFirstWhatWouldBeLost(t *testing.T) {
	a := newArchive(t)
	then := a.backsUp()
	a.erases("Maya Okafor")
	a.does("import", a.notes(), "--yes")
	out := a.fails(mentoring.ErrNotRestored, "restore", then)
	for _, want := range []string{
		"the backup is whole: " + sampled + "\n", "entered since, would be lost:\n  session: 1\n",
		"deleted since, would be back:\n", "  person: 1\n", "Restore it? Type yes: ",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not said in\n%s", want, out)
		}
	}
	if a.mentees() != 2 {
		t.Fatal("restored without an answer")
	}
	a.answer = "yes\n"
	out = a.does("restore", then)
	_, aside, _ := strings.Cut(strings.TrimSpace(out), "what was there before is ")
	if a.mentees() != 3 || !strings.HasSuffix(aside, "before-restore.db") {
		t.Fatalf("%d mentees, %s", a.mentees(), out)
	}
	a.answer = ""
	a.does("restore", aside, "--yes")
	if a.mentees() != 2 {
		t.Errorf("%d mentees", a.mentees())
	}
	if out := a.does("restore", aside, "--yes"); !strings.Contains(out, "nothing would change\n") {
		t.Errorf("said %s", out)
	}
}

// notes is a file of notes that gives a session with somebody who is there.
func (a *archive) notes() string {
	a.t.Helper()
	path := filepath.Join(a.t.TempDir(), "s.csv")
	if err := os.WriteFile(path, []byte("Date,Title,Mentee\n2026-11-09,Budget,李静 Li Jing\n"), 0o600); err != nil {
		a.t.Fatal(err)
	}
	return path
}

// With the key that lay beside the data, a backup opens on another computer.
func TestRestoreOnAnotherComputer(t *testing.T) {
	a := newArchive(t)
	stick := t.TempDir()
	a.does("backup", "--to", stick)
	key, err := os.ReadFile(filepath.Join(a.path, "device.key"))
	if err != nil {
		t.Fatal(err)
	}
	a.path = t.TempDir()
	if err := os.WriteFile(filepath.Join(a.path, "device.key"), key, 0o600); err != nil {
		t.Fatal(err)
	}
	found, _ := filepath.Glob(filepath.Join(stick, "*.db"))
	a.does("restore", found[0], "--yes")
	if a.mentees() != 3 {
		t.Errorf("%d mentees", a.mentees())
	}
}

func TestRestoreOverDataThatCannotBeOpened(t *testing.T) {
	a := newArchive(t)
	then := a.backsUp()
	db := filepath.Join(a.path, "trefoil.db")
	if err := os.WriteFile(db, []byte(strings.Repeat("words ", 999)), 0o600); err != nil {
		t.Fatal(err)
	}
	a.fails(mentoring.ErrNotOurs, "list")
	out := a.does("restore", then, "--yes")
	if !strings.Contains(out, "nobody can tell what would be lost") || !strings.Contains(out, "set-aside.db\n") {
		t.Errorf("said %s", out)
	}
	if a.mentees() != 3 {
		t.Errorf("%d mentees", a.mentees())
	}
}

func TestFilesThatAreNoBackup(t *testing.T) {
	a := newArchive(t)
	before := a.mentees()
	for name, c := range map[string]struct {
		text string
		want error
	}{
		"empty.db": {"", mentoring.ErrBadBackup},
		"text.db":  {strings.Repeat("words ", 999), mentoring.ErrBadBackup},
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		a.fails(c.want, "check", path)
		a.fails(c.want, "restore", path, "--yes")
	}
	a.fails(mentoring.ErrNotFound, "check", "none.db")
	a.fails(mentoring.ErrNotFound, "restore", "none.db", "--yes")
	other := newArchive(t)
	foreign := filepath.Join(other.path, "backups", other.backsUp())
	a.fails(mentoring.ErrNoKey, "check", foreign)
	a.fails(mentoring.ErrNoKey, "restore", foreign, "--yes")
	if a.mentees() != before {
		t.Error("something changed")
	}
}
