// Package mentee is the form for who a mentee is: a name, a role and how often
// the pair agreed to meet.
package mentee

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	Mentee(pair mentoring.ID) (app.MenteeDetails, error)
	AddMentee(d app.MenteeDetails) (mentoring.ID, error)
	EditMentee(pair mentoring.ID, d app.MenteeDetails) error
	MentorName() string
	SetMentorName(name string) error
	ErasePlan(pair mentoring.ID) (app.ErasePlan, error)
	EraseMentee(pair mentoring.ID, typed string) error
}

// Screen is the form of one mentee.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID      // empty for a new mentee
	saved   app.MenteeDetails // as it is in the store
	filled  bool

	page      *kit.PageView
	scroll    *kit.Scroll
	name      *kit.Entry
	nameField *kit.Field
	role      *kit.Entry
	cadence   *cadence
	papers    *kit.Select // the language of documents
	own       *kit.Entry
	ownField  *kit.Field
	bar       *kit.FormBar
	erase     *erase
}

// New returns the form of the mentee of a pair, or of a new one when the pair
// is empty; not filled yet.
func New(host kit.Host, service Service, pair mentoring.ID) *Screen {
	s := &Screen{
		host: host, service: service, pair: pair,
		name: kit.NewEntry(""), role: kit.NewEntry(lang.T("Staff engineer, moving to engineering director")),
		cadence: newCadence(), own: kit.NewEntry(""),
	}
	title, save := lang.T("Add a mentee"), lang.T("Add mentee")
	if pair != "" {
		title, save = lang.T("Edit mentee"), lang.T("Save")
	}
	s.bar = kit.NewFormBar(save, s.submit, s.back, s.dirty)
	s.build()
	s.page = kit.NewPage(title, "", nil, nil, s.scroll)
	for _, e := range []*kit.Entry{s.name, s.role, s.own} {
		e.OnSubmitted = func(string) { s.submit() }
		e.OnDone, e.OnEscape = s.submit, s.bar.Cancel
	}
	return s
}

func (s *Screen) build() {
	s.nameField = kit.NewField(lang.X("person", "Name"), s.name)
	s.name.OnChanged = func(string) { s.fault("") }
	s.ownField = kit.NewField(lang.T("Your name, as documents show it"), s.own)
	s.ownField.SetHint(lang.T("You can leave this out and give it later, in the settings."))
	s.ownField.Hidden = true
	s.papers = kit.NewSelect(paperLanguages(), nil)
	fields := container.New(kit.NewStack(18),
		s.nameField,
		kit.NewField(lang.T("Role, and where it leads"), s.role),
		s.cadence.field,
		kit.NewField(lang.T("Language of the documents"), s.papers),
		s.ownField,
		s.bar,
	)
	s.erase = newErase(s)
	s.erase.content.Hidden = s.pair == ""
	form := container.New(kit.NewStack(kit.Gap), kit.NewCard(fields), s.erase.content)
	s.scroll = kit.NewScroll(container.New(formLayout{}, form))
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that no change matters: a form that is being filled is left alone.
func (s *Screen) Wants(app.Change) bool { return false }

// Start puts the keyboard into the name.
func (s *Screen) Start() fyne.Focusable { return s.name }

// Reload fills the form, once.
func (s *Screen) Reload() {
	if s.filled {
		return
	}
	details := app.MenteeDetails{}
	if s.pair != "" {
		var err error
		if details, err = s.service.Mentee(s.pair); err != nil {
			s.host.Fail(err)
			return
		}
	}
	s.filled = true
	s.show(details, s.service.MentorName())
}

func (s *Screen) show(d app.MenteeDetails, mentor string) {
	s.saved = d
	s.name.SetQuietly(d.Name)
	s.role.SetQuietly(d.Role)
	s.cadence.set(d.CadenceDays)
	s.papers.SetQuietly(paperLanguage(d.Language))
	s.ownField.Hidden = mentor != ""
	s.scroll.Refit()
}

func (s *Screen) read() app.MenteeDetails {
	return app.MenteeDetails{Name: s.name.Text, Role: s.role.Text, CadenceDays: s.cadence.days, Language: paperCode(s.papers.Selected)}
}

func (s *Screen) dirty() bool {
	return s.filled && (s.read() != s.saved || strings.TrimSpace(s.own.Text) != "")
}

func (s *Screen) fault(text string) {
	if s.nameField.Error() != text {
		s.nameField.SetError(text)
		s.scroll.Refit()
	}
}

// back leaves without saving.
func (s *Screen) back() {
	s.filled = false // there is nothing to save on the way out
	if s.pair != "" {
		s.host.Go(kit.Route{Page: kit.OverviewPage, Pair: s.pair})
		return
	}
	s.host.Go(kit.Route{Page: kit.TodayPage})
}

// TakeKey leaves the form with Escape, wherever the keyboard is.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	if key == fyne.KeyEscape {
		s.bar.Cancel()
	}
	return key == fyne.KeyEscape
}
