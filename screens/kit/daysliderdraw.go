package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"trefoil/app/mentoring"
)

const (
	dayLine      float32 = 3
	dayDot       float32 = 8
	dayDotLeast  float32 = 3 // of dots that overlap
	dayHandle    float32 = 20
	dayNameGap   float32 = 22  // from the line to the name of a day at its end
	dayLineLeast float32 = 120 // a line that is shorter leaves the names out
)

// CreateRenderer is for Fyne.
func (s *DaySlider) CreateRenderer() fyne.WidgetRenderer {
	return render(s, s.line, s.dots, s.handle, s.focusRing(), s.first, s.last, s.caption)
}

func (s *DaySlider) minSize() fyne.Size {
	longest := fyne.MeasureText(MonthDay(mentoring.Day(2000, 3, 30), s.today), textSize(SizeSmall), fyne.TextStyle{})
	return fyne.NewSize(max(dayLineLeast, longest.Width), lineHeight(textSize(SizeSmall))+dayHandle+2*ringGap)
}

func (s *DaySlider) place(size fyne.Size) {
	above := lineHeight(textSize(SizeSmall))
	middle := round(above + (size.Height-above)/2)
	left, right := s.placeNames(size, middle)
	s.line.Move(fyne.NewPos(left, middle-dayLine/2))
	s.line.Resize(fyne.NewSize(max(0, right-left), dayLine))
	var apart float32
	s.places, apart = spreadDays(s.days, right-left)
	for i := range s.places {
		s.places[i] = round(s.places[i] + left)
		placeAround(s.dots.Objects[i], fyne.NewPos(s.places[i], middle), dotWidth(apart))
	}
	if s.count > 0 {
		at := fyne.NewPos(s.places[s.picked], middle)
		placeAround(s.handle, at, dayHandle)
		s.placeRing(s.handle.Position(), s.handle.Size(), dayHandle/2)
	}
	s.placeCaption(size, middle)
}

// dotWidth makes dots smaller that would cover each other.
func dotWidth(apart float32) float32 {
	if apart >= dayDot {
		return dayDot
	}
	return max(dayDotLeast, apart)
}

// placeNames puts the names of the first and the last day at the ends, if there
// is room, and returns where the line begins and ends.
func (s *DaySlider) placeNames(size fyne.Size, middle float32) (left, right float32) {
	left, right = dayHandle/2, size.Width-dayHandle/2
	first, last := s.first.MinSize(), s.last.MinSize()
	s.first.Resize(first)
	s.last.Resize(last)
	s.first.Move(fyne.NewPos(0, middle-first.Height/2))
	s.last.Move(fyne.NewPos(size.Width-last.Width, middle-last.Height/2))
	before, after := first.Width+dayNameGap-dayHandle/2, last.Width+dayNameGap-dayHandle/2
	s.last.Hidden = s.count == 0 || right-left-before-after < dayLineLeast
	s.first.Hidden = s.last.Hidden || s.count < 2
	if !s.last.Hidden {
		left, right = left+before, right-after
	}
	return left, right
}

// placeCaption writes above the line which day the pointer means, or the keys.
func (s *DaySlider) placeCaption(size fyne.Size, middle float32) {
	i := s.pointed
	if i < 0 && s.focused {
		i = s.picked
	}
	see(s.caption, i >= 0 && i < s.count && !s.Disabled())
	if s.caption.Hidden {
		return
	}
	letter(s.caption, s.name(i), lettering{textSize(SizeSmall), fyne.TextStyle{}, Color(Text)})
	least := s.caption.MinSize()
	x := max(0, min(s.places[i]-least.Width/2, size.Width-least.Width))
	s.caption.Move(fyne.NewPos(x, max(0, middle-dayHandle/2-ringGap-least.Height)))
	s.caption.Resize(least)
}

func (s *DaySlider) paint() {
	s.line.FillColor, s.line.CornerRadius, s.line.Hidden = Color(Line), dayLine/2, s.count < 2
	for i, o := range s.dots.Objects {
		dot := o.(*canvas.Circle)
		dot.FillColor, dot.Hidden = Color(Muted), i >= s.count || s.count < 2
		if i == s.pointed {
			dot.FillColor = Color(Ink)
		}
	}
	s.handle.FillColor, s.handle.Hidden = Color(Ink), s.count == 0
	s.paintRing()
}
