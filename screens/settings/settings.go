// Package settings is the screen for what the mentor may choose, and where the
// program explains how it keeps the data.
package settings

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	MentorName() string
	SetMentorName(name string) error
	HasSample() bool
	RemoveSample() error
	UsualTemplates() []mentoring.Template
	Now() time.Time
	BankService
	DeletedService
	DataService
	BackupService
	ProtectionService
	MoveService
}

// Config is what the screen shows and changes beside the service.
type Config struct {
	Current app.Settings
	// Apply puts settings into force and keeps them.
	Apply func(app.Settings) error
	// Move moves the data to a folder off the drawing goroutine. Then the program starts
	// anew; else done is called on the drawing goroutine, with the reason.
	Move    func(ctx context.Context, folder string, heard app.Progress, done func(error))
	Home    string // the data folder
	Version string
}

// Screen is the settings.
type Screen struct {
	host    kit.Host
	service Service
	config  Config
	page    *kit.PageView

	tabs      *kit.Tabs
	pages     []part
	at        int // the page in view
	body      *fyne.Container
	questions *questions
	templates *templates
	deleted   *deleted
	about     *about

	name      *kit.Entry
	nameField *kit.Field
	saved     string // the name as it is kept

	appearance *kit.Segmented
	speaks     *kit.Select
	size       *kit.Label
	smaller    *kit.Button
	larger     *kit.Button
	length     *kit.Label
	shorter    *kit.Button
	longer     *kit.Button
	template   *kit.Select
	usual      []mentoring.Template // the choice, below "As last time"
	lead       *kit.Segmented
	due        *kit.Check
	sample     *kit.Card
	general    *kit.Scroll
	data       *kit.Card
	mover      *mover
	transfer   *transfer
	backups    *backups
	protection *protection
}

// New returns the screen, not filled yet.
func New(host kit.Host, service Service, config Config) *Screen {
	s := &Screen{host: host, service: service, config: config}
	s.backups, s.protection = newBackups(s), newProtection(s)
	left := container.New(kit.NewStack(kit.Gap), s.nameCard(), s.lookCard(), s.sessionsCard(), s.remindCard(), s.helpCard(), s.sampleCard())
	right := container.New(kit.NewStack(kit.Gap), s.protection.card, s.dataCard(), s.backups.card)
	s.general = kit.NewScroll(container.New(kit.NewSplit(wide, kit.Gap), left, right))
	s.pages = s.parts()
	var names []string
	for _, p := range s.pages {
		names = append(names, p.name)
	}
	s.tabs = kit.NewTabs(names, s.turn).Folding()
	s.body = container.NewStack(s.general)
	whole := container.New(kit.NewTower(kit.Gap), container.New(kit.NewFlow(0), s.tabs), s.body)
	s.page = kit.NewPage(lang.T("Settings"), s.pages[0].context(), nil, nil, whole)
	return s
}

// wide is the width from which on there are two columns.
const wide = 700

// change puts changed settings into force and keeps them. What can't be kept stays as
// it was, and the user is told.
func (s *Screen) change(edit func(*app.Settings)) {
	next := s.config.Current
	edit(&next)
	if err := s.config.Apply(next); err != nil {
		s.host.Fail(err)
		return
	}
	s.config.Current = next
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that the name, the sample and the backups matter here, and everything where
// what was deleted is in view.
func (s *Screen) Wants(change app.Change) bool {
	return s.pages[s.at].content == s.deleted.content || change.Has(app.SettingsChanged|app.MenteesChanged|app.BackupsChanged)
}

// Reload shows what is set on the page in view. What is being typed is left
// alone.
func (s *Screen) Reload() {
	s.pages[s.at].reload()
	s.head()
}

func (s *Screen) reloadGeneral() {
	s.show(s.service.MentorName(), s.service.HasSample())
	s.mover.reload()
	s.backups.reload()
	s.protection.reload()
}

func (s *Screen) show(name string, sample bool) {
	if s.name.Text == s.saved {
		s.name.SetQuietly(name)
	}
	s.saved = name
	s.showLook()
	s.showSessions()
	s.showReminders()
	if s.sample.Hidden == sample {
		s.sample.Hidden = !sample
		s.page.Refresh()
	}
}

// Leave keeps what was typed on the page in view, and stops an export or a backup
// that is being made. What can't be kept stays, with the reason beside the field.
func (s *Screen) Leave() error {
	err := s.pages[s.at].leave()
	if err == nil {
		s.transfer.working.Stop()
		s.backups.working.Stop()
		s.mover.working.Stop()
	}
	return err
}

func (s *Screen) leaveGeneral() error {
	err := s.leaveName()
	if err == nil {
		s.protection.leave()
	}
	return err
}

func (s *Screen) leaveName() error {
	if strings.TrimSpace(s.name.Text) == "" {
		return nil
	}
	return s.saveName()
}
