// Package agreement is the screen with what a pair agreed about the mentoring,
// in dated versions, and with what the mentee says when it ends.
package agreement

import (
	"errors"
	"slices"
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
	Agreement(pair mentoring.ID) (app.Agreed, error)
	SaveAgreement(pair mentoring.ID, a mentoring.Agreement) error
	DraftAgreement(pair mentoring.ID, a mentoring.Agreement) error
	Farewell(pair mentoring.ID) (mentoring.Farewell, error)
	SaveFarewell(pair mentoring.ID, f mentoring.Farewell) error
	EndMentoring(pair mentoring.ID, over bool) error
	AgreementDocument(pair mentoring.ID, form app.Form) (app.Document, error)
	CertificateDocument(pair mentoring.ID, form app.Form) (app.Document, error)
	Today() mentoring.Date
}

// Screen is the agreement of one pair.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID
	agreed  app.Agreed

	page     *kit.PageView
	scroll   *kit.Scroll
	save     *kit.Button
	over     *kit.Button // ends the mentoring, or takes it up again
	more     *kit.More
	agree    *sheet
	farewell *sheet
	earlier  *earlier
	menu     *fyne.Menu
	context  string // the line that is shown
	making   bool   // a document is being made
}

// New returns the screen of a pair, not filled yet.
func New(host kit.Host, service Service, pair mentoring.ID) *Screen {
	s := &Screen{host: host, service: service, pair: pair}
	s.save = kit.NewButton(lang.T("Save as agreed today"), kit.Primary, s.saveAgreement)
	s.more = kit.NewMore(s.items).Outlined()
	s.agree = newSheet(agreementFields, s.changed, s.saveAgreement)
	s.farewell = newSheet(farewellFields, s.changed, s.saveFarewell)
	s.over = kit.NewButton(lang.T("End the mentoring"), kit.Outlined, s.endOrGoOn)
	s.farewell.add(container.New(kit.NewFlowLines(8, 8), kit.NewButton(lang.T("Keep these words"), kit.Outlined, s.saveFarewell), s.over))
	s.earlier = newEarlier()
	left := kit.NewCard(s.agree.content)
	right := container.New(kit.NewStack(kit.Gap), kit.NewCardTitled(lang.T("At the end"), nil, s.farewell.content), s.earlier.card)
	s.scroll = kit.NewScroll(container.New(kit.NewSplit(680, kit.Gap, 11, 9), left, right))
	s.page = kit.NewPage(lang.T("Agreement"), "", []fyne.CanvasObject{s.more, s.save}, nil, s.scroll)
	s.menu = fyne.NewMenu(lang.T("Agreement"),
		kit.Keyed(lang.T("Save as agreed today"), kit.Ctrl, fyne.KeyS, s.saveAgreement),
		kit.Keyed(lang.T("Export the agreement as PDF"), kit.Ctrl, fyne.KeyE, func() { s.export(app.PDF) }),
	)
	return s
}

// agreementFields and farewellFields are what is asked, with what it means.
var (
	agreementFields = []field{
		{lang.Key("What it is for"), lang.Key("What should be different in a year, and for whom?")},
		{lang.Key("What stays between us"), lang.Key("What is never passed on, what may be, and who reads the notes?")},
		{lang.Key("When and how we meet"), lang.Key("How often, how long, where, and who sets the agenda?")},
		{lang.Key("How it ends"), lang.Key("After how long, at what sign, and how does either of us say stop?")},
		{lang.Key("What else matters"), lang.Key("What would make you angry with each other?")},
	}
	farewellFields = []field{
		{lang.Key("What stays"), lang.Key("In the mentee’s own words: what will still be there in a year?")},
		{lang.Key("What was let go of"), lang.Key("What is no longer held, and who holds it now?")},
		{lang.Key("What comes next"), lang.Key("The next step, and with whom.")},
	}
)

// items are the further actions.
func (s *Screen) items() []*fyne.MenuItem {
	agreement := []*fyne.MenuItem{
		fyne.NewMenuItem(lang.T("Look at the page to sign"), func() { s.sayWithoutDraft(); s.preview(kit.AgreementPaper) }),
		fyne.NewMenuItem(lang.T("Export the agreement as PDF"), func() { s.export(app.PDF) }),
		fyne.NewMenuItem(lang.T("Export the agreement as Markdown"), func() { s.export(app.Markdown) }),
		fyne.NewMenuItem(lang.T("Export the agreement as HTML"), func() { s.export(app.HTML) }),
	}
	for _, item := range agreement {
		item.Disabled = !s.agreed.Has
	}
	return append(agreement,
		fyne.NewMenuItem(lang.T("Look at the certificate"), func() { s.preview(kit.CertificatePaper) }),
		fyne.NewMenuItem(lang.T("Export the certificate as PDF"), func() { s.document(s.service.CertificateDocument, app.PDF) }),
		fyne.NewMenuItemSeparator(), fyne.NewMenuItem(s.endWords(), s.endOrGoOn))
}

// endWords says what can be done: end the mentoring, or take it up again.
func (s *Screen) endWords() string {
	if s.agreed.Ended.IsZero() {
		return lang.T("End the mentoring")
	}
	return lang.T("Take the mentoring up again")
}

// Menu is the menu of the screen.
func (s *Screen) Menu() *fyne.Menu { return s.menu }

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that what is known of the mentee matters here.
func (s *Screen) Wants(change app.Change) bool { return change.Has(app.MenteesChanged) }

// Start puts the keyboard into the first field.
func (s *Screen) Start() fyne.Focusable { return s.agree.entries[0] }

// ShowEnding brings into view where the mentoring ends, with the keyboard in the words
// for it.
func (s *Screen) ShowEnding() {
	s.scroll.Reveal(s.over)
	s.host.Window.Canvas().Focus(s.farewell.entries[0])
}

// Reload shows what was agreed. What is being typed stays.
func (s *Screen) Reload() {
	agreed, err := s.service.Agreement(s.pair)
	if err != nil {
		s.host.Fail(err)
		return
	}
	said, err := s.service.Farewell(s.pair)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.agreed = agreed
	written := agreed.Now
	if agreed.Draft.ID != "" {
		written = agreed.Draft
	}
	s.agree.show(textsOf(written)...)
	s.farewell.show(said.Stays, said.LetGo, said.Next)
	s.earlier.show(agreed, s.service.Today())
	s.over.SetText(s.endWords())
	s.changed()
}

// textsOf are the texts of a version, field by field.
func textsOf(a mentoring.Agreement) []string {
	texts := []string{a.Purpose, a.Confidentiality, a.Cadence, a.Ending, a.Other}
	for i, text := range texts {
		texts[i] = strings.TrimSpace(text)
	}
	return texts
}

// contextWords says which version is shown, and whether it is only a draft.
func contextWords(a app.Agreed, draft bool, today mentoring.Date) string {
	words := lang.F("As agreed with %s on %s.", a.Mentee, kit.MonthDay(a.Now.Day, today))
	switch {
	case !a.Ended.IsZero():
		words = lang.F("The mentoring of %s ended on %s.", a.Mentee, kit.MonthDay(a.Ended, today))
	case !a.Has && draft:
		return lang.F("A draft, not agreed with %s yet. It is agreed when you save it as agreed.", a.Mentee)
	case !a.Has:
		return lang.T("Nothing is written down yet. Ten minutes in the first session save a year of guessing.")
	}
	if draft {
		words = lang.Sentences(words, lang.T("What was changed since is a draft, not agreed yet."))
	}
	return words
}

// isDraft says that something else is written than what is agreed.
func (s *Screen) isDraft() bool { return !slices.Equal(s.agree.texts(), textsOf(s.agreed.Now)) }

// changed fits the page to what was typed.
func (s *Screen) changed() {
	if s.isDraft() {
		s.save.Enable()
	} else {
		s.save.Disable()
	}
	if words := contextWords(s.agreed, s.isDraft(), s.service.Today()); words != s.context {
		s.context = words
		s.page.SetContext(words)
	}
	s.scroll.Refit()
}

func (s *Screen) saveAgreement() {
	s.tell(s.keepAgreement(s.service.SaveAgreement), lang.T("Agreement saved"))
}

// keepAgreement keeps what is written, as agreed or as a draft.
func (s *Screen) keepAgreement(keep func(mentoring.ID, mentoring.Agreement) error) error {
	t := s.agree.texts()
	return s.agree.keep(func() error {
		return keep(s.pair, mentoring.Agreement{
			Purpose: t[0], Confidentiality: t[1], Cadence: t[2], Ending: t[3], Other: t[4],
		})
	})
}

func (s *Screen) saveFarewell() { s.tell(s.keepFarewell(), lang.T("Words kept")) }

func (s *Screen) keepFarewell() error {
	t := s.farewell.texts()
	return s.farewell.keep(func() error {
		return s.service.SaveFarewell(s.pair, mentoring.Farewell{Stays: t[0], LetGo: t[1], Next: t[2]})
	})
}

// tell says what was done, or in words what went wrong.
func (s *Screen) tell(err error, done string) {
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.host.Say(done)
	s.Reload()
}

// endOrGoOn ends the mentoring, or takes it up again.
func (s *Screen) endOrGoOn() {
	if err := s.service.EndMentoring(s.pair, s.agreed.Ended.IsZero()); err != nil {
		s.host.Fail(err)
		return
	}
	s.Reload()
}

// Leave keeps what was typed: of the agreement as a draft, for nobody has said yet that
// it is agreed. Of a mentee who was deleted meanwhile there is nothing to keep.
func (s *Screen) Leave() error {
	var errs []error
	if s.agree.dirty() {
		errs = append(errs, s.keepAgreement(s.service.DraftAgreement))
	}
	if s.farewell.dirty() {
		errs = append(errs, s.keepFarewell())
	}
	if err := errors.Join(errs...); !errors.Is(err, mentoring.ErrNotFound) {
		return err
	}
	return nil
}
