package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/screens/kit"
)

// Keys are shortcuts that belong together: each the key, and what it does.
type Keys struct {
	Name  string
	Lines [][2]string
}

// twoColumns is the width from which on the sheet has two columns.
const twoColumns = 640

// sheet lists keys in two columns that are about as long.
func sheet(all []Keys) fyne.CanvasObject {
	left, right := container.New(kit.NewStack(18)), container.New(kit.NewStack(18))
	rest := 0
	for _, keys := range all {
		rest += len(keys.Lines) + 2
	}
	done := 0
	for _, keys := range all {
		column := left
		if 2*done >= rest {
			column = right
		}
		column.Add(group(keys))
		done += len(keys.Lines) + 2
	}
	return container.New(kit.NewSplit(twoColumns, 32), left, right)
}

func group(keys Keys) fyne.CanvasObject {
	rows := container.New(kit.NewStack(5), kit.Heading(keys.Name))
	for _, line := range keys.Lines {
		rows.Add(container.New(kit.NewColumns(12, 4, 5), top(kit.Body(line[1])), top(kit.Body(line[0]).Strong())))
	}
	return rows
}

// top keeps a line at the top of a row that may be higher.
func top(o fyne.CanvasObject) fyne.CanvasObject { return container.New(kit.NewStack(0), o) }
