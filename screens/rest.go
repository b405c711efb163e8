package screens

import (
	"context"
	"errors"
	"image/color"
	"time"

	"fyne.io/fyne/v2/canvas"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// firstFrame is after how long what was shown last is on its way to the screen.
// Fyne draws sixty times a second, and what is to be done meanwhile waits for that.
const firstFrame = 34 * time.Millisecond

// readRest reads what the first page doesn't show, and finds out whether all of the
// data is whole. Until then nothing is saved.
func (d *door) readRest(service *app.Service) {
	d.whenDrawn(service.Whole, func(err error) {
		if d.service == service && !errors.Is(err, context.Canceled) { // not shut meanwhile
			d.haveRest(err)
		}
	})
}

// haveRest goes on with data that is whole, or shows what is wrong with it.
func (d *door) haveRest(err error) {
	if err != nil {
		d.giveUp(err)
		return
	}
	tidyMemory()
	if d.shell != nil {
		d.shell.readyLines()
	}
	if d.service.ChangesLost() && d.shell != nil {
		d.shell.tellFailure(mentoring.ErrChangesLost)
	}
	if _, onlyToRead := d.service.Losses(); !onlyToRead {
		d.service.KeepBackups(d.notBackedUp)
	}
}

// readyLines draws a line that nobody sees. With the first one the driver of the screen
// makes ready for lines, which takes it 5 ms, and Today has none.
func (s *Shell) readyLines() {
	s.body.Add(canvas.NewLine(color.NRGBA{})) // until the next page; Fyne would leave color.Transparent out
}

// giveUp shuts data that turned out to be damaged while it was shown.
func (d *door) giveUp(err error) {
	d.endShells()
	d.close()
	d.problem(err)
}
