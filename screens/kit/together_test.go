package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// block is something of a fixed size to lay out.
func block(width, height float32) *fyne.Container {
	return container.New(fixed{width, height})
}

type fixed struct{ width, height float32 }

func (fixed) Layout([]fyne.CanvasObject, fyne.Size)   {}
func (f fixed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(f.width, f.height) }
func sized(o fyne.CanvasObject) (x, y, w, h float32) {
	return o.Position().X, o.Position().Y, o.Size().Width, o.Size().Height
}
func is(t *testing.T, o fyne.CanvasObject, want [4]float32) {
	t.Helper()
	x, y, w, h := sized(o)
	if got := [4]float32{x, y, w, h}; got != want {
		t.Errorf("lies at %v, want %v", got, want)
	}
}

func TestSplit(t *testing.T) {
	start(t, Light)
	a, b := block(50, 100), block(50, 40)
	c := container.New(NewSplit(300, 10), a, b)
	c.Resize(fyne.NewSize(410, 100))
	is(t, a, [4]float32{0, 0, 200, 100})
	is(t, b, [4]float32{210, 0, 200, 100})
	if c.MinSize() != fyne.NewSize(50, 100) {
		t.Errorf("side by side it needs %v", c.MinSize())
	}
	c.Resize(fyne.NewSize(200, 150))
	is(t, b, [4]float32{0, 110, 200, 40})
	if c.MinSize() != fyne.NewSize(50, 150) {
		t.Errorf("stacked it needs %v", c.MinSize())
	}
}

func TestSplitScroll(t *testing.T) {
	start(t, Light)
	a, b := block(50, 60), block(50, 900)
	s := NewSplitScroll(300, 10, a, b)
	w := show(t, s, 410, 300)
	is(t, a, [4]float32{0, 0, 200, 300})
	s.ScrollTo(500)
	is(t, a, [4]float32{0, 500, 200, 300})
	s.ScrollTo(5000)
	is(t, a, [4]float32{0, 600, 200, 300})
	w.Resize(fyne.NewSize(410, 400))
	if a.Size().Height != 400 {
		t.Errorf("in a higher window it is %v high", a.Size().Height)
	}
	s.Reveal(b)
	if s.Offset() > revealMargin {
		t.Errorf("what is higher than the view shows from %v on", s.Offset())
	}
}

func TestTower(t *testing.T) {
	a, b := block(50, 60), block(50, 30)
	container.New(NewTower(10), a, b).Resize(fyne.NewSize(80, 300))
	is(t, a, [4]float32{0, 0, 80, 60})
	is(t, b, [4]float32{0, 70, 80, 230})
}

func TestFlow(t *testing.T) {
	start(t, Light)
	a, b, long := block(50, 20), block(40, 10), Small("words that take more than a line of this width")
	c := container.New(NewFlow(10), a, b, long)
	c.Resize(fyne.NewSize(100, 20))
	is(t, b, [4]float32{60, 5, 40, 10})
	if long.Position().Y != 20 || long.Size().Width != 100 || c.MinSize().Height <= 40 {
		t.Errorf("the long one lies at %v, %v; all need %v", long.Position(), long.Size(), c.MinSize())
	}
}

func TestCapped(t *testing.T) {
	start(t, Light)
	if short := NewCapped(OneLine("Maya"), 90).MinSize().Width; short >= 90 || short < 20 {
		t.Errorf("a short name takes %v", short)
	}
	if long := NewCapped(OneLine("Brzęczyszczykiewiczówna"), 90).MinSize().Width; long != 90 {
		t.Errorf("a long name takes %v", long)
	}
}

func TestTable(t *testing.T) {
	start(t, Light)
	table := NewTable(10, 1)
	a, text, end, below := block(20, 20), Body("a text that wraps in the room that is left for it here"), block(30, 10), block(10, 40)
	wide := block(50, 10)
	table.SetRows([]TableRow{
		{Cells: []fyne.CanvasObject{a, text, end}, Below: below},
		{Cells: []fyne.CanvasObject{block(10, 10), Body("short"), wide}},
	})
	show(t, table, 200, 400)
	if text.Position().X != 30 || text.Size().Width != 110 || text.Size().Height < 40 {
		t.Errorf("the text lies at %v, %v", text.Position(), text.Size())
	}
	if end.Position().X != wide.Position().X || end.Size().Width != 50 {
		t.Error("the columns are not in line")
	}
	if below.Size().Width != 200 || below.Position().Y <= text.Position().Y+text.Size().Height {
		t.Errorf("what is below lies at %v, %v", below.Position(), below.Size())
	}
}

func TestScrollRefits(t *testing.T) {
	start(t, Light)
	label := Body("one line")
	s := NewScroll(container.New(NewStack(0), label))
	show(t, s, 200, 100)
	long := ""
	for range 60 {
		long += "more and more words "
	}
	label.SetText(long)
	s.Refit()
	s.ScrollTo(10000)
	if s.Offset() <= 100 {
		t.Errorf("can be scrolled to %v only", s.Offset())
	}
}

func TestLead(t *testing.T) {
	start(t, Light)
	l := NewLead("Maya", " has had no session for five weeks, and nobody has said a word about it.")
	show(t, l, 200, 200)
	if l.bold.Text != "Maya" || l.plain.Text == "" || l.below.Text() == "" || l.MinSize().Height < 60 {
		t.Errorf("%q %q %q", l.bold.Text, l.plain.Text, l.below.Text())
	}
	if got := l.bold.Text + l.plain.Text + " "; l.Text()[:len(got)] != got {
		t.Errorf("the first line reads %q", got)
	}
}

func TestPressed(t *testing.T) {
	start(t, Light)
	pressed := 0
	link := NewLink("Plan one", func() { pressed++ })
	card := NewCardButton("Maya", Body("Maya"), func() { pressed++ })
	show(t, container.New(NewStack(4), link, card), 200, 200)
	test.Tap(link)
	test.Tap(card)
	press(link, fyne.KeyReturn)
	press(card, fyne.KeySpace)
	if pressed != 4 {
		t.Errorf("pressed %d times", pressed)
	}
}

func TestMore(t *testing.T) {
	start(t, Light)
	asked := 0
	more := NewMore(func() []*fyne.MenuItem {
		asked++
		return []*fyne.MenuItem{fyne.NewMenuItem("Delete", nil)}
	})
	w := show(t, container.New(NewRow(0, -1), more), 300, 200)
	press(more, fyne.KeyReturn)
	if asked != 1 || w.Canvas().Overlays().Top() == nil {
		t.Error("the menu does not open")
	}
}

func TestCountWords(t *testing.T) {
	for _, each := range []struct{ got, want string }{
		{Spelled(0, lang.N(0, "%d goal", "%d goals")), "No goals"},
		{Spelled(1, lang.N(1, "%d goal", "%d goals")), "One goal"},
		{Spelled(12, lang.N(12, "%d goal", "%d goals")), "Twelve goals"},
		{Spelled(13, lang.N(13, "%d goal", "%d goals")), "13 goals"},
		{MonthWords(mentoring.Day(2026, 9, 1), today), "Sept"},
		{MonthWords(mentoring.Day(2025, 3, 1), today), "March 2025"},
		{MonthWords(mentoring.Date{}, today), ""},
		{MonthDay(mentoring.Day(2026, 9, 12), today), "12 Sept"},
		{MonthDay(mentoring.Day(2025, 3, 1), today), "1 March 2025"},
		{MonthDay(mentoring.Date{}, today), ""},
		{KeptWords(mentoring.Credibility{Kept: 28, Missed: 3}), "28 of 31 kept"},
		{KeptWords(mentoring.Credibility{Kept: 4}), "too early to tell"},
		{KeepsWords("Maya", mentoring.Credibility{Kept: 28, Missed: 3}), "Maya keeps 9 in 10"},
		{KeepsWords("Maya", mentoring.Credibility{Kept: 99, Missed: 1}), "Maya keeps 9 in 10"},
		{KeepsWords("Maya", mentoring.Credibility{Kept: 9}), "Maya keeps every promise"},
		{KeepsWords("Maya", mentoring.Credibility{Missed: 9}), "Maya keeps fewer than 1 in 10"},
		{KeepsWords("Maya", mentoring.Credibility{Kept: 4}), ""},
	} {
		if each.got != each.want {
			t.Errorf("%q, want %q", each.got, each.want)
		}
	}
}
