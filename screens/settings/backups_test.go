package settings

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

func TestABackupIsMade(t *testing.T) {
	st := start(t, datatest.NewWorld().Records()...)
	b := st.backups
	if !strings.HasPrefix(b.summary.Text(), "No backup yet.") {
		t.Errorf("says %q", b.summary.Text())
	}
	test.Tap(b.now)
	if !strings.HasPrefix(b.told.Text(), "Backed up today, ") || !strings.HasPrefix(b.summary.Text(), "One backup, of today, ") {
		t.Errorf("says %q, %q, %v", b.told.Text(), b.summary.Text(), st.failed)
	}
	test.Tap(b.now)
	if !strings.HasPrefix(b.summary.Text(), "Two backups, the newest of today, ") {
		t.Errorf("says %q", b.summary.Text())
	}
	test.Tap(b.restore)
	if len(st.went) != 1 || st.went[0].Page != kit.RestorePage {
		t.Errorf("went %v", st.went)
	}
}

func TestABackupIsStopped(t *testing.T) {
	for name, stop := range map[string]func(*stage){
		"with Escape": func(st *stage) {
			if !st.TakeKey(fyne.KeyEscape) || st.TakeKey(fyne.KeyEscape) {
				t.Error("Escape doesn't stop it once")
			}
		},
		"by leaving": func(st *stage) {
			if err := st.Leave(); err != nil {
				t.Error(err)
			}
		},
	} {
		st := start(t, datatest.NewWorld().Records()...)
		b := st.backups
		b.working.After = func(_ time.Duration, f func()) func() { f(); return func() {} }
		var run func()
		st.background = func(work func() error, done func(error)) { run = func() { done(work()) } }
		test.Tap(b.now)
		if !b.working.Content().Visible() || !b.now.Disabled() {
			t.Errorf("%s: the work doesn't show", name)
		}
		stop(st)
		run()
		if all, err := st.service.Backups(); err != nil || len(all) != 0 || b.told.Visible() || len(st.failed) > 0 || b.now.Disabled() {
			t.Errorf("%s: %v, %v, says %q", name, all, st.failed, b.told.Text())
		}
	}
}

func TestABackupThatFails(t *testing.T) {
	st := start(t, datatest.NewWorld().Records()...)
	st.Screen.service = broken{st.service}
	test.Tap(st.backups.now)
	if len(st.failed) != 1 || !errors.Is(st.failed[0], mentoring.ErrNotBackedUp) || st.backups.told.Visible() {
		t.Errorf("failed %v, says %q", st.failed, st.backups.told.Text())
	}
}

// broken can't back up, and its second folder is away.
type broken struct{ *app.Service }

func (broken) BackUp(context.Context, app.Progress) (b mentoring.Backup, err error) {
	return b, mentoring.ErrNotBackedUp
}

func (broken) BackupFolderMissing() int { return 9 }

func (broken) Protection() (p mentoring.Protection, err error) {
	p.Passphrase = true
	return p, nil
}

func TestTheSecondFolder(t *testing.T) {
	st := start(t, datatest.NewWorld().Records()...)
	b := st.backups
	test.Tap(b.now)
	if b.forget.Visible() || b.away.Visible() || b.copied.Visible() || b.where.Text() != folderText {
		t.Error("there seems to be a second folder")
	}
	st.picks = filepath.Join(t.TempDir(), "none")
	test.Tap(b.choose)
	if len(st.failed) != 1 || !errors.Is(st.failed[0], mentoring.ErrNoFolder) {
		t.Errorf("failed %v", st.failed)
	}
	st.picks = t.TempDir()
	test.Tap(b.choose)
	if b.where.Text() != st.picks || !strings.HasPrefix(b.copied.Text(), "Copied there last: today, ") || !b.forget.Visible() || b.choose.Text() != "Choose another…" {
		t.Errorf("says %q, %q", b.where.Text(), b.copied.Text())
	}
	if copies, _ := filepath.Glob(filepath.Join(st.picks, "*.db")); len(copies) != 1 {
		t.Errorf("copied %q", copies)
	}
	st.Screen.service = broken{st.service}
	st.Reload()
	if !b.away.Visible() || !strings.HasPrefix(b.away.Text(), "It has been missing for 9 days") {
		t.Errorf("says %q", b.away.Text())
	}
	test.Tap(b.forget)
	if b.where.Text() != folderText || b.forget.Visible() || !strings.HasSuffix(b.told.Text(), "What is there stays.") {
		t.Errorf("says %q, %q", b.where.Text(), b.told.Text())
	}
	if copies, err := os.ReadDir(st.picks); err != nil || len(copies) != 2 {
		t.Errorf("left %v", copies)
	}
}

func TestWhatOpensABackupElsewhere(t *testing.T) {
	st := start(t)
	if got := st.backups.opens.Text(); !strings.Contains(got, "device.key") {
		t.Errorf("without a passphrase: %q", got)
	}
	st.Screen.service = broken{st.service}
	st.Reload()
	if got := st.backups.opens.Text(); strings.Contains(got, "device.key") || !strings.Contains(got, "passphrase") {
		t.Errorf("with one: %q", got)
	}
}

func TestWhatWasSetAsideIsNoBackup(t *testing.T) {
	now := time.Date(2026, time.November, 24, 12, 0, 0, 0, time.UTC)
	all := []mentoring.Backup{
		{Why: mentoring.BackupSetAside, Made: now},
		{Why: mentoring.BackupScheduled, Made: now.AddDate(0, 0, -1)},
	}
	if got := summaryWords(all, now); got != "One backup, of yesterday, 12:00." {
		t.Error(got)
	}
}
