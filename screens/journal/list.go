package journal

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// list is the examples, one card for each month, the newest first. It makes so
// many rows at first, and more when they are asked for.
type list struct {
	screen *Screen
	items  []app.JournalItem // that are wanted
	most   int               // how many of them show
	rows   map[mentoring.ID]*row
	months map[mentoring.Date]*month // by their first days
	more   *kit.Button
	box    *fyne.Container
}

// atOnce is how many rows are made at a time.
const atOnce = 40

func newList(s *Screen) *list {
	l := &list{screen: s, most: atOnce, rows: make(map[mentoring.ID]*row), months: make(map[mentoring.Date]*month)}
	l.more = kit.NewButton("", kit.Outlined, l.showMore)
	l.box = container.New(kit.NewStack(kit.Gap))
	return l
}

func (l *list) show(items []app.JournalItem) {
	l.items = items
	l.keepOpen()
	kept := make(map[mentoring.ID]*row)
	for _, item := range items[:min(l.most, len(items))] {
		r, ok := l.rows[item.ID]
		if !ok {
			r = newRow(l)
		}
		r.show(item)
		kept[item.ID] = r
	}
	l.rows = kept
	l.group()
}

// keepOpen shows so many rows that none with an open form is pushed out by newer
// ones, which would lose what is written there.
func (l *list) keepOpen() {
	for i, item := range l.items {
		if r := l.rows[item.ID]; r != nil && r.form != nil {
			l.most = max(l.most, i+1)
		}
	}
}

// group puts the rows into the cards of their months.
func (l *list) group() {
	var cards []fyne.CanvasObject
	shown := l.items[:min(l.most, len(l.items))]
	for len(shown) > 0 {
		n := 1
		for n < len(shown) && sameMonth(shown[n].Day, shown[0].Day) {
			n++
		}
		m := l.month(shown[0].Day)
		m.show(l, shown[:n])
		cards = append(cards, m.card)
		shown = shown[n:]
	}
	if rest := len(l.items) - l.most; rest > 0 {
		l.more.SetText(lang.N(rest, "Show %[2]d of %[1]d earlier one", "Show %[2]d of %[1]d earlier ones", min(rest, atOnce)))
		cards = append(cards, container.New(kit.NewRow(0, -1), l.more))
	}
	l.box.Objects = cards
}

func (l *list) month(day mentoring.Date) *month {
	first := mentoring.Day(day.Year, day.Month, 1)
	if l.months[first] == nil {
		l.months[first] = newMonth(monthWords(day, l.screen.service.Today()))
	}
	return l.months[first]
}

func sameMonth(a, b mentoring.Date) bool { return a.Year == b.Year && a.Month == b.Month }

// reset goes back to the newest.
func (l *list) reset() { l.most = atOnce }

func (l *list) showMore() {
	next := l.items[l.most].ID
	l.most += atOnce
	l.show(l.items)
	l.screen.refit()
	l.screen.focus(l.rows[next].more)
}

// reveal brings an example into view.
func (l *list) reveal(id mentoring.ID) {
	at := slices.IndexFunc(l.items, func(i app.JournalItem) bool { return i.ID == id })
	if at < 0 {
		return
	}
	l.most = max(l.most, (at/atOnce+1)*atOnce)
	l.show(l.items)
	l.screen.refit()
	r := l.rows[id]
	l.screen.scroll.Reveal(r.box)
	l.screen.focus(r.more)
}

// writing says that an example is being changed.
func (l *list) writing() bool { return l.open() != nil }

// open is the first row whose form is open, nil without one.
func (l *list) open() *row {
	for _, item := range l.items {
		if r := l.rows[item.ID]; r != nil && r.form != nil {
			return r
		}
	}
	return nil
}

// cancel closes one form, or asks before it does. It says whether one was open.
func (l *list) cancel() bool {
	r := l.open()
	if r != nil {
		r.form.bar.Cancel()
	}
	return r != nil
}

// leave saves what was changed and not sent off.
func (l *list) leave() error {
	for r := l.open(); r != nil; r = l.open() {
		if !r.form.dirty() {
			r.close()
		} else if err := r.form.save(); err != nil {
			return err
		}
	}
	return nil
}

// month is the card of one month.
type month struct {
	card *kit.Card
	rows *fyne.Container
}

func newMonth(name string) *month {
	m := &month{rows: container.New(kit.NewStack(10))}
	m.card = kit.NewCardTitled(name, nil, m.rows)
	return m
}

func (m *month) show(l *list, items []app.JournalItem) {
	m.rows.Objects = nil
	for i, item := range items {
		r := l.rows[item.ID]
		r.rule.Hidden = i == 0
		m.rows.Objects = append(m.rows.Objects, r.rule, r.box)
	}
}
