package screens

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// native is the window as the library below Fyne knows it, for what Fyne doesn't
// tell: where a window is, whether it is maximised, and which screens there are.
// It is nil where Fyne's window isn't made of one, as in tests, and before it is
// shown.
func native(w fyne.Window) (v *glfw.Window) {
	if drawn, ok := w.(interface{ RunWithContext(func()) }); ok {
		drawn.RunWithContext(func() { v = glfw.GetCurrentContext() })
	}
	return v
}

// tellsPlaces says whether the window system lets a program know and choose where
// its windows are. Wayland doesn't.
func tellsPlaces() bool { return glfw.GetPlatform() != glfw.PlatformWayland }

// ask asks for the place before the window is shown.
func (p *place) ask(w fyne.Window) {
	if p.Maximised && glfw.GetPlatform() == glfw.PlatformX11 {
		glfw.WindowHint(glfw.Maximized, glfw.True) // asked for later it may be lost while the window comes up
	}
	placed, ok := w.(desktop.Window)
	if !ok || !p.Placed || !tellsPlaces() {
		return
	}
	for _, s := range workAreas() {
		if image.Pt(p.X, p.Y).In(s) {
			placed.RequestPosition(p.X, p.Y)
		}
	}
}

// settle puts the window that was just shown into its place, and into the screens
// there are now.
func (p *place) settle(w fyne.Window) {
	v := native(w)
	if v == nil {
		return
	}
	if v.GetAttrib(glfw.Maximized) == glfw.True {
		return
	}
	if tellsPlaces() {
		p.fit(w, v)
	}
	if p.Maximised {
		v.Maximize()
	}
}

// fit moves the window and makes it smaller where it would not be in sight as a
// whole, with the frame that the window system draws around it.
func (p *place) fit(w fyne.Window, v *glfw.Window) {
	x, y := v.GetPos()
	at := image.Pt(x, y)
	if p.Placed {
		at = image.Pt(p.X, p.Y)
	}
	width, height := v.GetSize()
	left, top, right, bottom := v.GetFrameSize()
	wanted := image.Rect(at.X-left, at.Y-top, at.X+width+right, at.Y+height+bottom)
	fits := within(wanted, workAreas())
	if fits.Size() != wanted.Size() {
		scale := w.Canvas().Scale()
		w.Resize(fyne.NewSize(float32(fits.Dx()-left-right)/scale, float32(fits.Dy()-top-bottom)/scale))
	}
	if to := fits.Min.Add(image.Pt(left, top)); to != image.Pt(x, y) {
		v.SetPos(to.X, to.Y)
	}
}

// note notes how the window stands. A window that is maximised, minimised or has
// the whole screen says nothing of how large it is otherwise.
func (p *place) note(w fyne.Window) {
	v := native(w)
	if v == nil || w.FullScreen() || v.GetAttrib(glfw.Iconified) == glfw.True {
		return
	}
	p.Maximised = v.GetAttrib(glfw.Maximized) == glfw.True
	if p.Maximised {
		return
	}
	size := w.Canvas().Size()
	p.Width, p.Height = size.Width, size.Height
	if p.Placed = tellsPlaces(); p.Placed {
		p.X, p.Y = v.GetPos()
	}
}

// workAreas are the screens without what the desktop keeps for itself, such as a
// bar, the main screen first.
func workAreas() (areas []image.Rectangle) {
	for _, m := range glfw.GetMonitors() {
		x, y, width, height := m.GetWorkarea()
		areas = append(areas, image.Rect(x, y, x+width, y+height))
	}
	return areas
}

// within moves a window into the screen that shows most of it, the first when
// none does, and makes it no larger than that.
func within(window image.Rectangle, screens []image.Rectangle) image.Rectangle {
	if len(screens) == 0 {
		return window
	}
	shown := func(screen image.Rectangle) int {
		part := screen.Intersect(window)
		return part.Dx() * part.Dy()
	}
	best := screens[0]
	for _, s := range screens[1:] {
		if shown(s) > shown(best) {
			best = s
		}
	}
	size := image.Pt(min(window.Dx(), best.Dx()), min(window.Dy(), best.Dy()))
	at := image.Pt(
		max(best.Min.X, min(window.Min.X, best.Max.X-size.X)),
		max(best.Min.Y, min(window.Min.Y, best.Max.Y-size.Y)),
	)
	return image.Rectangle{Min: at, Max: at.Add(size)}
}
