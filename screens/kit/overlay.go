package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Overlay lies above the window with one panel in it, and takes all keys and
// taps until it is closed: by Close, or by a tap beside the panel where it isn't Modal.
// What had the keyboard before has it again then.
type Overlay struct {
	widget.BaseWidget
	OnClosed func()            // may be nil
	Instead  fyne.CanvasObject // is out of sight meanwhile; may be nil
	Wanted   fyne.Size
	Height   func(width float32) float32 // what is wanted in a width, in the place of Wanted; may be nil
	Modal    bool                        // stays until Close
	window   fyne.Window
	veils    [4]*plain // above, below, left and right of the panel
	panel    *panel
}

// NewOverlay returns an overlay for the window with some content in a panel.
// It is shown by Show.
func NewOverlay(window fyne.Window, content fyne.CanvasObject) *Overlay {
	o := &Overlay{window: window, panel: newPanel(content)}
	for i := range o.veils {
		o.veils[i] = newPlain(veilColor)
	}
	o.ExtendBaseWidget(o)
	return o
}

// Open says that it is shown.
func (o *Overlay) Open() bool {
	for _, other := range o.window.Canvas().Overlays().List() {
		if other == fyne.CanvasObject(o) {
			return true
		}
	}
	return false
}

// Show puts it above all else.
func (o *Overlay) Show() {
	if o.Instead != nil {
		o.Instead.Hide()
	}
	o.window.Canvas().Overlays().Add(o)
	o.BaseWidget.Show()
}

// Close takes it away.
func (o *Overlay) Close() {
	if !o.Open() {
		return
	}
	o.window.Canvas().Overlays().Remove(o)
	if o.Instead != nil {
		o.Instead.Show()
	}
	if o.OnClosed != nil {
		o.OnClosed()
	}
}

// SetWanted changes the size that the panel should have, as far as there is
// room.
func (o *Overlay) SetWanted(size fyne.Size) {
	if o.Wanted != size {
		o.Wanted = size
		o.Refresh()
	}
}

// Tapped closes it: what lies on the panel is not asked.
func (o *Overlay) Tapped(*fyne.PointEvent) {
	if !o.Modal {
		o.Close()
	}
}

// TappedSecondary closes it, too.
func (o *Overlay) TappedSecondary(e *fyne.PointEvent) { o.Tapped(e) }

// CreateRenderer is for Fyne.
func (o *Overlay) CreateRenderer() fyne.WidgetRenderer {
	return render(o, o.veils[0], o.veils[1], o.veils[2], o.veils[3], o.panel)
}

// overlayTop is where the panel begins, as a share of the height: a little
// above the middle, where the eye is.
const overlayTop = 0.12

// overlaySide is what stays free beside the panel at least.
const overlaySide float32 = 24

func (o *Overlay) minSize() fyne.Size { return fyne.Size{} }

func (o *Overlay) place(size fyne.Size) {
	top := max(overlaySide, size.Height*overlayTop)
	width := min(o.Wanted.Width, size.Width-2*overlaySide)
	wanted := o.Wanted.Height
	if o.Height != nil {
		wanted = o.Height(width)
	}
	height := min(wanted, size.Height-top-overlaySide)
	o.panel.Move(fyne.NewPos((size.Width-width)/2, top))
	o.panel.Resize(fyne.NewSize(width, height))
	o.placeVeils(size)
}

// placeVeils leaves out what the panel covers but for its corners: without a graphics
// card the veil is much of the work of a picture.
func (o *Overlay) placeVeils(size fyne.Size) {
	at, end := o.panel.Position(), o.panel.Position().Add(o.panel.Size())
	upper, lower := at.Y+panelRadius, end.Y-panelRadius
	left, right := at.X+panelRadius, end.X-panelRadius
	for i, area := range [4][2]fyne.Position{
		{{}, {X: size.Width, Y: upper}},
		{{Y: lower}, {X: size.Width, Y: size.Height}},
		{{Y: upper}, {X: left, Y: lower}},
		{{X: right, Y: upper}, {X: size.Width, Y: lower}},
	} {
		o.veils[i].Move(area[0])
		o.veils[i].Resize(fyne.NewSize(max(0, area[1].X-area[0].X), max(0, area[1].Y-area[0].Y)))
	}
}

func (o *Overlay) paint() {}

// veilColor is dark in both looks: a light veil would glare at night.
func veilColor() color.Color { return color.NRGBA{A: 0x52} }

const panelRadius = 10

// panel keeps taps from what lies under it.
type panel struct {
	widget.BaseWidget
	box *Box
}

func newPanel(content fyne.CanvasObject) *panel {
	p := &panel{box: NewBox(Surface, content)}
	p.box.Border, p.box.Radius = Line, panelRadius
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer is for Fyne.
func (p *panel) CreateRenderer() fyne.WidgetRenderer { return wrap(p, p.box) }

// Tapped does nothing.
func (p *panel) Tapped(*fyne.PointEvent) {}

// TappedSecondary does nothing.
func (p *panel) TappedSecondary(*fyne.PointEvent) {}
