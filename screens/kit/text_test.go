package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

// tens counts ten for every sign, so that widths are easy to see.
func tens(s string) float32 { return float32(10 * len([]rune(s))) }

func TestWrapText(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float32
		want  string
	}{
		{"one two three", 200, "one two three"},
		{"one two three", 80, "one two|three"},
		{"one two three", 70, "one two|three"},
		{"one\ntwo", 200, "one|two"},
		{"", 100, ""},
		{"extraordinarily", 60, "extrao|rdinar|ily"},
		{"an extraordinary day", 60, "an|extrao|rdinar|y day"},
		{"李静李静李静", 30, "李静李|静李静"},
		{"one  two", 40, "one|two"},
		{"one two", 0, "one two"},
		{"a", 5, "a"},
	} {
		if got := strings.Join(wrapText(c.text, c.width, tens), "|"); got != c.want {
			t.Errorf("%q in %v: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestWrappingLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("ab 李\n…́")), 0, 60, -1).Draw(t, "text")
		width := rapid.Float32Range(-5, 200).Draw(t, "width")
		lines := wrapText(text, width, tens)
		bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got := bare(strings.Join(lines, " ")); got != bare(text) {
			t.Fatalf("%q became %q", text, lines)
		}
		for _, line := range lines {
			if width >= 10 && tens(line) > width {
				t.Fatalf("%q is wider than %v", line, width)
			}
		}
	})
}

// Words measured alone are a little wider or narrower than in their line.
func TestWrappingFillsEachLine(t *testing.T) {
	kerned := func(s string) float32 {
		return tens(s) - 2*float32(strings.Count(s, "a ")) + float32(strings.Count(s, "b "))
	}
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringOfN(rapid.SampledFrom([]rune("ab")), 1, 6, -1), 1, 20).Draw(t, "words")
		width := rapid.Float32Range(80, 300).Draw(t, "width")
		lines := wrapText(strings.Join(words, " "), width, kerned)
		for i, line := range lines {
			if kerned(line) > width {
				t.Fatalf("%q is wider than %v", line, width)
			}
			if i+1 < len(lines) {
				if next, _, _ := strings.Cut(lines[i+1], " "); kerned(line+" "+next) <= width {
					t.Fatalf("%q has room for %q in %v", line, next, width)
				}
			}
		}
	})
}

func TestEllipsize(t *testing.T) {
	for width, want := range map[float32]string{200: "Maya Okafor", 60: "Maya…", 50: "Maya…", 30: "Ma…", 5: "…"} {
		if got := ellipsize("Maya Okafor", width, tens); got != want {
			t.Errorf("in %v: %q, want %q", width, got, want)
		}
	}
}

func TestLabelGrowsWithItsLinesAndStopsAtItsMost(t *testing.T) {
	start(t, Light)
	text := strings.Repeat("listening ", 30)
	free, two, one := Body(text), Body(text).Wrapped(2), Body(text).Ellipsis()
	show(t, container.New(NewStack(0), free, two, one), 200, 800)
	if h := one.MinSize().Height; h != 20 || two.MinSize().Height != 40 || free.MinSize().Height < 200 {
		t.Errorf("heights %v, %v, %v", h, two.MinSize().Height, free.MinSize().Height)
	}
	if last := two.lines[1].Text; !strings.HasSuffix(last, "…") {
		t.Errorf("the last line is %q", last)
	}
	if two.Text() != text {
		t.Error("the text itself was cut")
	}
}

func TestLabelFollowsTextAndTheme(t *testing.T) {
	start(t, Light)
	l := Small("one")
	show(t, l, 200, 20)
	l.SetText("two")
	fyne.CurrentApp().Settings().SetTheme(NewTheme(Dark, 2))
	l.Refresh()
	if got := l.lines[0]; got.Text != "two" || got.TextSize != 24 || got.Color != Color(Muted) {
		t.Errorf("%q in %v, %v", got.Text, got.TextSize, got.Color)
	}
}

func TestPageKeepsItsActionsInSight(t *testing.T) {
	start(t, Light)
	name := "Wolfeschlegelsteinhausenbergerdorff " + strings.Repeat("von und zu ", 20)
	actions := []fyne.CanvasObject{NewButton("Hand over to Maya", Outlined, nil), NewButton("Export PDF", Outlined, nil), NewButton("Start session", Primary, nil)}
	body := NewCard(nil)
	p := NewPage(name, name, actions, NewAvatar(name), body)
	const width, height = 960 - 232, 640
	show(t, p, width, height)
	for _, a := range actions {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(a)
		if at.X < 0 || at.X+a.Size().Width > width-pagePadding+0.5 || a.Size().Width < a.MinSize().Width {
			t.Errorf("%q is at %v, %v wide", a.(*Button).Text(), at, a.Size().Width)
		}
	}
	driver := fyne.CurrentApp().Driver()
	context, top := driver.AbsolutePositionForObject(p.context), driver.AbsolutePositionForObject(body)
	if context.Y+p.context.MinSize().Height > top.Y || top.Y > height/2 {
		t.Errorf("context ends at %v, body begins at %v", context.Y+p.context.MinSize().Height, top.Y)
	}
}

func TestColumnsShareTheRoom(t *testing.T) {
	start(t, Light)
	a, b := NewRule(), NewRule()
	show(t, container.New(NewColumns(14, 2, 1), a, b), 314, 100)
	if a.Size().Width != 200 || b.Position().X != 214 || b.Size() != fyne.NewSize(100, 100) {
		t.Errorf("%v, %v %v", a.Size(), b.Position(), b.Size())
	}
}

func TestFlowGridReflows(t *testing.T) {
	start(t, Light)
	var cards []fyne.CanvasObject
	for range 3 {
		cards = append(cards, NewCard(Body("Maya")))
	}
	grid := container.New(NewFlowGrid(300, 14), cards...)
	show(t, container.New(NewStack(0), grid), 992, 600)
	if cards[2].Position().Y != 0 {
		t.Error("there is room for three")
	}
	show(t, container.New(NewStack(0), grid), 640, 600)
	if cards[1].Position().Y != 0 || cards[2].Position().Y == 0 {
		t.Error("there is room for two")
	}
	if bottom := cards[2].Position().Y + cards[2].Size().Height; grid.Size().Height != bottom {
		t.Errorf("the grid is %v high, its cards end at %v", grid.Size().Height, bottom)
	}
}

func TestMarkdownShowsWhatIsWritten(t *testing.T) {
	start(t, Light)
	m := NewMarkdown(galleryText)
	w := show(t, NewScroll(m), 400, 600)
	for _, text := range []string{"", "- [ ] **bold**", "- [ ] text **bold** rest", "![](file:///etc/passwd)", "> - > 1. # x", "|a|\n|-|\n|b|", strings.Repeat("> ", 40) + "deep", "```", "*"} {
		m.SetText(text)
		w.Canvas().Capture()
	}
}

func TestEmptyStateHasItsButton(t *testing.T) {
	start(t, Light)
	n := 0
	e := NewEmptyState("No goals yet.", NewButton("Add a goal", Primary, func() { n++ }))
	show(t, e, 500, 300)
	e.button.Tapped(nil)
	if n != 1 || e.button.Position().Y < e.sentence.Position().Y+20 {
		t.Error("the button is not where it can be pressed")
	}
}

func TestAvatarAndTag(t *testing.T) {
	start(t, Light)
	a, tag := NewAvatar("李静 Li Jing"), NewDimensionTag(mentoring.Business)
	show(t, container.New(NewRow(8, -1), a, tag), 200, 60)
	if a.initials.Text != "李静" || tag.label.Text != "Business" {
		t.Errorf("%q, %q", a.initials.Text, tag.label.Text)
	}
	a.SetName("Maya Okafor")
	if a.initials.Text != "MO" {
		t.Errorf("%q", a.initials.Text)
	}
}
