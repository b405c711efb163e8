// Package intake is the screen on which sessions and goals written elsewhere are
// taken in: a file or a folder is chosen, what it means is settled, and what
// would be added is looked at before anything is.
package intake

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	OpenIntake(path string) (app.Intake, error)
	PlanIntake(in app.Intake) app.IntakePlan
	AddIntake(p app.IntakePlan) error
	Mentees() []app.MenteeLine
}

// Screen takes files in.
type Screen struct {
	host    kit.Host
	service Service
	in      app.Intake
	open    bool // something was chosen
	plan    app.IntakePlan
	reading bool
	left    bool // another screen was asked for
	mentees []app.MenteeLine

	page    *kit.PageView
	scroll  *kit.Scroll
	add     *kit.Button
	file    *kit.Button
	folder  *kit.Button
	nothing *kit.Card
	settle  *settle
	preview *preview
	working *kit.Working
	body    *fyne.Container
}

const teach = "Sessions and goals that you kept elsewhere come in from a table (CSV) or from notes in Markdown, one file a session. Choose them, or drag them onto the window. Nothing is added before you have seen what that would be."

// New returns the screen, with nothing chosen.
func New(host kit.Host, service Service) *Screen {
	s := &Screen{host: host, service: service}
	s.add = kit.NewButton(lang.T("Add"), kit.Primary, s.keep)
	s.file = kit.NewButton(lang.T("Choose a file"), kit.Outlined, func() { host.Pick([]string{".csv", ".tsv", ".txt", ".md", ".markdown"}, s.read) })
	s.folder = kit.NewButton(lang.T("Choose a folder"), kit.Outlined, func() { host.PickFolder(s.read) })
	s.settle, s.preview = newSettle(s), newPreview()
	s.nothing = kit.NewCard(kit.NewEmptyState(lang.T(teach), nil))
	s.body = container.New(kit.NewSplit(680, kit.Gap, 1, 1), s.settle.card, s.preview.card)
	s.working = kit.NewWorking(host.Do)
	s.working.OnShown = func() { s.scroll.Refit() }
	s.scroll = kit.NewScroll(container.New(kit.NewStack(kit.Gap), s.working.Content(), s.nothing, s.body))
	s.page = kit.NewPage(lang.T("Import from files"), "", []fyne.CanvasObject{s.file, s.folder, s.add}, nil, s.scroll)
	return s
}

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that mentees and what they have matter here.
func (s *Screen) Wants(app.Change) bool { return true }

// Start puts the keyboard onto the button that begins.
func (s *Screen) Start() fyne.Focusable { return s.file }

// Leave notes that another screen is shown, so that an import that goes on doesn't lead
// away from that.
func (s *Screen) Leave() error {
	s.left = true
	return nil
}

// Reload looks at what was chosen once more, beside what is here now. What is being
// added stays as it was looked at: half way it would seem to be here twice.
func (s *Screen) Reload() {
	if s.working.On() {
		return
	}
	s.mentees = s.service.Mentees()
	s.nothing.Hidden, s.body.Hidden = s.open, !s.open
	s.plan = app.IntakePlan{}
	if s.open {
		s.plan = s.service.PlanIntake(s.in)
		s.settle.show(s.in, s.plan, s.mentees)
		s.preview.show(s.plan)
	}
	s.page.SetContext(contextWords(s.in, s.open))
	s.add.SetText(addWords(s.plan))
	s.arrange()
}

// arrange lets be pressed what can be.
func (s *Screen) arrange() {
	busy := s.working.On()
	enable(s.add, !busy && s.plan.CanAdd())
	enable(s.file, !busy)
	enable(s.folder, !busy)
	s.scroll.Refit()
}

func enable(b *kit.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// Take reads a file or a folder that was dragged onto the window.
func (s *Screen) Take(path string) { s.read(path) }

// read reads what was chosen, off the drawing goroutine.
func (s *Screen) read(path string) {
	if s.reading || s.working.On() {
		return
	}
	s.reading = true
	s.page.SetContext(lang.T("Reading…"))
	var in app.Intake
	s.host.Background(func() (err error) {
		in, err = s.service.OpenIntake(path)
		return err
	}, func(err error) {
		s.reading = false
		if err != nil {
			s.host.Fail(err)
			s.Reload()
			return
		}
		if len(s.mentees) == 1 {
			in.Mentee = s.mentees[0].PairID
		}
		s.in, s.open = in, true
		kit.NeedHanFor(fmt.Sprint(in)) // whatever of it is shown, before it is among the records
		s.Reload()
	})
}

// change settles something, and looks at what comes of it.
func (s *Screen) change(how func(*app.Intake)) {
	if s.working.On() {
		return
	}
	how(&s.in)
	s.Reload()
}

// keep adds all of it, off the drawing goroutine, for a backup is made before. It can't
// be stopped half way, but undone.
func (s *Screen) keep() {
	plan := s.plan
	work := s.working.Start(lang.T("Adding it"), nil)
	s.arrange()
	s.host.Background(func() error { return s.service.AddIntake(plan) }, func(err error) {
		work.Done()
		if err != nil {
			s.Reload()
			s.host.Fail(err)
			return
		}
		s.open, s.in = false, app.Intake{}
		s.Reload()
		if !s.left {
			s.visit(plan)
		}
	})
}

// visit shows the mentee whose all is that was added. Of several nobody comes first,
// and the page stays. The window offers to undo it.
func (s *Screen) visit(plan app.IntakePlan) {
	to := kit.Route{Page: kit.SessionsPage, Pair: plan.Pair()}
	if plan.Sessions == 0 {
		to.Page = kit.GoalsPage
	}
	if to.Pair != "" {
		s.host.Go(to)
	}
}

// contextWords says what was chosen.
func contextWords(in app.Intake, open bool) string {
	if !open {
		return ""
	}
	if len(in.Heads()) == 0 {
		return lang.F("%s: %s", in.Filename, lang.N(len(in.Notes)+len(in.Faults), "%d file of notes", "%d files of notes"))
	}
	return lang.N(len(in.Table.Rows), "%[2]s: a table with %[1]d row", "%[2]s: a table with %[1]d rows", in.Filename)
}

// addWords is what the button says: "Add 12 sessions".
func addWords(p app.IntakePlan) string {
	if p.Sessions+p.Goals == 0 {
		return lang.T("Add")
	}
	return lang.F("Add %s", what(p))
}

// what is what would be added: "12 sessions and 2 goals".
func what(p app.IntakePlan) string {
	var parts []string
	if p.Sessions > 0 {
		parts = append(parts, lang.N(p.Sessions, "%d session", "%d sessions"))
	}
	if p.Goals > 0 {
		parts = append(parts, lang.N(p.Goals, "%d goal", "%d goals"))
	}
	return lang.Listed(parts...)
}
