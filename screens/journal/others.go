package journal

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// others is the card with what the people around the mentee wrote. It names
// nobody.
type others struct {
	card  *kit.Card
	words *fyne.Container
	box   *fyne.Container
}

func newOthers() *others {
	o := &others{words: container.New(kit.NewStack(12))}
	o.card = kit.NewCardTitled(lang.T("What others wrote"), nil, o.words)
	o.box = container.New(kit.NewStack(0), o.card)
	return o
}

func (o *others) show(j app.Journal) {
	o.box.Hidden = len(j.Others) == 0 && j.Held == 0
	o.words.Objects = nil
	if j.Held > 0 {
		o.words.Objects = append(o.words.Objects, kit.Small(heldWords(j.Held)))
	}
	for i, each := range j.Others {
		if i > 0 {
			o.words.Objects = append(o.words.Objects, kit.NewRule())
		}
		o.words.Objects = append(o.words.Objects, oneWrote(each))
	}
}

func oneWrote(w app.OthersWords) fyne.CanvasObject {
	box := container.New(kit.NewStack(2))
	if w.Example != "" {
		box.Objects = append(box.Objects, kit.Body(w.Example))
	}
	if w.Wish != "" {
		box.Objects = append(box.Objects, kit.Small(lang.T("One thing to do more of, or differently")), kit.Body(w.Wish))
	}
	return box
}
