package screens

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestProblemsInWords(t *testing.T) {
	e := newEntrance(t, "")
	for _, claimed := range []bool{true, false} {
		e.claimed = claimed
		for _, problem := range []error{
			mentoring.ErrHomeUnusable, mentoring.ErrNewerVersion, mentoring.ErrNotOurs, mentoring.ErrDamaged, mentoring.ErrMissing,
			mentoring.ErrNoKey, mentoring.ErrDiskFull, mentoring.ErrReadOnly, mentoring.ErrInUse, mentoring.ErrNothingToRead, errors.New("something else"),
		} {
			t.Run(problem.Error(), func(t *testing.T) {
				e.vault.Folder = shelf{}
				e.problem(fmt.Errorf("open store: %w", problem))
				said := texts(e.window.Content())
				if !strings.Contains(said, kit.Words(problem)) || !strings.Contains(said, e.Home) {
					t.Errorf("it says %q", said)
				}
				if strings.Contains(said, "open store") {
					t.Errorf("%q is not for people", said)
				}
				insideTheCard(t, e.app, e.window)
				if e.window.Canvas().Focused() == nil || e.window.Canvas().OnTypedKey() == nil {
					t.Error("nothing has the keyboard")
				}
				for _, always := range []string{"Try again", "Show folder", "Quit"} {
					if button(e, always) == nil {
						t.Errorf("no %q", always)
					}
				}
			})
		}
	}
}

// shelf has no backups.
type shelf struct{ app.Folder }

func (shelf) Backups() ([]mentoring.Backup, error) { return nil, nil }

func button(e *entrance, words string) *kit.Button {
	for _, b := range shown[*kit.Button](e.window.Content()) {
		if b.Text() == words && !b.Disabled() {
			return b
		}
	}
	return nil
}

// Each kind of damage leads to a screen, and each screen to what can be done. The
// file is never replaced by an empty one.
func TestDoorOnDamage(t *testing.T) {
	for name, c := range map[string]struct {
		spoil    func(path string) error
		says     error
		readable bool
	}{
		"empty":     {func(path string) error { return os.Truncate(path, 0) }, mentoring.ErrNotOurs, false},
		"cut":       {func(path string) error { return os.Truncate(path, 20*8192+99) }, mentoring.ErrDamaged, true},
		"a text":    {func(path string) error { return os.WriteFile(path, bytes.Repeat([]byte("words "), 999), 0o600) }, mentoring.ErrNotOurs, false},
		"newer":     {func(path string) error { return patch(path, 60, []byte{0, 0, 0, 99}) }, mentoring.ErrNewerVersion, true},
		"zeroes":    {func(path string) error { return patch(path, 40*8192, make([]byte, 9*8192)) }, mentoring.ErrDamaged, true},
		"bit flips": {flipped, mentoring.ErrDamaged, true},
		"no head":   {func(path string) error { return patch(path, 0, make([]byte, 16)) }, mentoring.ErrNotOurs, true},
		"gone":      {os.Remove, mentoring.ErrMissing, false},
	} {
		t.Run(name, func(t *testing.T) {
			e, _ := newOwner(t)
			e.claimed = true
			path := filepath.Join(e.Home, "trefoil.db")
			ok(t, c.spoil(path))
			before, _ := os.ReadFile(path)
			_, err := e.home.Open(mentoring.Secret{})
			if !errors.Is(err, c.says) {
				t.Fatal(err)
			}
			early, err := e.home.OpenSoon(mentoring.Secret{}, false)
			e.show(early, err)
			if e.shell != nil || e.service != nil || !strings.Contains(texts(e.window.Content()), kit.Words(c.says)) {
				t.Errorf("it says %s", e.said())
			}
			e.press("Try again")
			e.next()
			if button(e, "Restore a backup…") == nil || button(e, "Quit") == nil {
				t.Errorf("there is no way on in %s", e.said())
			}
			if button(e, "Open to read") != nil {
				e.press("Open to read")
				e.next()
				e.checkReading(t, c.readable)
			} else if c.readable {
				t.Error("it can't be read")
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(after, before) {
				t.Error("the file was changed")
			}
			e.press("Restore a backup…")
			e.until(func() bool { return strings.Contains(e.said(), "Restore…") })
			e.press("Restore…")
			e.until(func() bool { return button(e, "Restore this backup") != nil })
			e.press("Restore this backup")
			e.until(func() bool { return e.shell != nil })
			if len(e.service.Mentees()) != 3 {
				t.Errorf("%d mentees after a restore", len(e.service.Mentees()))
			}
		})
	}
}

// What the page says of the backups is true of those that are faulty, too.
func TestProblemSaysWhatBackupsThereAre(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(backup string) error
		says  string
	}{
		"whole":      {func(string) error { return nil }, "Go on with a backup."},
		"all faulty": {func(backup string) error { return os.Truncate(backup, 99) }, "None of the backups in the data folder can be opened."},
		"none":       {os.Remove, "There is no backup in the data folder."},
	} {
		t.Run(name, func(t *testing.T) {
			e, backup := newOwner(t)
			e.claimed = true
			ok(t, c.spoil(filepath.Join(e.Home, "backups", backup)))
			e.problem(mentoring.ErrMissing)
			if said := e.said(); !strings.Contains(said, c.says) || strings.Contains(said, "there are backups") {
				t.Errorf("it says %s", said)
			}
		})
	}
}

// checkReading looks around in what was opened to read, and goes back to the
// choices.
func (e *entrance) checkReading(t *testing.T, readable bool) {
	t.Helper()
	if !readable {
		if e.shell != nil || !strings.Contains(e.said(), "Nothing of the data can be read") {
			t.Errorf("it says %s", e.said())
		}
		return
	}
	if e.shell == nil || len(e.service.Mentees()) == 0 {
		t.Fatalf("nothing to read: %s", e.said())
	}
	if !strings.Contains(e.said(), "Open only to read") {
		t.Errorf("no banner in %s", e.said())
	}
	if err := e.service.RemoveSample(); !errors.Is(err, mentoring.ErrOpenToRead) {
		t.Error("something was changed:", err)
	}
	e.press("Other choices")
	if e.shell != nil || e.service != nil {
		t.Error("it is still open")
	}
}

// flipped changes a bit on each page, at the end, where rows are.
func flipped(path string) error {
	content, err := os.ReadFile(path)
	for at := 3*8192 - 40; at < len(content); at += 8192 {
		content[at] ^= 4
	}
	return errors.Join(err, os.WriteFile(path, content, 0o600))
}

func patch(path string, at int64, with []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(with, at)
	return errors.Join(err, f.Close())
}

// What is damaged under a passphrase asks for that, and then opens.
func TestReadWithPassphrase(t *testing.T) {
	e := newEntrance(t, "four odd words")
	e.claimed = true
	e.vault.Folder = shelf{}
	e.problem(mentoring.ErrDamaged)
	e.press("Open to read")
	e.next()
	if !strings.Contains(e.said(), "can be read with your") {
		t.Fatal(e.said())
	}
	e.give("something else")
	e.next()
	if !strings.Contains(e.said(), "not the passphrase") {
		t.Error(e.said())
	}
	e.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) // empties the field
	e.give("four odd words")
	e.next()
	if e.shell == nil {
		t.Error(e.said())
	}
}

func TestEscapeLeavesAProblem(t *testing.T) {
	e := newEntrance(t, "")
	e.problem(mentoring.ErrNoKey)
	quits := 0
	e.app.Lifecycle().SetOnStopped(func() { quits++ })
	e.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if e.failed == nil {
		t.Error("the program doesn't say what failed")
	}
}

// A folder that is gone is told as long as it is, on every screen, and saving goes
// on by itself when it is back.
func TestBannerWhileTheFolderIsGone(t *testing.T) {
	e, _ := newOwner(t)
	e.opens()
	ok(t, os.Rename(e.Home, e.Home+"-away"))
	if err := e.service.RemoveSample(); !errors.Is(err, mentoring.ErrHomeGone) {
		t.Fatal(err)
	}
	typed := e.service.Autosave(func(string) error { return e.service.SetMentorName("Nora") }, func(error) {})
	typed.Changed("Nora")
	e.until(func() bool { return strings.Contains(e.said(), "The data folder is not where it was") })
	e.shell.Go(kit.Route{Page: kit.SettingsPage})
	if !strings.Contains(e.said(), "The data folder is not where it was") {
		t.Error("it isn't told on another screen")
	}
	ok(t, os.Rename(e.Home+"-away", e.Home))
	e.until(func() bool { return !strings.Contains(e.said(), "The data folder is not where it was") })
	ok(t, e.service.FlushDrafts()) // waits for the one that goes on
	if e.service.MentorName() != "Nora" {
		t.Error("what was typed is not saved")
	}
}

// What is stopped while the rest is read, as by quitting, is no damage.
func TestStoppedReadingIsNoDamage(t *testing.T) {
	e := newEntrance(t, "")
	e.whenDrawn = func(_ func() error, done func(error)) { done(fmt.Errorf("open: %w", context.Canceled)) }
	e.show(e.home.OpenSoon(mentoring.Secret{}, false))
	if e.shell == nil || e.failed != nil {
		t.Errorf("it says %s", e.said())
	}
}
