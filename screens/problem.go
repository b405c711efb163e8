package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/screens/kit"
)

// ShowProblem fills the window with what keeps Trefoil from opening its data,
// in words, and with one button to leave.
func ShowProblem(window fyne.Window, err error, home string, quit func()) {
	leave := kit.NewButton("Quit", kit.Primary, quit)
	words := container.New(kit.NewStack(12),
		kit.Title("Trefoil can't open its data"),
		kit.Body(kit.Words(err)),
		kit.Small("Data folder: "+home),
		container.New(kit.NewRow(0, -1), leave),
	)
	card := kit.NewCard(words)
	window.SetContent(ground(container.NewCenter(container.New(kit.NewFixedWidth(520), card))))
	window.Canvas().Focus(leave)
	window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) {
		if key.Name == fyne.KeyEscape {
			quit()
		}
	})
}
