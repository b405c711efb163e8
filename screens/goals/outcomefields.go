package goals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// outcomeFields are the five outcomes of a goal to be written, the most at the
// top, with help to write them.
type outcomeFields struct {
	entries [len(mentoring.Outcomes)]*kit.Entry
	content *fyne.Container
}

// outcomeHelp is how an outcome is written so that two people agree on whether
// it came about.
const outcomeHelp = "What would you see, hear or count? Begin with As expected, the outcome that you would bet on; then write one step up, one step down, and both ends."

// outcomeExamples show the steps of one goal, the most at the top.
var outcomeExamples = [len(mentoring.Outcomes)]string{
	lang.Key("Such as: Finance invites us when it plans the year"),
	lang.Key("Such as: two teams ask us before they decide, most months"),
	lang.Key("Such as: one team asks us before a decision, once a month"),
	lang.Key("Such as: they ask once something is on fire"),
	lang.Key("Such as: nobody asks, and we hear of it from others"),
}

func newOutcomeFields(texts [5]string) outcomeFields {
	f := outcomeFields{content: container.New(kit.NewStack(6), kit.Small(lang.T(outcomeHelp)))}
	for i := range f.entries {
		f.entries[i] = entry1(lang.T(outcomeExamples[i]), textOf(texts, outcomeAt(i)))
		f.content.Add(outcomeRow(i, f.entries[i]))
	}
	return f
}

// outcomeTexts are the five outcomes to be read only.
func outcomeTexts(texts [5]string) *fyne.Container {
	rows := container.New(kit.NewStack(6))
	for i := range mentoring.Outcomes {
		rows.Add(outcomeRow(i, kit.Body(orDash(textOf(texts, outcomeAt(i))))))
	}
	return rows
}

func outcomeRow(i int, o fyne.CanvasObject) fyne.CanvasObject {
	name := container.New(kit.NewRow(0, 0), kit.Body(lang.T(outcomeAt(i).Name())))
	return container.New(kit.NewColumns(14, 2, 5), name, o)
}

// read returns the outcomes as they are written, the least first.
func (f outcomeFields) read() (texts [5]string) {
	for i, e := range f.entries {
		texts[outcomeAt(i)-mentoring.MinOutcome] = e.Text
	}
	return texts
}
