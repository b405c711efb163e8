package relationships

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// answers is the card for answers that came back: as a code, as a file, or on
// paper. Nothing is added before it was said what that would be.
type answers struct {
	asking *asking
	card   *kit.Card
	code   *kit.Entry
	field  *kit.Field
	found  app.AnswersFound
	told   *kit.Label // what would be added
	add    *kit.Button
	enter  *fyne.Container // where answers are put in
	check  *fyne.Container // what they are
	slot   *fyne.Container // for a paper form
	paper  *paper          // nil while none is typed in
	made   []app.FormLine

	wantsForm bool // it was said that there is none
}

func newAnswers(a *asking) *answers {
	n := &answers{asking: a, code: kit.NewMultiEntry(lang.T("TREFOIL-1-…")), told: kit.Body(""), slot: container.NewStack()}
	n.code.SetMinRowsVisible(3)
	n.code.OnChanged = func(string) { n.fault("") }
	n.code.OnDone, n.code.OnEscape = n.readCode, func() { n.asking.escape() }
	n.field = kit.NewField(lang.T("Paste the mail or the code in it"), n.code)
	n.enter = container.New(kit.NewStack(10), n.field, container.New(kit.NewFlowLines(8, 8),
		kit.NewButton(lang.T("Look at the code"), kit.Outlined, n.readCode).Small(),
		kit.NewButton(lang.T("Choose a file"), kit.Outlined, n.chooseFile).Small(),
		kit.NewButton(lang.T("Type in a paper form"), kit.Outlined, func() { n.typeIn("") }).Small()))
	n.add = kit.NewButton(lang.T("Add the answers"), kit.Outlined, n.keep)
	n.check = container.New(kit.NewStack(10), n.told,
		container.New(kit.NewRow(8, -1), n.add, kit.NewButton(lang.T("Cancel"), kit.Quiet, n.cancel)))
	n.card = kit.NewCardTitled(lang.T("Add answers"), nil, container.New(kit.NewStack(0), n.enter, n.check, n.slot))
	n.arrange()
	return n
}

// show takes note of the forms that can be answered.
func (n *answers) show(made []app.FormLine) {
	n.made = made
	if len(made) > 0 && n.wantsForm {
		n.fault("")
	}
	if n.paper != nil {
		n.paper.show(made)
	}
}

const noForm = "No form was made yet. Make one first, then its answers can be typed in."

// arrange shows one of the three: where answers are put in, what was found, or
// a paper form.
func (n *answers) arrange() {
	n.slot.Hidden = n.paper == nil
	n.check.Hidden = n.paper != nil || n.found.Stakeholder == ""
	n.enter.Hidden = n.paper != nil || n.found.Stakeholder != ""
	if n.asking.right != nil {
		n.asking.right.Refit()
	}
}

func (n *answers) readCode() {
	if strings.TrimSpace(n.code.Text) == "" {
		n.fault(lang.T("Paste the code first, or choose the file."))
		n.asking.screen.focus(n.code)
		return
	}
	n.read([]byte(n.code.Text))
}

func (n *answers) chooseFile() { n.asking.screen.host.Open(n.read) }

// read says what there is in answers, or beside the box what is wrong with them.
func (n *answers) read(b []byte) {
	s := n.asking.screen
	found, err := s.service.CheckAnswers(s.pair, b)
	if err != nil {
		n.fault(answersFault(err))
		return
	}
	n.fault("")
	n.found = found
	n.told.SetText(foundWords(found))
	n.arrange()
	s.focus(n.add)
}

// keep adds what was found.
func (n *answers) keep() {
	if n.addAnswers(n.found.Answers) == nil {
		n.code.SetQuietly("")
		n.cancel()
	}
}

func (n *answers) addAnswers(a mentoring.Answers) error {
	s := n.asking.screen
	err := s.service.AddAnswers(s.pair, a)
	if err != nil {
		n.found = app.AnswersFound{}
		n.fault(answersFault(err))
		n.arrange()
		return err
	}
	s.Reload()
	return nil
}

// cancel goes back to where answers are put in.
func (n *answers) cancel() {
	n.found = app.AnswersFound{}
	n.arrange()
	n.asking.screen.focus(n.code)
}

func (n *answers) fault(text string) {
	n.wantsForm = false
	if n.field.Error() != text {
		n.field.SetError(text)
		n.arrange()
	}
}

// leave adds what was typed in from paper, so that nothing typed is lost.
func (n *answers) leave() error {
	if n.paper == nil {
		return nil
	}
	return n.paper.leave()
}

// escape cancels what is open, and says whether something was.
func (n *answers) escape() bool {
	switch {
	case n.paper != nil:
		n.paper.bar.Cancel()
	case n.found.Stakeholder != "":
		n.cancel()
	default:
		return false
	}
	return true
}
