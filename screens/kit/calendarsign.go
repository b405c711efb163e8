package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
)

// calendarSign stands at the end of a field for a day and opens the calendar. It can't
// have the keyboard: there the field itself opens it, with the arrow down.
type calendarSign struct {
	widget.BaseWidget
	open    func()
	hovered bool
	sheet   *canvas.Rectangle
	head    *canvas.Rectangle
}

func newCalendarSign(open func()) *calendarSign {
	s := &calendarSign{open: open, sheet: canvas.NewRectangle(color.Transparent), head: canvas.NewRectangle(color.Transparent)}
	s.ExtendBaseWidget(s)
	return s
}

var (
	_ fyne.Tappable      = (*calendarSign)(nil)
	_ desktop.Hoverable  = (*calendarSign)(nil)
	_ desktop.Cursorable = (*calendarSign)(nil)
)

// Tapped opens the calendar.
func (s *calendarSign) Tapped(*fyne.PointEvent) {
	Touch()
	s.open()
}

// MouseIn shows that it can be pressed.
func (s *calendarSign) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.Refresh() }

// MouseMoved does nothing.
func (s *calendarSign) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (s *calendarSign) MouseOut() { s.hovered = false; s.Refresh() }

// Cursor is a hand.
func (s *calendarSign) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel says what it opens.
func (s *calendarSign) AccessibilityLabel() string { return lang.T("Calendar") }

// AccessibilityRole is button.
func (s *calendarSign) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for Fyne.
func (s *calendarSign) CreateRenderer() fyne.WidgetRenderer { return render(s, s.sheet, s.head) }

// signSide is how wide and high the sheet is, beside the size of the type.
const signSide = 0.9

func (s *calendarSign) minSize() fyne.Size { return fyne.NewSquareSize(textSize(SizeBody) + 8) }

func (s *calendarSign) place(size fyne.Size) {
	side := float32(int(signSide * textSize(SizeBody)))
	at := fyne.NewPos(float32(int((size.Width-side)/2)), float32(int((size.Height-side)/2)))
	s.sheet.Move(at)
	s.sheet.Resize(fyne.NewSquareSize(side))
	s.head.Move(at)
	s.head.Resize(fyne.NewSize(side, float32(int(side*0.34))))
}

func (s *calendarSign) paint() {
	ink := Color(Muted)
	if s.hovered {
		ink = Color(Text)
	}
	s.sheet.StrokeColor, s.sheet.StrokeWidth, s.sheet.CornerRadius = ink, 1.2, 2.5
	s.sheet.FillColor = unseen(ink)
	s.head.FillColor = ink
	s.head.TopLeftCornerRadius, s.head.TopRightCornerRadius = 2.5, 2.5
}
