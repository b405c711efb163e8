package session

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// reading says below the input line what was read in it. Pressing a part
// corrects it: a kind is picked anew, a promise becomes the other one's, and
// all else goes back into the text.
type reading struct {
	line  *inputLine
	box   *fyne.Container
	shown []part
}

// part is one word or two of the reading.
type part struct {
	words string
	as    mentoring.Piece
}

func newReading(l *inputLine) *reading {
	r := &reading{line: l, box: container.New(kit.NewFlow(9))}
	r.box.Hide()
	return r
}

func (r *reading) show(line mentoring.Line) {
	parts := r.parts(line)
	if same(parts, r.shown) {
		return
	}
	r.shown = parts
	r.box.Objects = nil // and not Add below: that lays out each time
	for _, p := range parts {
		link := kit.NewLink(p.words, nil)
		link.OnTapped = func() { r.correct(p.as, link) }
		r.box.Objects = append(r.box.Objects, link)
	}
	if line.Kind == mentoring.PromiseLine && r.line.details != nil {
		r.box.Objects = append(r.box.Objects, kit.NewLink(lang.T("More details"), r.line.open))
	}
	r.box.Layout.Layout(r.box.Objects, r.box.Size())
}

func same(a, b []part) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (r *reading) parts(line mentoring.Line) []part {
	s := r.line.screen
	parts := []part{{kindName(line.Kind), mentoring.KindPiece}}
	add := func(words string, as mentoring.Piece) { parts = append(parts, part{words, as}) }
	switch {
	case line.Kind == mentoring.PromiseLine:
		add(s.who(line.Commitment().By), mentoring.OwnerPiece)
	case line.By != "":
		add(s.who(line.By), mentoring.OwnerPiece)
	}
	if !line.Due.IsZero() {
		add(lang.F("by %s", kit.DayAfter(line.Due, s.service.Today())), mentoring.DuePiece)
	}
	if line.Dimension != "" {
		add(lang.T(line.Dimension.Short()), mentoring.DimensionPiece)
	}
	if line.To != "" {
		add(lang.F("for %s", line.To), mentoring.RecipientPiece)
	}
	if line.If != "" {
		add(lang.F("if %s", line.If), mentoring.IfPiece)
	}
	return parts
}

func (r *reading) correct(as mentoring.Piece, at fyne.CanvasObject) {
	switch as {
	case mentoring.OwnerPiece:
		r.line.turnBy()
	case mentoring.KindPiece:
		kit.ShowMenuAt(at, r.kinds())
	default:
		r.line.takeBack(as)
	}
}

// kinds offers what the line can be.
func (r *reading) kinds() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, k := range append(lineKinds, mentoring.NoteLine) {
		items = append(items, fyne.NewMenuItem(kindName(k), func() {
			r.line.kind = k
			r.line.takeBack(mentoring.KindPiece)
		}))
	}
	return items
}
