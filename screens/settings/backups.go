package settings

import (
	"context"

	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// BackupService is what the card of the backups needs of the use cases.
type BackupService interface {
	Backups() ([]mentoring.Backup, error)
	BackUp(ctx context.Context, heard app.Progress) (mentoring.Backup, error)
	BackupFolder() (app.BackupFolder, error)
	BackupFolderMissing() int
	UseBackupFolder(ctx context.Context, path string) error
	ForgetBackupFolder() error
}

// backups is the card that says which backups there are, makes one, leads to
// restoring one, and names the second folder.
type backups struct {
	screen  *Screen
	card    *kit.Card
	summary *kit.Label
	now     *kit.Button
	restore *kit.Button
	working *kit.Working
	stop    context.CancelFunc // ends the work that goes on
	told    *kit.Label

	where  *kit.Label
	copied *kit.Label
	away   *kit.Label
	choose *kit.Button
	forget *kit.Button
	opens  *kit.Label
	folder app.BackupFolder
}

func newBackups(s *Screen) *backups {
	b := &backups{screen: s, stop: func() {}, summary: kit.Body(""), told: kit.Body("")}
	b.where, b.copied, b.opens = kit.Body(""), kit.Small(""), kit.Small("")
	b.away = kit.Body("").In(kit.Late)
	b.now = kit.NewButton(lang.T("Back up now"), kit.Outlined, b.backUp)
	b.restore = kit.NewButton(lang.T("Restore…"), kit.Outlined, func() { s.host.Go(kit.Route{Page: kit.RestorePage}) })
	b.choose = kit.NewButton("", kit.Outlined, func() { s.host.PickFolder(b.use) })
	b.forget = kit.NewButton(lang.T("Forget it"), kit.Quiet, b.forgetFolder)
	b.working = kit.NewWorking(s.host.Do)
	b.working.OnShown = b.refit
	b.card = kit.NewCardTitled(lang.T("Backups"), nil, container.New(kit.NewStack(10),
		container.New(kit.NewStack(2), b.summary, kit.Small(lang.T(madeText))),
		container.New(kit.NewFlowLines(8, 8), b.now, b.restore),
		b.working.Content(), b.told,
		kit.NewRule(),
		kit.OneLine(lang.T("A second folder")).Strong(),
		container.New(kit.NewStack(2), b.where, b.copied), b.away,
		container.New(kit.NewFlowLines(8, 8), b.choose, b.forget),
		kit.NewRule(),
		b.opens,
	))
	return b
}

const madeText = "Made by itself, at most every half hour, and before imports, erasures and restores. " +
	"Each is opened once, all of it, before it counts."

// reload reads what there is. What was told stays.
func (b *backups) reload() {
	s := b.screen
	all, err := s.service.Backups()
	if err == nil {
		b.folder, err = s.service.BackupFolder()
	}
	if err != nil {
		s.host.Fail(err)
	}
	b.summary.SetText(summaryWords(all, s.service.Now()))
	b.showFolder()
	p, err := s.service.Protection()
	b.opens.SetText(opensWords(err == nil && p.Passphrase))
	b.arrange()
}

func (b *backups) showFolder() {
	b.where.SetText(lang.T(folderText))
	b.copied.SetText("")
	b.choose.SetText(lang.T("Choose a folder…"))
	if b.folder.Path != "" {
		b.where.SetText(b.folder.Path)
		b.copied.SetText(copiedWords(b.folder, b.screen.service.Now()))
		b.choose.SetText(lang.T("Choose another…"))
	}
	b.away.SetText(awayWords(b.screen.service.BackupFolderMissing()))
}

// backUp makes a backup, which can be stopped.
func (b *backups) backUp() {
	ctx, work := b.start(lang.T("Making a backup and opening all of it"))
	var made mentoring.Backup
	b.screen.host.Background(func() (err error) {
		made, err = b.screen.service.BackUp(ctx, work.Heard)
		return err
	}, func(err error) {
		b.done(work, err, func() string { return lang.F("Backed up %s.", momentWords(made.Made, b.screen.service.Now())) })
	})
}

// use makes a folder the second one, and copies the newest backup into it.
func (b *backups) use(path string) {
	ctx, work := b.start(lang.T("Copying the newest backup"))
	b.screen.host.Background(func() error { return b.screen.service.UseBackupFolder(ctx, path) }, func(err error) {
		b.done(work, err, func() string { return lang.T("Each backup is copied there from now on.") })
	})
}

func (b *backups) forgetFolder() {
	if err := b.screen.service.ForgetBackupFolder(); err != nil {
		b.screen.host.Fail(err)
		return
	}
	b.told.SetText(lang.T("Nothing is copied there any more. What is there stays."))
	b.reload()
	b.screen.focus(b.choose)
}

func (b *backups) start(what string) (context.Context, *kit.Work) {
	ctx, stop := context.WithCancel(context.Background())
	b.stop = stop
	b.told.SetText("")
	work := b.working.Start(what, func() { stop(); b.arrange() })
	b.arrange()
	return ctx, work
}

// done says what came of work, unless it was stopped.
func (b *backups) done(work *kit.Work, err error, words func() string) {
	b.stop()
	if !work.Done() {
		return
	}
	if err != nil {
		b.screen.host.Fail(err)
	} else {
		b.told.SetText(words())
	}
	b.reload()
}

// arrange shows what there is to tell and to press.
func (b *backups) arrange() {
	busy := b.working.On()
	for _, button := range []*kit.Button{b.now, b.restore, b.choose, b.forget} {
		enable(button, !busy)
	}
	b.told.Hidden = busy || b.told.Text() == ""
	b.copied.Hidden = b.copied.Text() == ""
	b.away.Hidden = b.away.Text() == ""
	b.forget.Hidden = b.folder.Path == ""
	b.refit()
}

func (b *backups) refit() {
	if b.screen.general != nil {
		b.card.Refresh()
		b.screen.general.Refit()
	}
}

// escape stops what goes on, and says whether something did.
func (b *backups) escape() bool {
	if !b.working.On() {
		return false
	}
	b.working.Stop()
	b.screen.focus(b.now)
	return true
}
