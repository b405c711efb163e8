package screens

import (
	"context"
	"log/slog"

	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// move moves the data to another folder. Then the program ends, and starts anew from
// there. What keeps it from doing so is told to done, and all is as it was.
func (d *door) move(ctx context.Context, folder string, heard app.Progress, done func(error)) {
	service := d.service
	if err := service.FlushDrafts(); err != nil {
		done(err)
		return
	}
	d.keepPlace() // it moves, too
	ctx, d.stop = context.WithCancel(ctx)
	go app.Guarded(func() {
		d.files.Lock()
		err := service.Move(ctx, folder, heard)
		d.files.Unlock()
		d.do(func() {
			d.stop()
			if err != nil {
				slog.Error("move", "error", err)
				done(err)
				return
			}
			d.startAnew()
		})
	})()
}

// startAnew ends the program; Run then starts it anew.
func (d *door) startAnew() {
	d.again = true
	d.window.SetMainMenu(nil)
	d.window.SetContent(ground(container.NewCenter(kit.OneLine(lang.T("The data is moved. Trefoil opens again from there…")))))
	d.app.Quit()
}
