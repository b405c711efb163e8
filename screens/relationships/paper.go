package relationships

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// paper types in what somebody wrote on a printed form: the same questions, in
// the same order.
type paper struct {
	answers *answers
	line    app.FormLine   // the form; without an id while none is chosen
	lines   []app.FormLine // the forms to choose from
	names   []string       // of these, in their order
	which   *kit.Select
	levels  []*kit.Options
	example *kit.Entry
	wish    *kit.Entry
	day     *kit.DateField
	wrong   *kit.Label
	slot    *fyne.Container // for the questions
	bar     *kit.FormBar
	content *fyne.Container
}

// notSeen is the last choice of each question.
const notSeen = "I couldn't see this"

// typeIn opens a paper form, with one of the forms chosen where its id is given.
func (n *answers) typeIn(form mentoring.ID) {
	if len(n.made) == 0 {
		n.fault(lang.T(noForm))
		n.wantsForm = true
		return
	}
	if n.paper == nil || form != "" && form != n.paper.line.Form.ID {
		if n.leave() != nil {
			return // what is wrong is said there
		}
		n.paper = newPaper(n)
		n.slot.Objects = []fyne.CanvasObject{n.paper.content}
	}
	n.paper.pick(form)
	n.arrange()
	n.asking.right.ScrollTo(0)
	n.asking.screen.focus(n.paper.which)
}

func newPaper(n *answers) *paper {
	p := &paper{
		answers: n, example: kit.NewMultiEntry(""), wish: kit.NewMultiEntry(""),
		wrong: kit.Small("").In(kit.Danger), slot: container.New(kit.NewStack(14)),
	}
	p.which = kit.NewSelect(nil, p.choose)
	p.which.PlaceHolder = lang.T("Choose by the number at its foot")
	p.show(n.made)
	p.day = kit.NewDateField(lang.T("When it was filled in"), n.asking.screen.service.Today).Past()
	p.day.SetDate(n.asking.screen.service.Today())
	p.day.OnChanged = n.arrange
	p.bar = kit.NewFormBar(lang.T("Add the answers"), p.submit, p.close, p.dirty)
	p.bar.OnAsk = n.arrange
	for _, e := range []*kit.Entry{p.example, p.wish, p.day.Entry} {
		e.OnDone, e.OnEscape = p.submit, p.bar.Cancel
	}
	p.example.SetMinRowsVisible(2)
	p.wish.SetMinRowsVisible(2)
	p.wrong.Hidden = true
	p.content = container.New(kit.NewStack(14), kit.NewField(lang.T("Which form"), p.which), p.slot, p.wrong, p.bar)
	return p
}

// show offers the forms there are now. The one chosen stays, wherever it stands
// among them.
func (p *paper) show(made []app.FormLine) {
	p.lines, p.names = made, nil
	chosen := ""
	for _, line := range made {
		name := fmt.Sprintf("%s, %s", line.Form.Number(), line.Stakeholder)
		p.names = append(p.names, name)
		if line.Form.ID == p.line.Form.ID {
			chosen = name
		}
	}
	p.which.Options = p.names
	p.which.SetQuietly(chosen)
}

// pick chooses a form by its id. One that isn't there is passed over.
func (p *paper) pick(form mentoring.ID) {
	for i, line := range p.lines {
		if line.Form.ID == form && form != p.line.Form.ID {
			p.which.SetQuietly(p.names[i])
			p.ask(line)
		}
	}
}

func (p *paper) choose(name string) {
	if at := slices.Index(p.names, name); at >= 0 {
		p.pick(p.lines[at].Form.ID)
	}
	p.answers.arrange()
}

// ask shows the questions of a form. What was written stays.
func (p *paper) ask(line app.FormLine) {
	p.line, p.levels = line, nil
	p.slot.Objects = nil
	for _, c := range line.Form.Competencies {
		options := kit.NewOptions(c.Anchors[0], c.Anchors[1], c.Anchors[2], c.Anchors[3], lang.T(notSeen))
		options.Follows = true
		options.Set(c.Dimension, make([]string, len(c.Anchors)+1))
		options.SetPickable(true)
		options.OnPick = func(int) { p.tell("") }
		p.levels = append(p.levels, options)
		p.slot.Add(container.New(kit.NewStack(4), kit.Body(c.Name).Strong(), kit.Small(c.Definition), options))
	}
	short := mentoring.ShortName(line.Mentee)
	p.slot.Add(kit.NewField(lang.T("When did they see that? An example"), p.example))
	p.slot.Add(kit.NewField(lang.F("What one thing should %s do more of, or differently?", short), p.wish))
	p.slot.Add(p.day)
	p.tell("")
}

// read returns the answers as they are written.
func (p *paper) read() (mentoring.Answers, error) {
	a := mentoring.Answers{
		Format: mentoring.AnswersFormat, Form: p.line.Form.ID,
		Example: strings.TrimSpace(p.example.Text), Wish: strings.TrimSpace(p.wish.Text),
	}
	for i, options := range p.levels {
		level := mentoring.Level(options.Marked() + 1)
		switch {
		case level == 0:
			continue
		case level > mentoring.MaxLevel:
			level = mentoring.NotObserved
		}
		a.Ratings = append(a.Ratings, mentoring.Rating{Competency: p.line.Form.Competencies[i].ID, Level: level})
	}
	day, err := p.day.Date()
	if err == nil && day.IsZero() {
		err = mentoring.ErrDateMissing
	}
	a.Day = day
	return a, err
}

// dirty says that closing would lose an answer.
func (p *paper) dirty() bool {
	a, _ := p.read()
	return !a.IsEmpty()
}

func (p *paper) submit() { _ = p.save() } // what is wrong is said beside the questions

func (p *paper) leave() error {
	if p.dirty() {
		return p.save()
	}
	p.close()
	return nil
}

// save adds the answers.
func (p *paper) save() error {
	a, err := p.read()
	if p.line.Form.ID == "" {
		p.tell(lang.T("Choose the form first, by the number at its foot."))
		return mentoring.ErrOtherForm
	}
	if err == nil {
		err = p.answers.asking.screen.service.AddAnswers(p.answers.asking.screen.pair, a)
	}
	if err != nil {
		p.tell(paperFault(err))
		return err
	}
	p.close()
	p.answers.asking.screen.Reload()
	return nil
}

// paperFault says what is wrong with what was typed in.
func paperFault(err error) string {
	if errors.Is(err, mentoring.ErrTextMissing) {
		return lang.T("Nothing is answered yet. Pick what is ticked on the paper, or write what is written there.")
	}
	return answersFault(err)
}

func (p *paper) tell(wrong string) {
	p.wrong.SetText(wrong)
	p.wrong.Hidden = wrong == ""
	p.answers.arrange()
}

func (p *paper) close() {
	p.answers.paper = nil
	p.answers.slot.Objects = nil
	p.answers.arrange()
}
