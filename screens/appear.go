package screens

import (
	"log/slog"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/mentoring"
	"trefoil/assets"
	"trefoil/screens/kit"
)

// appear shows the window, and says whether that failed. What came of the first opening
// is the first that is drawn in it, when that is known by then; else it is empty yet.
func (d *door) appear(opened <-chan opening, fonts <-chan struct{}) (failed bool) {
	d.fewHan = kit.FewHan()
	measured := &onMeasure{window: d.window}
	failed = d.watched(func() {
		d.window.SetContent(container.New(measured))
		measured.do = func() {
			d.started = true
			select {
			case first := <-opened:
				d.receive(first)
				if !d.wantsHan() {
					<-fonts
					d.showFirst()
				}
			default:
			}
		}
		d.showInPlace()
		if native(d.window) == nil { // without OpenGL Fyne goes on, with no window
			panic(mentoring.ErrNoScreen)
		}
	})
	if failed && !d.started {
		d.lackScreen()
	}
	return failed
}

// wantsHan says that what is to be shown takes the fonts for Chinese and Japanese, which
// Fyne can change to only once it runs.
func (d *door) wantsHan() bool {
	return kit.FewHan() && d.service != nil && d.service.Han()
}

// showFirst shows what came of the first opening.
func (d *door) showFirst() {
	d.shown = true
	d.show(d.first.service, d.first.err)
}

// lackScreen notes that what failed is no crash.
func (d *door) lackScreen() {
	d.noScreen = true
	if err := os.Remove(d.crashFile()); err != nil {
		slog.Error("remove the crash file", "error", err)
	}
}

// runWindow goes on with the window until it is closed. What could not be shown at once
// is made while Fyne waits for its first sixtieth of a second to draw.
func (d *door) runWindow() (failed bool) {
	d.app.Lifecycle().SetOnStarted(func() {
		if d.fewHan && !kit.FewHan() { // they were taken when Fyne could not change to them yet
			d.app.Settings().SetTheme(d.app.Settings().Theme())
		}
		d.nap.start()
		d.do(func() {
			if !d.shown && d.service == d.first.service { // else it ended meanwhile
				d.showFirst()
			}
			d.after(firstFrame, d.settleDown)
		})
	})
	return d.watched(func() {
		takeEvents() // above all the size that the system gave the window
		d.app.Run()
	})
}

// settleDown does what had to wait until the first page is drawn.
func (d *door) settleDown() {
	collectAsUsual()
	if d.service == nil {
		tidyMemory()
	}
	icon := fyne.NewStaticResource("icon.png", assets.Icon)
	d.app.SetIcon(icon)
	d.window.SetIcon(icon)
}

// onMeasure is a layout that does something the first time it is measured once that is
// set. Fyne makes a window and draws it in one go, and in between it measures what is in
// it: what is put there then is drawn at once, instead of a picture with nothing in it.
type onMeasure struct {
	window fyne.Window
	do     func()
}

// Layout is for Fyne.
func (m *onMeasure) Layout([]fyne.CanvasObject, fyne.Size) {}

// MinSize is for Fyne.
func (m *onMeasure) MinSize([]fyne.CanvasObject) fyne.Size {
	do := m.do
	if do == nil {
		return fyne.Size{}
	}
	m.do = nil
	do()
	return m.window.Content().MinSize()
}
