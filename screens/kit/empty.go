package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// EmptyState says in one sentence what belongs where nothing is yet, with a
// button to begin.
type EmptyState struct {
	widget.BaseWidget
	sentence *Label
	button   *Button
	fitted   fitted
}

// fitted is the width that was found for a sentence, and in how much room.
type fitted struct {
	text        string
	size        float32
	room, width float32
}

// NewEmptyState returns an empty state; the button may be nil.
func NewEmptyState(sentence string, button *Button) *EmptyState {
	e := &EmptyState{sentence: newLabel(sentence, SizeBody, Muted).Wrapped(0).Centered(), button: button}
	e.ExtendBaseWidget(e)
	return e
}

// SetSentence changes the sentence.
func (e *EmptyState) SetSentence(sentence string) {
	e.sentence.SetText(sentence)
	e.Refresh()
}

// CreateRenderer is for Fyne.
func (e *EmptyState) CreateRenderer() fyne.WidgetRenderer {
	if e.button == nil {
		return render(e, e.sentence)
	}
	return render(e, e.sentence, e.button)
}

const (
	emptyWidth float32 = 420 // with type of the usual size
	emptyGap   float32 = 14
	emptyPad   float32 = 12
)

func (e *EmptyState) minSize() fyne.Size {
	size := fyne.NewSize(0, e.sentence.MinSize().Height)
	if e.button != nil {
		least := e.button.MinSize()
		size = fyne.NewSize(least.Width, size.Height+emptyGap+least.Height)
	}
	return size.AddWidthHeight(0, 2*emptyPad)
}

func (e *EmptyState) place(size fyne.Size) {
	width := e.width(size.Width)
	height := FitHeight(e.sentence, width)
	y := (size.Height - e.minSize().Height) / 2
	e.sentence.Move(fyne.NewPos((size.Width-width)/2, y+emptyPad))
	if e.button != nil {
		least := e.button.MinSize()
		e.button.Resize(least)
		e.button.Move(fyne.NewPos((size.Width-least.Width)/2, y+emptyPad+height+emptyGap))
	}
}

// width is the narrowest in which the sentence needs no more lines than in all
// the room there is, so that no word stands alone.
func (e *EmptyState) width(room float32) float32 {
	f, size := &e.fitted, textSize(e.sentence.size)
	if f.text != e.sentence.text || f.size != size || f.room != room {
		*f = fitted{e.sentence.text, size, room, e.fit(room)}
	}
	return f.width
}

func (e *EmptyState) fit(room float32) float32 {
	low, high := float32(0), min(Scaled(emptyWidth), room)
	lines := e.sentence.lineCount(high)
	for lines > 1 && high-low > 4 {
		mid := (low + high) / 2
		if e.sentence.lineCount(mid) > lines {
			low = mid
		} else {
			high = mid
		}
	}
	return high
}

func (e *EmptyState) paint() {}
