package assess

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// sheet is what one side rates. It knows no level but those given while it is
// in view.
type sheet struct {
	screen  *Screen
	side    mentoring.Side
	round   mentoring.ID
	rows    []*row
	rated   map[mentoring.CompetencyID]bool
	marks   *marks
	auto    *app.Autosave
	trouble error  // why the last save failed
	said    string // how far it is, as the header says
	scroll  *kit.Scroll
	done    *kit.Button
	later   *kit.Button
}

const howToRate = "Rate what was seen, not what is hoped for. What can’t be judged now can be left out. " +
	"Everything is saved at once, so you can stop anywhere and go on later."

const howByKeyboard = "With the keyboard: 0 to 4 rates, Tab or Down goes on, Enter goes to the example, Delete leaves out."

func newSheet(s *Screen, side mentoring.Side) *sheet {
	h := &sheet{screen: s, side: side, round: s.round.ID, rated: make(map[mentoring.CompetencyID]bool)}
	h.marks = newMarks(
		func(m mentoring.Mark) error { return s.service.Rate(h.round, side, m) },
		func(id mentoring.CompetencyID) error { return s.service.Unrate(h.round, side, id) },
	)
	h.auto = s.service.Autosave(func(string) error { return h.marks.save() }, h.report)
	h.done = kit.NewButton("", kit.Primary, s.finish)
	h.done.SetText(lang.T("Done")) // only now, so that it ignores the second click of a double one
	h.later = kit.NewButton(lang.T("Go on later"), kit.Outlined, s.stop)
	for id, rated := range s.round.Side(side).Rated {
		h.rated[id] = rated
	}
	how := container.New(kit.NewStack(2), kit.Small(lang.T(howToRate)), kit.Small(lang.T(howByKeyboard)))
	h.scroll = spaced(append([]fyne.CanvasObject{how}, h.cards()...)...)
	return h
}

// cards are the dimensions with their competencies, in two phases.
func (h *sheet) cards() []fyne.CanvasObject {
	var cards []fyne.CanvasObject
	for _, d := range mentoring.Dimensions {
		rows := container.New(kit.NewStack(rowGap))
		var last mentoring.Phase
		for _, c := range h.screen.round.Competencies {
			if c.Dimension != d {
				continue
			}
			if c.Phase != last {
				rows.Add(kit.Small(lang.T(c.Phase.Name())).Strong())
				last = c.Phase
			}
			r := newRow(h, c)
			h.rows = append(h.rows, r)
			rows.Add(r.content)
		}
		if last != 0 {
			cards = append(cards, dimensionCard(d, rows))
		}
	}
	return cards
}

const rowGap = 18

func dimensionCard(d mentoring.Dimension, rows fyne.CanvasObject) fyne.CanvasObject {
	ink, _ := kit.DimensionColors(d)
	head := container.New(kit.NewRow(10, 1), kit.NewDot(d), kit.Heading(lang.T(d.Name())).In(ink))
	return kit.NewCard(container.New(kit.NewStack(12), head, rows))
}

func (h *sheet) show() {
	h.screen.put(h.screen.names.rates(h.side), "", h.scroll, h.later, h.done)
	h.count()
}

// count says how many are rated, and what can't be saved.
func (h *sheet) count() {
	n, of := 0, len(h.rows)
	for _, r := range h.rows {
		if h.rated[r.id] {
			n++
		}
	}
	words := lang.F("%d of %d rated.", n, of)
	if h.trouble != nil {
		words = kit.UnsavedWords(h.trouble)
	} else if n > 0 {
		words = lang.Sentences(words, leftOut(n, of))
	}
	if words != h.said {
		h.said = words
		h.screen.page.SetContext(words)
	}
}

// report hears of each save, on whatever goroutine saved.
func (h *sheet) report(err error) {
	h.screen.host.Do(func() {
		h.trouble = err
		if h.screen.sheet == h {
			h.count()
		}
	})
}

// give keeps a level at once.
func (h *sheet) give(id mentoring.CompetencyID, level mentoring.Level) {
	h.marks.change(id, func(m *mentoring.Mark) { m.Level = level })
	h.rated[id] = true
	h.auto.Changed("")
	_ = h.auto.Flush() // report tells
	h.count()
}

// detail keeps what is typed about a level.
func (h *sheet) detail(id mentoring.CompetencyID, change func(*mentoring.Mark)) {
	h.marks.change(id, change)
	h.auto.Changed("")
}

// leaveOut takes the level of a competency back.
func (h *sheet) leaveOut(id mentoring.CompetencyID) error {
	err := h.marks.forget(id, func() error { return h.screen.service.Unrate(h.round, h.side, id) })
	if err == nil {
		h.rated[id] = false
		h.count()
	}
	return err
}

// end saves what is being typed. When that fails the sheet stays.
func (h *sheet) end() error { return h.auto.Close() }

// first is where the keyboard begins: the first competency that is not rated.
func (h *sheet) first() fyne.Focusable {
	for _, r := range h.rows {
		if !h.rated[r.id] {
			return r.target()
		}
	}
	return h.done
}

// move puts the keyboard into the row so many places further, and after the
// last one where Tab would go.
func (h *sheet) move(from *row, by int) {
	for i, r := range h.rows {
		if r != from {
			continue
		}
		switch to := i + by; {
		case to < 0:
		case to < len(h.rows):
			h.screen.focus(h.rows[to].target())
		default:
			h.screen.focus(h.later)
		}
	}
}
