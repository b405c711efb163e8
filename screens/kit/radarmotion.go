package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"trefoil/app/mentoring"
)

// layers are the values of all lines of a radar.
type layers [layerCount]mentoring.Values

func (d RadarData) layers() layers {
	var all layers
	for l := range layerCount {
		all[l] = d.values(l)
	}
	return all
}

// radarMotion is the way from what was shown to what will be.
type radarMotion struct {
	from, to  layers
	animation *fyne.Animation // nil while nothing moves
}

// MoveTo shows other data as Set does, but lets the lines move there within
// moveTime, from where they are now. The words are those of the new data at
// once, and a value that appears or vanishes just does so. Where motion is
// unwanted, or the radar is not in a window, all is there at once.
func (r *Radar) MoveTo(d RadarData) {
	if r.data == d {
		return
	}
	if still() || !r.inWindow() {
		r.Set(d)
		return
	}
	r.aimAt(d)
	r.motion.animation = fyne.NewAnimation(moveTime, r.tick)
	r.motion.animation.Start()
	MovesFor(moveTime + moveTime/2)
}

func (r *Radar) inWindow() bool {
	return !r.Size().IsZero() && fyne.CurrentApp().Driver().CanvasForObject(r) != nil
}

// aimAt prepares the way to other data and shows its beginning.
func (r *Radar) aimAt(d RadarData) {
	r.halt()
	r.data = d
	r.motion.from, r.motion.to = r.shown, d.layers()
	r.shown = between(r.motion.from, r.motion.to, 0)
	r.Refresh()
}

// halt stops where the lines are.
func (r *Radar) halt() {
	if a := r.motion.animation; a != nil {
		r.motion.animation = nil
		a.Stop()
	}
}

// tick shows the next frame, and the last one when the radar is gone from its
// window. Fyne may tick once more after it was told to stop.
func (r *Radar) tick(part float32) {
	if r.motion.animation == nil {
		return
	}
	if part >= 1 || !r.inWindow() {
		r.halt()
		part = 1
	}
	r.frame(part)
}

// frame shows how far the lines have come, from 0 to 1. It draws only what
// moves.
func (r *Radar) frame(part float32) {
	r.shown = between(r.motion.from, r.motion.to, float64(part))
	for l := range layerCount {
		if r.motion.from[l] != r.motion.to[l] {
			r.drawLayer(l)
		}
	}
	r.drawShape()
	r.drawDots()
	r.pressable.follow(r.Size())
	canvas.Refresh(r.shape)
}

// between returns the values on the way, as levels on the scale. At the end
// they are the new ones as they came.
func between(from, to layers, part float64) layers {
	if part >= 1 {
		return to
	}
	for l := range to {
		for d, v := range to[l] {
			if was := from[l][d]; was.Known() && v.Known() {
				start := onScale(was.Mean)
				to[l][d].Mean = start + (onScale(v.Mean)-start)*max(0, part)
			}
		}
	}
	return to
}
