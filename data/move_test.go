package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app/mentoring"
	"trefoil/data/soak"
)

// mover is a user whose data lies in the usual place and has backups.
type mover struct {
	*testing.T
	top   string // what lies in it: usual, and where the data is moved to
	home  *Home
	store *Store
}

func (m *mover) at(names ...string) string {
	return filepath.Join(append([]string{m.top}, names...)...)
}

func newMover(t *testing.T) *mover {
	t.Helper()
	m := &mover{T: t, top: t.TempDir()}
	m.start()
	savedNotes(t, m.store, "said")
	backedUp(t, m.store, mentoring.BackupByHand)
	m.write("mine", "usual", "settings.json")
	m.write("aside", "usual", "backups", "mine.db")
	m.write("log", "usual", "trefoil.log")
	return m
}

func (m *mover) write(text string, names ...string) {
	m.Helper()
	if err := os.WriteFile(m.at(names...), []byte(text), 0o600); err != nil {
		m.Fatal(err)
	}
}

// start opens the data where the next start of the program would.
func (m *mover) start() {
	m.Helper()
	h, err := Find(m.at("usual")).Claim()
	if err != nil {
		m.Fatal(err)
	}
	m.home, m.store = h, unlocked(m.T, h, mentoring.Secret{})
	m.Cleanup(func() { _ = h.Close() })
}

func (m *mover) end() {
	m.Helper()
	if err := errors.Join(m.store.Close(), m.home.Close()); err != nil {
		m.Fatal(err)
	}
}

func (m *mover) move(to string) error {
	return m.store.MoveTo(m.Context(), to, noon, nil)
}

// whole fails unless all is in the folder that the next start opens.
func (m *mover) whole(where string) {
	m.Helper()
	if got := string(m.store.home); got != where {
		m.Errorf("opened %s, want %s", got, where)
	}
	if _, err := m.store.Check(); err != nil || names(m.store) != "Mira" {
		m.Error(names(m.store), err)
	}
	for _, b := range mustList(m.T, m.store) {
		if b.Why == "" {
			continue
		}
		if _, err := verifyCopy(m.Context(), m.store.home.backupPath(b.Name), m.store.sealer, nil); err != nil {
			m.Error(err)
		}
	}
	if len(mustList(m.T, m.store)) != 2 {
		m.Error("not all backups are there")
	}
	if text, err := os.ReadFile(filepath.Join(where, "settings.json")); err != nil || string(text) != "mine" {
		m.Errorf("settings: %q, %v", text, err)
	}
}

// left lists what is in a folder, none where there is no folder.
func left(folder string) string {
	var names []string
	_ = filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			names = append(names, filepath.Base(path))
		}
		return nil
	})
	return strings.Join(names, " ")
}

func TestMove(t *testing.T) {
	m := newMover(t)
	m.write("", "new") // no folder
	if _, err := m.store.PlanMove(m.at("new")); !errors.Is(err, mentoring.ErrNoFolder) {
		t.Error("into a file:", err)
	}
	to := m.at("disk", "Trefoil")
	if err := errors.Join(os.Mkdir(m.at("disk"), 0o700), m.move(to)); err != nil {
		t.Fatal(err)
	}
	if err := m.store.Save(mentoring.Person{ID: mentoring.NewID(), Name: "late"}); err == nil {
		t.Error("something was saved in the old place afterwards")
	}
	m.end()
	m.start()
	m.whole(to)
	if got := m.store.MovedFrom(); got != m.at("usual") {
		t.Errorf("moved from %q", got)
	}
	m.write("of others", "usual", "holiday.txt")
	if err := m.store.RemoveMoved(); err != nil {
		t.Fatal(err)
	}
	if got := left(m.at("usual")); got != "holiday.txt moved.json" || m.store.MovedFrom() != "" {
		t.Errorf("left %q, %q", got, m.store.MovedFrom())
	}
	m.end()
	m.start()
	m.whole(to)

	// and back
	if err := os.Remove(m.at("usual", "holiday.txt")); err != nil {
		t.Fatal(err)
	}
	if err := m.move(m.at("usual")); err != nil {
		t.Fatal(err)
	}
	m.end()
	m.start()
	m.whole(m.at("usual"))
	if err := m.store.RemoveMoved(); err != nil || left(to) != "" {
		t.Errorf("left %q, %v", left(to), err)
	}
}

// Each place that the data was in is named until what is left there is removed.
func TestMoveTwice(t *testing.T) {
	m := newMover(t)
	for _, name := range []string{"first", "second"} {
		if err := m.move(m.at(name)); err != nil {
			t.Fatal(err)
		}
		m.end()
		m.start()
	}
	m.whole(m.at("second"))
	for _, name := range []string{"first", "usual"} {
		if got := m.store.MovedFrom(); got != m.at(name) {
			t.Errorf("moved from %q, not %s", got, name)
		}
		if err := m.store.RemoveMoved(); err != nil || home(m.at(name)).inUse() {
			t.Errorf("left in %s: %q, %v", name, left(m.at(name)), err)
		}
	}
	if got := m.store.MovedFrom(); got != "" {
		t.Errorf("moved from %q, too", got)
	}
	m.end()
	m.start()
	m.whole(m.at("second"))
}

func TestWhereDataCanNotBeMoved(t *testing.T) {
	m := newMover(t)
	if err := errors.Join(os.MkdirAll(m.at("full", "Trefoil"), 0o700), os.Mkdir(m.at("some"), 0o700), os.Mkdir(m.at("around"), 0o700),
		os.Symlink(m.at("usual"), m.at("link")), os.Symlink(m.at("loop"), m.at("loop")), os.Symlink(m.at("none"), m.at("dangling"))); err != nil {
		t.Fatal(err)
	}
	m.write("x", "full", "a")
	m.write("x", "full", "Trefoil", "b")
	m.write("x", "some", "a")
	for name, want := range map[string]error{
		"usual":             mentoring.ErrMoveInside,
		"usual/below":       mentoring.ErrMoveInside,
		"usual/backups":     mentoring.ErrMoveInside,
		"link":              mentoring.ErrMoveInside,
		"link/below":        mentoring.ErrMoveInside,
		"loop":              mentoring.ErrNoFolder,
		"dangling":          mentoring.ErrNoFolder,
		"none/none":         mentoring.ErrNoFolder,
		"full":              mentoring.ErrMoveTaken,
		"some":              nil,
		"around":            nil,
		"not made yet":      nil,
		"some/not made yet": nil,
	} {
		plan, err := m.store.PlanMove(m.at(filepath.FromSlash(name)))
		if !errors.Is(err, want) || (err == nil) != (want == nil) {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
		if to := m.at(filepath.FromSlash(name)); err == nil && (plan.Bytes < 8192 || plan.To != to && plan.To != filepath.Join(to, "Trefoil")) {
			t.Errorf("%s: %+v", name, plan)
		}
	}
	defer func(was func(string) (int64, error)) { roomIn = was }(roomIn)
	roomIn = func(string) (int64, error) { return 10_000, nil }
	if err := m.move(m.at("around")); !errors.Is(err, mentoring.ErrMoveNoRoom) || left(m.at("around")) != "" {
		t.Error("without room:", err)
	}
	named := newStore(t)
	if err := named.MoveTo(t.Context(), m.at("around"), noon, nil); !errors.Is(err, mentoring.ErrNotMovable) || named.CanMove() || !m.store.CanMove() {
		t.Error("a folder that was named:", err)
	}
	m.whole(m.at("usual"))
}

// moveSteps are all steps, in their order.
var moveSteps = []string{"make the folder", "copy the backups", "copy the database", "copy keys and settings", "try it out", "decide", "close"}

// A move that fails at a step, or is killed there, leaves the data whole where it
// was, and can be done again.
func TestMoveFailsAtEachStep(t *testing.T) {
	for _, cause := range []error{errors.New("failed"), errKilled} {
		for i, at := range moveSteps {
			m := newMover(t)
			to := m.at("new")
			var seen []string
			err := m.store.move(t.Context(), &move{to: home(to), at: noon, step: func(name string) error {
				seen = append(seen, name)
				if name == at {
					return cause
				}
				return nil
			}})
			if !errors.Is(err, cause) || strings.Join(seen, ", ") != strings.Join(moveSteps[:i+1], ", ") {
				t.Fatalf("%s: %v after %q", at, err, seen)
			}
			decided := at == "close"
			if cause != errKilled && !decided {
				if got := left(to); got != "" {
					t.Errorf("%s: left %q", at, got)
				}
				m.whole(m.at("usual"))
			}
			m.end()
			m.start()
			if decided {
				m.whole(to)
				continue
			}
			m.whole(m.at("usual"))
			if err := m.move(to); err != nil {
				t.Fatalf("again after %s: %v", at, err)
			}
			m.end()
			m.start()
			m.whole(to)
		}
	}
}

// What is written while the data is copied comes along.
func TestWritesDuringAMove(t *testing.T) {
	m := newMover(t)
	n := 0
	err := m.store.move(t.Context(), &move{to: home(m.at("new")), at: noon, heard: func(done, of int) {
		if n++; n == 1 {
			savedPerson(t, m.store, "Ada")
		}
	}, step: func(string) error { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	m.end()
	m.start()
	if names(m.store) != "Mira Ada" {
		t.Error(names(m.store))
	}
}

func TestAMoveIsStopped(t *testing.T) {
	m := newMover(t)
	ctx, stop := context.WithCancel(t.Context())
	err := m.store.MoveTo(ctx, m.at("new"), noon, func(int, int) { stop() })
	if !errors.Is(err, context.Canceled) || left(m.at("new")) != "" {
		t.Errorf("%v, left %q", err, left(m.at("new")))
	}
	m.whole(m.at("usual"))
}

func TestADiskThatTheDataWasMovedToIsGone(t *testing.T) {
	m := newMover(t)
	to := m.at("disk")
	if err := m.move(to); err != nil {
		t.Fatal(err)
	}
	m.end()
	if err := os.Rename(to, m.at("unplugged")); err != nil {
		t.Fatal(err)
	}
	for _, mounted := range []bool{false, true} {
		if mounted { // an empty folder is left where the disk was
			if err := os.Mkdir(to, 0o700); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := Find(m.at("usual")).Claim(); !errors.Is(err, mentoring.ErrHomeGone) || left(to) != "" {
			t.Errorf("%v, made %q", err, left(to))
		}
	}
	if err := errors.Join(os.Remove(to), os.Rename(m.at("unplugged"), to)); err != nil {
		t.Fatal(err)
	}
	m.start()
	m.whole(to)
}

// Where the usual place can't be read for where the data is, nothing is opened: what
// lies there may be old.
func TestAPlaceThatSaysNothing(t *testing.T) {
	m := newMover(t)
	m.end()
	for _, text := range []string{"", "{", "{}", `{"home":"somewhere"}`} {
		m.write(text, "usual", "moved.json")
		if _, err := Find(m.at("usual")).Claim(); !errors.Is(err, mentoring.ErrHomeUnusable) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func init() { children["moves"] = moves }

// moves moves the data of a user.
func moves(top string) error {
	h, err := Find(filepath.Join(top, "usual")).Claim()
	if err != nil {
		return err
	}
	s, err := h.Open(mentoring.Secret{})
	if err != nil {
		return err
	}
	os.Stdout.WriteString("started\n")
	return s.MoveTo(context.Background(), filepath.Join(top, "new"), noon, nil)
}

// Killed at any moment, a move leaves one whole data folder in use.
func TestKillWhileMoving(t *testing.T) {
	m := newMover(t)
	m.end()
	old, new := 0, 0
	times := soak.Size(20, 1000)
	killAll(t, "moves", m.top, times, func(path string) {
		m := &mover{T: t, top: path}
		m.start()
		where := m.at("usual")
		if string(m.store.home) == m.at("new") {
			where = m.at("new")
			new++
		} else {
			old++
		}
		m.whole(where)
		if where == m.at("usual") {
			if err := m.move(m.at("new")); err != nil {
				t.Error("again:", err)
			}
		}
		m.end()
	})
	soak.Say(t, "killed %d times while moving: the old folder was in use %d times, the new %d times, all of it", times, old, new)
}
