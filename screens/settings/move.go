package settings

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// MoveService is what moving the data folder needs of the use cases.
type MoveService interface {
	CanMove() bool
	PlanMove(folder string) (mentoring.Move, error)
	MovedFrom() string
	RemoveMoved() error
}

// mover says where the data lies, moves it, and removes what is left where it was.
type mover struct {
	screen  *Screen
	show    *kit.Button
	choose  *kit.Button
	fixed   *kit.Label // why it can't be moved
	told    *kit.Label // what a move would do
	fault   *kit.Label
	why     *kit.Why
	working *kit.Working
	move    *kit.Button
	cancel  *kit.Button
	answers *fyne.Container
	to      string // where it would go, "" while that isn't asked

	left    *fyne.Container // what is left where it was
	from    *kit.Label
	remove  *kit.Button
	sure    *kit.Label
	really  *kit.Button
	keep    *kit.Button
	asked   bool // whether to remove it
	content *fyne.Container
}

func newMover(s *Screen) *mover {
	m := &mover{screen: s, told: kit.Body(""), fault: kit.Body("").In(kit.Danger), from: kit.Body(""), why: kit.NewWhy(s.host.Help)}
	m.show = kit.NewButton(lang.T("Show folder"), kit.Outlined, func() { s.host.ShowFolder(filepath.Join(s.config.Home, "trefoil.db")) })
	m.choose = kit.NewButton(lang.T("Move it…"), kit.Outlined, func() { s.host.PickFolder(m.plan) })
	m.fixed = kit.Small(lang.T("This folder was named when Trefoil was started. To move it, close Trefoil, move the folder, and name the new place."))
	m.move = kit.NewButton(lang.T("Move and open again"), kit.Outlined, m.begin)
	m.cancel = kit.NewButton(lang.T("Cancel"), kit.Quiet, func() { m.escape() })
	m.working = kit.NewWorking(s.host.Do)
	m.working.OnShown = m.refit
	m.remove = kit.NewButton(lang.T("Remove what is left there…"), kit.Outlined, func() { m.ask(true) })
	m.sure = kit.Body(lang.T("All of the data here is read once more first. Then what Trefoil left there is gone for good; other files stay."))
	m.really = kit.NewButton(lang.T("Remove it"), kit.Outlined, m.clear)
	m.keep = kit.NewButton(lang.T("Keep it"), kit.Quiet, func() { m.ask(false) })
	m.left = container.New(kit.NewStack(8), kit.NewRule(), m.from, m.sure, container.New(kit.NewFlowLines(8, 8), m.remove, m.really, m.keep))
	m.answers = container.New(kit.NewFlowLines(8, 8), m.move, m.cancel)
	m.content = container.New(kit.NewStack(10),
		container.New(kit.NewStack(2), kit.Small(lang.T("It lies in this folder")), kit.Body(s.config.Home)),
		container.New(kit.NewFlowLines(8, 8), m.show, m.choose), m.fixed,
		m.told, m.fault, m.why.Content(), m.working.Content(), m.answers, m.left,
	)
	m.arrange()
	return m
}

func (m *mover) reload() {
	if from := m.screen.service.MovedFrom(); from != "" {
		m.from.SetText(lang.F("The data was moved here from %s. What is left there is not used any more.", from))
	} else {
		m.from.SetText("")
	}
	m.arrange()
}

// plan says what moving the data there would do, and asks.
func (m *mover) plan(folder string) {
	m.forget()
	plan, err := m.screen.service.PlanMove(folder)
	if err != nil {
		m.fails(err)
		return
	}
	m.to = plan.To
	m.told.SetText(lang.F("All of it, %s, would go to %s. Trefoil closes, and opens again from there by itself. What is here now stays until you remove it.",
		sizeWords(plan.Bytes), plan.To))
	m.arrange()
	m.screen.focus(m.move)
}

// begin moves the data. When that is done, there is no screen any more.
func (m *mover) begin() {
	ctx, stop := context.WithCancel(context.Background())
	work := m.working.Start(lang.T("Copying the data and opening all of it"), func() { stop(); m.forget(); m.arrange() })
	m.arrange()
	m.screen.config.Move(ctx, m.to, work.Heard, func(err error) {
		stop()
		if !work.Done() {
			return
		}
		m.forget()
		m.fails(err)
	})
}

// fails says why the data isn't moved.
func (m *mover) fails(err error) {
	m.fault.SetText(kit.Words(err))
	m.why.Of(err)
	m.arrange()
	m.screen.focus(m.choose)
}

// ask asks whether to remove what is left, or no more.
func (m *mover) ask(whether bool) {
	m.asked = whether
	m.arrange()
	if whether {
		m.screen.focus(m.keep)
	} else {
		m.screen.focus(m.remove)
	}
}

// clear removes what is left where the data was.
func (m *mover) clear() {
	m.asked = false
	work := m.working.Start(lang.T("Reading all of the data, and removing what is left"), nil)
	m.arrange()
	m.screen.host.Background(m.screen.service.RemoveMoved, func(err error) {
		work.Done()
		if err != nil {
			m.screen.host.Fail(err)
		}
		m.reload()
		m.screen.focus(m.choose)
	})
}

func (m *mover) forget() {
	m.to = ""
	m.told.SetText("")
	m.fault.SetText("")
	m.why.Of(nil)
}

// arrange shows what there is to tell and to press.
func (m *mover) arrange() {
	busy, can, asks := m.working.On(), m.screen.service.CanMove(), m.to != ""
	m.choose.Hidden, m.fixed.Hidden = !can, can
	enable(m.choose, !busy)
	m.told.Hidden, m.fault.Hidden = busy || !asks, m.fault.Text() == ""
	m.answers.Hidden = busy || !asks
	m.left.Hidden = busy || m.from.Text() == ""
	m.remove.Hidden = m.asked
	m.sure.Hidden, m.really.Hidden, m.keep.Hidden = !m.asked, !m.asked, !m.asked
	m.refit()
}

func (m *mover) refit() {
	if m.screen.general != nil {
		m.content.Refresh()
		m.screen.data.Refresh()
		m.screen.general.Refit()
	}
}

// escape stops a move, or asks no more, and says whether there was anything.
func (m *mover) escape() bool {
	switch {
	case m.working.On():
		m.working.Stop()
	case m.asked:
		m.ask(false)
		return true
	case m.to != "":
		m.forget()
		m.arrange()
	default:
		return false
	}
	m.screen.focus(m.choose)
	return true
}

// sizeWords say a size in whole megabytes, up.
func sizeWords(bytes int64) string {
	return lang.F("%d MB", (bytes+1<<20-1)>>20)
}
