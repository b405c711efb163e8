package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
)

var today = mentoring.Day(2026, 11, 23) // a Monday

// start gives a test the app and the theme.
func start(t testing.TB, appearance Appearance) {
	t.Helper()
	app := test.NewApp()
	t.Cleanup(func() { app.Quit() })
	app.Settings().SetTheme(NewTheme(appearance, 1))
}

// show puts an object into a window of the given size.
func show(t testing.TB, o fyne.CanvasObject, width, height float32) fyne.Window {
	t.Helper()
	w := test.NewWindow(o)
	t.Cleanup(w.Close)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	return w
}

// press sends a key to a widget as if it had the focus.
func press(o fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		if c := fyne.CurrentApp().Driver().CanvasForObject(o.(fyne.CanvasObject)); k == fyne.KeySpace && c != nil {
			c.Focus(o)
			o.TypedRune(' ')
		}
		o.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func mouse(x, y float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}}
}

// maya is what the drawings show.
var maya = RadarData{
	Now:          values(3.2, 2.4, 1.8),
	Earlier:      values(3.0, 1.5, 1.2),
	Aim:          values(3.0, 3.1, 2.9),
	EarlierLabel: "12 Sept",
}

// everyLayer is a radar with all that it can show.
var everyLayer = RadarData{
	Now: values(3.2, 2.4, 1.8), Others: values(3.4, 1.9, 1.9), Mentor: values(2.8, 2.2, 1.4),
	Earlier: values(3.0, 1.5, 1.2), Aim: values(3.0, 3.1, 2.9), EarlierLabel: "12 Sept",
}

func values(technical, relationship, business float64) mentoring.Values {
	var v mentoring.Values
	for i, mean := range []float64{technical, relationship, business} {
		if mean > 0 {
			v[i] = mentoring.Value{Mean: mean, Of: 6}
		}
	}
	return v
}
