package settings

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// movable can be moved, and was moved before.
type movable struct {
	*app.Service
	refuse  error
	from    string
	removed int
}

func (*movable) CanMove() bool { return true }

func (m *movable) PlanMove(folder string) (mentoring.Move, error) {
	return mentoring.Move{To: filepath.Join(folder, "Trefoil"), Bytes: 3<<20 + 1}, m.refuse
}

func (m *movable) MovedFrom() string { return m.from }

func (m *movable) RemoveMoved() error {
	if m.refuse == nil {
		m.removed++
		m.from = ""
	}
	return m.refuse
}

// moves is the stage with data that can be moved. What a move does waits for the test.
func moves(t *testing.T) (st *stage, m *movable, moved func(error)) {
	t.Helper()
	st = start(t)
	m = &movable{Service: st.service}
	st.Screen.service = m
	var done func(error)
	st.config.Move = func(_ context.Context, folder string, _ app.Progress, d func(error)) {
		if folder != filepath.Join(st.picks, "Trefoil") {
			t.Errorf("moves to %s", folder)
		}
		done = d
	}
	st.picks = t.TempDir()
	st.Reload()
	return st, m, func(err error) { done(err) }
}

func TestTheDataFolderIsShown(t *testing.T) {
	st := start(t)
	test.Tap(st.mover.show)
	if len(st.folders) != 1 || filepath.Dir(st.folders[0]) != "/home/ingrid/trefoil" {
		t.Errorf("shows %q", st.folders)
	}
	if st.mover.choose.Visible() || !st.mover.fixed.Visible() || st.mover.left.Visible() {
		t.Error("a folder that was named can be moved")
	}
}

func TestMoveTheData(t *testing.T) {
	st, _, moved := moves(t)
	m := st.mover
	test.Tap(m.choose)
	if got := m.told.Text(); !m.answers.Visible() || !strings.Contains(got, "4 MB, would go to "+filepath.Join(st.picks, "Trefoil")) {
		t.Fatalf("says %q", got)
	}
	if !st.TakeKey(fyne.KeyEscape) || m.answers.Visible() || m.told.Visible() {
		t.Error("Escape doesn't leave it")
	}
	test.Tap(m.choose)
	test.Tap(m.move)
	if m.answers.Visible() || !m.choose.Disabled() || !m.working.On() {
		t.Error("the move doesn't show")
	}
	moved(mentoring.ErrNotMoved)
	if m.fault.Text() != kit.Words(mentoring.ErrNotMoved) || !m.fault.Visible() || !m.why.Content().Visible() || m.choose.Disabled() {
		t.Errorf("says %q", m.fault.Text())
	}
	test.Tap(m.choose)
	test.Tap(m.move)
	if !st.TakeKey(fyne.KeyEscape) || m.working.On() {
		t.Error("Escape doesn't stop it")
	}
	moved(mentoring.ErrStopped)
	if m.fault.Visible() {
		t.Error("what was stopped is a fault")
	}
}

func TestWhereTheDataCanNotGo(t *testing.T) {
	st, m, _ := moves(t)
	m.refuse = mentoring.ErrMoveTaken
	test.Tap(st.mover.choose)
	if got := st.mover.fault.Text(); got != kit.Words(mentoring.ErrMoveTaken) || st.mover.answers.Visible() || st.mover.why.Content().Visible() {
		t.Errorf("says %q", got)
	}
}

func TestRemoveWhatIsLeft(t *testing.T) {
	st, m, _ := moves(t)
	m.from = "/home/ingrid/old"
	st.Reload()
	if got := st.mover.from.Text(); !st.mover.left.Visible() || !strings.Contains(got, "/home/ingrid/old") {
		t.Fatalf("says %q", got)
	}
	test.Tap(st.mover.remove)
	if !st.TakeKey(fyne.KeyEscape) || st.mover.really.Visible() || m.removed > 0 {
		t.Error("it isn't asked")
	}
	test.Tap(st.mover.remove)
	m.refuse = errors.New("in use")
	test.Tap(st.mover.really)
	if len(st.failed) != 1 || !st.mover.left.Visible() {
		t.Errorf("failed %v", st.failed)
	}
	m.refuse = nil
	test.Tap(st.mover.remove)
	test.Tap(st.mover.really)
	if m.removed != 1 || st.mover.left.Visible() {
		t.Errorf("removed %d times", m.removed)
	}
}
