package kit

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

// ratingDays are those of the drawing, about one a month.
var ratingDays = []mentoring.Date{
	mentoring.Day(2026, 3, 12), mentoring.Day(2026, 4, 2), mentoring.Day(2026, 5, 7),
	mentoring.Day(2026, 8, 20), mentoring.Day(2026, 11, 9),
}

// slide shows a slider at the newest of the days, and notes what it calls back.
func slide(t *testing.T, days []mentoring.Date, width float32) (s *DaySlider, w fyne.Window, got *[]mentoring.Date) {
	got = new([]mentoring.Date)
	s = NewDaySlider(func(d mentoring.Date) { *got = append(*got, d) })
	w = show(t, s, width, 46)
	var newest mentoring.Date
	if len(days) > 0 {
		newest = days[len(days)-1]
	}
	s.Set(days, newest, today)
	return s, w, got
}

func TestDaysAreSpreadByTimeButApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day, days := mentoring.Day(2026, 1, 1), []mentoring.Date{}
		for _, step := range rapid.SliceOfN(rapid.IntRange(1, 400), 0, 200).Draw(t, "steps") {
			day = day.AddDays(step)
			days = append(days, day)
		}
		width := rapid.Float32Range(0, 2000).Draw(t, "width")
		at, apart := spreadDays(days, width)
		if len(at) != len(days) {
			t.Fatalf("%d places for %d days", len(at), len(days))
		}
		if len(at) > 1 && (at[0] != 0 || at[len(at)-1] != width) {
			t.Errorf("from %v to %v, want 0 to %v", at[0], at[len(at)-1], width)
		}
		for i := 1; i < len(at); i++ {
			if slack := width * 1e-5; at[i]-at[i-1] < apart-slack {
				t.Errorf("%v and %v are nearer than %v", at[i-1], at[i], apart)
			}
		}
		if float32(len(days))*dayApart < width && apart != dayApart {
			t.Errorf("%v apart though there is room", apart)
		}
	})
}

func TestDaysFarApartLieByTime(t *testing.T) {
	day := mentoring.Day(2026, 3, 1)
	at, _ := spreadDays([]mentoring.Date{day, day.AddDays(25), day.AddDays(26), day.AddDays(100)}, 400)
	if want := []float32{0, 100, 110, 400}; !slices.Equal(at, want) {
		t.Errorf("got %v, want %v", at, want)
	}
}

func TestDaySliderChoosesByPointerAndKeys(t *testing.T) {
	start(t, Light)
	s, w, got := slide(t, ratingDays, 500)
	if s.Day() != ratingDays[4] || len(*got) != 0 {
		t.Fatal("Set called back, or the handle is elsewhere")
	}
	y := s.handle.Position().Y + 4
	test.TapCanvas(w.Canvas(), fyne.NewPos(s.places[2]+9, y))
	if w.Canvas().Focused() != s || s.ring.Hidden {
		t.Error("the keys don't go on where the pointer pressed")
	}
	press(s, fyne.KeyLeft, fyne.KeyHome, fyne.KeyLeft, fyne.KeyEnd, fyne.KeyRight, fyne.KeyLeft)
	if want := []mentoring.Date{ratingDays[2], ratingDays[1], ratingDays[0], ratingDays[4], ratingDays[3]}; !slices.Equal(*got, want) {
		t.Errorf("chose %v, want %v", *got, want)
	}
}

func TestDaySliderIsDraggedFromDayToDay(t *testing.T) {
	start(t, Light)
	s, _, got := slide(t, ratingDays, 500)
	for x := s.places[4]; x > -50; x -= 3 {
		s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 30)}, Dragged: fyne.NewDelta(-3, 0)})
		if middle := s.handle.Position().X + dayHandle/2; !slices.Contains(s.places, middle) {
			t.Fatalf("the handle is between days, at %v", middle)
		}
	}
	if want := []mentoring.Date{ratingDays[3], ratingDays[2], ratingDays[1], ratingDays[0]}; !slices.Equal(*got, want) {
		t.Errorf("chose %v, want %v", *got, want)
	}
	if s.caption.Hidden || s.caption.Text != "12 March" {
		t.Errorf("while dragged it says %q", s.caption.Text)
	}
}

func TestDaySliderNamesTheDayUnderThePointer(t *testing.T) {
	start(t, Light)
	s, _, _ := slide(t, ratingDays, 500)
	if s.first.Text() != "12 March" || s.last.Text() != "9 Nov" || !s.caption.Hidden {
		t.Errorf("from %q to %q", s.first.Text(), s.last.Text())
	}
	s.MouseIn(mouse(s.places[1]+11, 30))
	if s.caption.Hidden || s.caption.Text != "2 April" {
		t.Errorf("over a dot it says %q", s.caption.Text)
	}
	s.MouseMoved(mouse(s.places[2]+40, 30))
	if !s.caption.Hidden {
		t.Errorf("between dots it says %q", s.caption.Text)
	}
	s.MouseMoved(mouse(s.places[3], 30))
	s.MouseOut()
	if !s.caption.Hidden {
		t.Error("the name stays after the pointer left")
	}
}

func TestDaySliderWithFewDays(t *testing.T) {
	start(t, Light)
	s, w, got := slide(t, nil, 300)
	if s.handle.Visible() || s.line.Visible() || s.first.Visible() || s.last.Visible() || !s.Day().IsZero() {
		t.Error("without days there is something")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(100, 30))
	press(s, fyne.KeyHome, fyne.KeyRight)
	s.Set(ratingDays[:1], today, today)
	if s.handle.Hidden || s.line.Visible() || s.first.Visible() || s.last.Text() != "12 March" || s.dots.Objects[0].Visible() {
		t.Error("with one day there is not the handle alone")
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(100, 30))
	press(s, fyne.KeyHome, fyne.KeyRight)
	w.Canvas().(interface{ FocusNext() }).FocusNext()
	if len(*got) != 0 || w.Canvas().Focused() != nil {
		t.Error("there is something to choose")
	}
}

func TestDaySliderWithManyDays(t *testing.T) {
	start(t, Light)
	var days []mentoring.Date
	for i := range 200 {
		days = append(days, today.AddDays(i-200))
	}
	s, w, got := slide(t, days, 500)
	for i, o := range s.dots.Objects {
		if x, _, width, _ := sized(o); x < 0 || x+width > 500 || width > dayDot {
			t.Fatalf("dot %d lies at %v, %v wide", i, x, width)
		}
	}
	test.TapCanvas(w.Canvas(), fyne.NewPos(s.places[70], 30))
	if len(*got) != 1 || (*got)[0] != days[70] {
		t.Errorf("chose %v", *got)
	}
	s.Set(ratingDays, ratingDays[0], today)
	if s.dots.Objects[5].Visible() {
		t.Error("dots that are not needed stay in sight")
	}
}

func TestDaySliderTakesTheDaysAsTheyCome(t *testing.T) {
	start(t, Light)
	s, _, _ := slide(t, []mentoring.Date{ratingDays[4], ratingDays[0], ratingDays[2], ratingDays[0]}, 500)
	if s.count != 3 {
		t.Errorf("%d days", s.count)
	}
	for at, want := range map[mentoring.Date]mentoring.Date{
		today: ratingDays[4], ratingDays[2].AddDays(3): ratingDays[2], {}: ratingDays[0], ratingDays[2]: ratingDays[2],
	} {
		if s.Set(s.days, at, today); s.Day() != want {
			t.Errorf("asked for %v, at %v, want %v", at, s.Day(), want)
		}
	}
}

func TestDaySliderFitsSmallAndLarge(t *testing.T) {
	start(t, Light)
	s, w, _ := slide(t, []mentoring.Date{mentoring.Day(2024, 9, 28), mentoring.Day(2025, 3, 30), mentoring.Day(2025, 9, 28)}, 500)
	for _, scale := range []float32{0.8, 1, 2} {
		fyne.CurrentApp().Settings().SetTheme(NewTheme(Light, scale))
		for width := s.MinSize().Width; width <= 1000; width += 40 {
			w.Resize(fyne.NewSize(width, s.MinSize().Height))
			s.point(0)
			s.point(2)
			s.Refresh()
			for _, o := range []fyne.CanvasObject{s.line, s.handle, s.first, s.last, s.caption} {
				if x, y, ow, oh := sized(o); o.Visible() && (x < 0 || y < 0 || x+ow > width+0.5 || oh > s.Size().Height) {
					t.Errorf("%v, %v wide: something lies at %v, %v", scale, width, o.Position(), o.Size())
				}
			}
			if s.line.Size().Width < dayLineLeast-dayHandle {
				t.Errorf("%v, %v wide: the line is %v long", scale, width, s.line.Size().Width)
			}
		}
	}
}
