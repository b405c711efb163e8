package cli_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/kong"

	"trefoil/app"
	"trefoil/app/cli"
	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/datatest"
)

var noon = time.Date(2026, time.November, 24, 12, 0, 0, 0, time.UTC)

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
	settings app.SettingsFile
	papers   app.Documents
}

// newTerminal returns a terminal beside a window that speaks English.
func newTerminal(t *testing.T) *terminal {
	m := &terminal{t: t, store: datatest.New(t), settings: app.SettingsIn(t.TempDir()), papers: paper{}}
	m.set("en")
	return m
}

// set chooses the language of the window, empty for that of the system.
func (m *terminal) set(language string) {
	m.t.Helper()
	if err := m.settings.Save(app.Settings{Language: language}); err != nil {
		m.t.Fatal(err)
	}
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
		ShowWindow: func() error { m.shown++; return nil }, Settings: m.settings,
	})
	return out.String(), err
}

func (m *terminal) claim() (app.Home, error) {
	method, err := app.LoadMethod()
	return app.Home{Folder: folder{terminal: m}, Config: app.Config{
		Method: method, Documents: m.papers, Now: func() time.Time { return noon }, NewID: mentoring.NewID,
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

func (folder) Wait() time.Duration { return 0 }

func (folder) Rekey(mentoring.Secret, string) error { return nil }

func (folder) OnRaise(func()) error { return nil }

func (f folder) Close() error { f.released++; return nil }

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
