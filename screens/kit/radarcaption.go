package kit

import "fyne.io/fyne/v2"

const (
	captionPadX float32 = 8
	captionPadY float32 = 3
	captionGap  float32 = 13 // from the middle of a dot
)

// CreateRenderer is for Fyne.
func (o *radarDots) CreateRenderer() fyne.WidgetRenderer {
	return render(o, o.focusRing(), o.ground, o.caption)
}

func (o *radarDots) minSize() fyne.Size { return fyne.Size{} }

func (o *radarDots) place(size fyne.Size) {
	dot := o.radar.dotMiddle(o.chosen)
	o.placeRing(dot.SubtractXY(dotDiameter/2, dotDiameter/2), fyne.NewSquareSize(dotDiameter), dotDiameter/2)
	words := o.words(o.meant())
	o.caption.Text = ellipsize(words, size.Width-2*captionPadX, measureWith(o.caption.TextSize, o.caption.TextStyle))
	least := o.caption.MinSize()
	box := least.AddWidthHeight(2*captionPadX, 2*captionPadY)
	at := o.beside(max(0, o.meant()), box, size)
	o.ground.Move(at)
	o.ground.Resize(box)
	o.caption.Move(at.AddXY(captionPadX, captionPadY))
	o.caption.Resize(least)
	o.caption.Refresh()
}

// beside returns where a box lies beside a dot: to its right, else to its left,
// above it or below, wherever it covers no other dot, and always inside the
// size.
func (o *radarDots) beside(dot int, box, size fyne.Size) fyne.Position {
	point := o.radar.dotMiddle(dot)
	middle := point.SubtractXY(box.Width/2, box.Height/2)
	var at fyne.Position
	for _, at = range []fyne.Position{
		{X: point.X + captionGap, Y: middle.Y}, {X: point.X - captionGap - box.Width, Y: middle.Y},
		{X: middle.X, Y: point.Y - captionGap - box.Height}, {X: middle.X, Y: point.Y + captionGap},
	} {
		at.X = max(0, min(at.X, size.Width-box.Width))
		at.Y = max(0, min(at.Y, size.Height-box.Height))
		if !o.covers(at, box) {
			break
		}
	}
	return at
}

// covers says that a box covers a dot, also the one that it speaks of, at least
// in part.
func (o *radarDots) covers(at fyne.Position, box fyne.Size) bool {
	for _, i := range o.known() {
		dot := o.radar.dotMiddle(i).Subtract(at)
		if dot.X > -dotDiameter/2 && dot.X < box.Width+dotDiameter/2 && dot.Y > -dotDiameter/2 && dot.Y < box.Height+dotDiameter/2 {
			return true
		}
	}
	return false
}

func (o *radarDots) paint() {
	o.paintRing()
	o.ground.FillColor, o.ground.StrokeColor, o.ground.StrokeWidth = Color(Surface), Color(Muted), hairline
	o.ground.CornerRadius = controlRadius - 2
	o.caption.TextSize, o.caption.Color = textSize(SizeSmall), Color(Text)
	o.ground.Hidden = o.words(o.meant()) == ""
	o.caption.Hidden = o.ground.Hidden
}
