package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
)

func TestButtonIsPressedByPointerEnterAndSpace(t *testing.T) {
	start(t, Light)
	n := 0
	b := NewButton("Start session", Primary, func() { n++ })
	w := show(t, b, 200, 36)
	test.TapCanvas(w.Canvas(), fyne.NewPos(20, 20))
	press(b, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace, fyne.KeyEscape)
	if n != 4 {
		t.Errorf("pressed %d times, want 4", n)
	}
	b.Disable()
	test.Tap(b)
	press(b, fyne.KeyReturn)
	if n != 4 {
		t.Error("a disabled button was pressed")
	}
}

func TestButtonIsAsHighAsDrawnAndShowsItsFocus(t *testing.T) {
	start(t, Light)
	for _, kind := range []ButtonKind{Primary, Outlined, Quiet, Destructive} {
		b := NewButton("Wrap up", kind, nil)
		w := show(t, b, 200, 36)
		if h := b.MinSize().Height; h != 36 {
			t.Errorf("kind %d is %v high", kind, h)
		}
		w.Canvas().Focus(b)
		if b.ring.Hidden {
			t.Errorf("kind %d shows no focus", kind)
		}
		w.Canvas().Unfocus()
		if !b.ring.Hidden {
			t.Errorf("kind %d keeps its ring", kind)
		}
	}
}

func TestCheckCallsBackWhenPressedOnly(t *testing.T) {
	start(t, Light)
	var got []bool
	c := NewCheck(false, func(on bool) { got = append(got, on) })
	w := show(t, c, 40, 40)
	c.SetOn(true)
	c.SetOn(false)
	c.SetDimension(mentoring.Business)
	if len(got) != 0 {
		t.Fatal("a setter called back")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(8, 20))
	press(c, fyne.KeySpace, fyne.KeyReturn)
	if !slices.Equal(got, []bool{true, false, true}) || !c.On() {
		t.Errorf("called back with %v", got)
	}
	if w.Canvas().Focused() != c {
		t.Error("the keys don't go on where the pointer pressed")
	}
	c.Disable()
	test.Tap(c)
	if len(got) != 3 {
		t.Error("a disabled box was ticked")
	}
}

func TestWordsBesideACheckTickIt(t *testing.T) {
	start(t, Light)
	n := 0
	c := NewCheck(false, func(bool) { n++ }).Labeled("Compare with others")
	w := show(t, c, 300, 40)
	test.TapCanvas(w.Canvas(), fyne.NewPos(80, 20))
	if n != 1 {
		t.Error("the words don't tick the box")
	}
}

func TestOutcomeScaleIsPickedFromByPointerAndKeys(t *testing.T) {
	start(t, Light)
	s := NewOutcomeScale()
	w := show(t, s, 142, 20)
	test.TapCanvas(w.Canvas(), fyne.NewPos(135, 10)) // without OnPick it is a picture
	var got []mentoring.Outcome
	s.OnPick = func(o mentoring.Outcome) { got = append(got, o) }
	s.Set(mentoring.Business, 0, true)
	if len(got) != 0 {
		t.Fatal("Set called back")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(135, 10))
	press(s, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyReturn, fyne.KeyRight, fyne.KeySpace)
	if !slices.Equal(got, []mentoring.Outcome{2, 0, 1}) {
		t.Errorf("picked %v", got)
	}
}

func TestOutcomeScaleSaysWhatItIsPointedAt(t *testing.T) {
	start(t, Light)
	s := NewOutcomeScale()
	s.OnPick = func(mentoring.Outcome) {}
	var got []string
	s.OnPoint = func(o mentoring.Outcome, over bool) {
		if !over {
			got = append(got, "")
			return
		}
		got = append(got, o.Name())
	}
	show(t, s, 142, 20)
	s.MouseIn(mouse(2, 10))
	s.MouseMoved(mouse(3, 10))
	s.MouseMoved(mouse(70, 10))
	s.MouseOut()
	if want := []string{"Much less than expected", "As expected", ""}; !slices.Equal(got, want) {
		t.Errorf("pointed at %q", got)
	}
}

func TestOutcomeScaleIsColouredUpToTheOutcome(t *testing.T) {
	start(t, Light)
	s := NewOutcomeScale()
	show(t, s, 142, 20)
	for _, known := range []bool{true, false} {
		s.Set(mentoring.Technical, -1, known)
		for i, segment := range s.segments {
			reached := segment.FillColor == Color(TechnicalInk)
			if reached != (known && i <= 1) {
				t.Errorf("known %v: segment %d is coloured: %v", known, i, reached)
			}
		}
	}
}

func listening() mentoring.Competency {
	return mentoring.Competency{
		ID: "R1a", Dimension: mentoring.Relationship, Name: "Active listening", Definition: "people feel understood first",
		Anchors: [4]string{"Interrupts, solves at once", "Listens in planned talks", "Paraphrases, probes, checks before advising", "Others listen better in meetings they run"},
	}
}

func TestRatingLineIsRatedByPointerDigitsAndArrows(t *testing.T) {
	start(t, Light)
	var got []mentoring.Level
	r := NewRatingLine(listening(), func(l mentoring.Level) { got = append(got, l) })
	w := show(t, r, 900, 140)
	r.Set(2, true)
	r.Set(0, false)
	if len(got) != 0 || r.Picked() != -1 {
		t.Fatal("Set called back, or not rated is a level")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(890, 80))
	test.TapCanvas(w.Canvas(), fyne.NewPos(890, 10))
	r.TypedRune('3')
	r.TypedRune('5')
	press(r, fyne.KeyLeft, fyne.KeyRight)
	if want := []mentoring.Level{4, 0, 3, 2, 3}; !slices.Equal(got, want) {
		t.Errorf("rated %v, want %v", got, want)
	}
}

func TestRatingLineGoesOnAndIsCleared(t *testing.T) {
	start(t, Light)
	moved, cleared := 0, false
	r := NewRatingLine(listening(), nil)
	r.OnMove = func(by int) { moved += by }
	r.OnClear = func() { cleared = true }
	w := show(t, r, 900, 140)
	w.Canvas().Focus(r)
	press(r, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp)
	if moved != 1 || r.AcceptsTab() || r.clear.Visible() {
		t.Errorf("moved by %d; Tab is taken, or there is something to leave out, though nothing is rated", moved)
	}
	r.TypedRune('2')
	press(r, fyne.KeyTab)
	if moved != 2 || !r.AcceptsTab() {
		t.Error("Tab does not go past what stands below")
	}
	test.TapCanvas(w.Canvas(), r.clear.Position().AddXY(10, 8))
	if !cleared || r.Picked() != -1 || r.clear.Visible() || w.Canvas().Focused() != fyne.Focusable(r) {
		t.Error("what was rated can't be left out again")
	}
	r.TypedRune('2')
	if press(r, fyne.KeyDelete); r.Picked() != -1 {
		t.Error("Delete leaves the level")
	}
}

func TestRatingLineShowsAllAnchorsWhole(t *testing.T) {
	start(t, Light)
	r := NewRatingLine(listening(), nil)
	for _, width := range []float32{640, 900, 1200} {
		w := show(t, container.New(NewStack(0), r), width, 400)
		for i, c := range r.cells[1:] {
			bottom := c.anchor.Position().Y + c.anchor.MinSize().Height
			if end := c.ground.Position().Y + c.ground.Size().Height; bottom > end {
				t.Errorf("at %v the words of level %d end at %v, the box at %v", width, i+1, bottom, end)
			}
		}
		w.SetContent(NewRule())
	}
}

func TestTabsAndSegmentsPickOne(t *testing.T) {
	start(t, Light)
	var got []int
	pick := func(i int) { got = append(got, i) }
	tabs := NewTabs([]string{"Shared notes", "Private notes"}, pick)
	w := show(t, tabs, 300, 30)
	tabs.SetPicked(1)
	tabs.SetPicked(0)
	if len(got) != 0 {
		t.Fatal("a setter called back")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(150, 15))
	test.TapCanvas(w.Canvas(), fyne.NewPos(150, 15))
	press(tabs, fyne.KeyLeft, fyne.KeyLeft)
	segments := NewSegmented([]string{"Mentee", "Mentor"}, -1, pick)
	w = show(t, segments, 300, 36)
	test.TapCanvas(w.Canvas(), fyne.NewPos(250, 15))
	press(segments, fyne.KeyHome, fyne.KeyEnd)
	if want := []int{1, 0, 1, 0, 1}; !slices.Equal(got, want) {
		t.Errorf("picked %v, want %v", got, want)
	}
}

func TestEveryControlCanBeReachedWithTab(t *testing.T) {
	start(t, Light)
	for _, o := range []fyne.CanvasObject{
		NewButton("a", Quiet, nil), NewCheck(false, nil), NewOutcomeScale(), NewRatingLine(listening(), nil),
		NewTabs([]string{"a", "b"}, nil), NewSegmented([]string{"a", "b"}, 0, nil), NewNavItem("a", func() {}),
		NewEntry(""), NewMultiEntry(""), NewSelect([]string{"a"}, nil),
	} {
		w := show(t, o, 600, 200)
		w.Canvas().(interface{ FocusNext() }).FocusNext()
		if w.Canvas().Focused() != o.(fyne.Focusable) {
			t.Errorf("%T can't be reached", o)
		}
	}
}

// A space comes as a key and then as a sign. The sign must not end up in the
// field that the press led to.
func TestSpaceIsNotTypedIntoTheFieldThatItLeadsTo(t *testing.T) {
	start(t, Light)
	field := NewEntry("")
	var w fyne.Window
	b := NewButton("Add a goal", Primary, func() { w.Canvas().Focus(field) })
	w = show(t, container.NewVBox(b, field), 200, 100)
	w.Canvas().Focus(b)
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	w.Canvas().Focused().TypedRune(' ')
	if w.Canvas().Focused() != field || field.Text != "" {
		t.Errorf("the field has %q", field.Text)
	}
}
