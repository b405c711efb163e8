package kit

import (
	"errors"
	"fmt"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

// moving returns a radar on its way from what the drawings show to other data.
func moving(t testing.TB, to RadarData) *Radar {
	r := NewRadar()
	r.Set(maya)
	show(t, r, 600, 600)
	r.aimAt(to)
	return r
}

// dotAt returns the middle of a dot.
func dotAt(r *Radar, dimension int) fyne.Position {
	dot := r.dots[dimension]
	return dot.Position().AddXY(dot.Size().Width/2, dot.Size().Height/2)
}

func close2(a, b fyne.Position) bool {
	return math.Abs(float64(a.X-b.X)) < 0.01 && math.Abs(float64(a.Y-b.Y)) < 0.01
}

func TestRadarMovesOnAStraightWay(t *testing.T) {
	start(t, Light)
	next := maya
	next.Now, next.Earlier = values(1.2, 2.4, 3.8), values(4, 1.5, 1.2)
	r := moving(t, next)
	if said(r.names[0]) != "Technical expertise" || said(r.figures[0]) != "1.2, was 4.0" {
		t.Errorf("the words are %q, %q", said(r.names[0]), said(r.figures[0]))
	}
	for _, c := range []struct {
		part      float32
		technical float64
	}{{-1, 3.2}, {0, 3.2}, {0.25, 2.7}, {0.5, 2.2}, {1, 1.2}, {1, 1.2}} {
		r.frame(c.part)
		if got, want := dotAt(r, 0), position(r.at.At(0, c.technical)); !close2(got, want) {
			t.Errorf("at %v the dot is at %v, want %v", c.part, got, want)
		}
		if got, want := r.layers[nowLayer].lines[0].Position1, dotAt(r, 0); !close2(got, want) {
			t.Errorf("at %v the edge is at %v, the dot at %v", c.part, got, want)
		}
		if !close2(dotAt(r, 1), position(r.at.At(1, 2.4))) {
			t.Errorf("at %v a value that is the same moves", c.part)
		}
	}
	if r.shown != next.layers() {
		t.Errorf("in the end it shows %v", r.shown)
	}
}

func TestRadarMovesOnFromWhereItIs(t *testing.T) {
	start(t, Light)
	up, down := maya, maya
	up.Now, down.Now = values(4, 4, 4), values(1, 1, 1)
	r := moving(t, up)
	r.frame(0.5)
	before := r.shown
	r.aimAt(down)
	if r.shown != before {
		t.Errorf("it jumps from %v to %v", before, r.shown)
	}
	r.Set(maya)
	if r.shown != maya.layers() || r.motion.animation != nil {
		t.Error("Set does not show all at once")
	}
}

func TestValuesThatAppearOrVanishJustDoSo(t *testing.T) {
	start(t, Light)
	next := RadarData{Now: values(3.2, 0, 1.8), Others: values(2, 2, 2)}
	r := moving(t, next)
	if shown(r.layers[nowLayer]) != 1 || r.dots[1].Visible() || r.shape.Visible() || shown(r.layers[aimLayer]) != 0 {
		t.Error("what vanished is still there")
	}
	if r.shown[othersLayer] != next.Others {
		t.Errorf("what appeared is at %v", r.shown[othersLayer])
	}
}

// The test driver shows the end of an animation at once.
func TestMoveToEndsAtTheData(t *testing.T) {
	start(t, Light)
	r := NewRadar()
	r.MoveTo(maya)
	if r.shown != maya.layers() {
		t.Error("without a window it does not show the data")
	}
	show(t, r, 600, 600)
	next := maya
	next.Now = values(1, 2, 3)
	r.MoveTo(next)
	if r.shown != next.layers() || r.motion.animation != nil || r.motion.to != next.layers() {
		t.Errorf("it shows %v", r.shown)
	}
}

func TestNothingMovesWhereMotionIsUnwanted(t *testing.T) {
	start(t, Light)
	lessMotion.Store(true)
	defer lessMotion.Store(false)
	r := NewRadar()
	r.Set(maya)
	show(t, r, 600, 600)
	next := maya
	next.Now = values(1, 2, 3)
	r.MoveTo(next)
	if r.shown != next.layers() || r.motion != (radarMotion{}) {
		t.Error("it moved")
	}
}

func TestNothingMovesOnWhenTheRadarIsGone(t *testing.T) {
	start(t, Light)
	up := maya
	up.Now = values(4, 4, 4)
	r := moving(t, up)
	r.motion.animation = fyne.NewAnimation(moveTime, r.tick)
	r.tick(0.5)
	if r.motion.animation == nil || r.shown == up.layers() {
		t.Fatal("it is at the end already")
	}
	test.WidgetRenderer(r).Destroy()
	if r.motion.animation != nil || r.shown != up.layers() {
		t.Error("it goes on without a window")
	}
	r.aimAt(maya)
	r.tick(0.5) // Fyne may tick once more
	if r.shown != between(r.motion.from, r.motion.to, 0) {
		t.Error("it moves after it was told to stop")
	}
}

func TestWaysStayOnTheScale(t *testing.T) {
	level := rapid.OneOf(rapid.Float64Range(0, 4), rapid.Float64(), rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1), 99, -5}))
	value := rapid.Custom(func(t *rapid.T) mentoring.Value {
		return mentoring.Value{Mean: level.Draw(t, "mean"), Of: rapid.IntRange(0, 2).Draw(t, "of")}
	})
	rapid.Check(t, func(t *rapid.T) {
		var from, to layers
		from[nowLayer][1], to[nowLayer][1] = value.Draw(t, "from"), value.Draw(t, "to")
		part := rapid.Float64Range(0, 0.999).Draw(t, "part")
		got := between(from, to, part)[nowLayer][1]
		if from[nowLayer][1].Known() && to[nowLayer][1].Known() && !(got.Mean >= 0 && got.Mean <= 4) {
			t.Errorf("on the way it is at %v", got.Mean)
		}
		if got.Known() != to[nowLayer][1].Known() {
			t.Error("it is known on the way and not in the end, or the other way round")
		}
	})
}

func TestLessMotionIsReadFromTheDesktop(t *testing.T) {
	missing := errors.New("not found")
	for name, c := range map[string]struct {
		reduced, enabled any // an error where there is no such setting
		want             bool
	}{
		"no desktop":             {missing, missing, false},
		"no preference":          {uint32(0), missing, false},
		"less":                   {uint32(1), missing, true},
		"less, GNOME moves":      {uint32(1), true, true},
		"no preference, GNOME's": {uint32(0), false, false},
		"GNOME stands still":     {missing, false, true},
		"GNOME moves":            {missing, true, false},
		"no sense":               {"much", missing, false},
	} {
		got := wantsLessMotion(func(namespace, key string) (any, error) {
			value := c.reduced
			if key == "enable-animations" {
				value = c.enabled
			}
			if err, ok := value.(error); ok {
				return nil, err
			}
			return value, nil
		})
		if got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// BenchmarkRadarFrame is one frame of a radar in which all moves: where
// everything is, and the order to paint it.
func BenchmarkRadarFrame(b *testing.B) {
	for _, size := range []float32{800, 1600} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			r := movingAll(b, size)
			for i := 0; b.Loop(); i++ {
				r.frame(float32(i%100) / 100)
			}
		})
	}
}

// BenchmarkRadarFramePainted is such a frame painted without a graphics card.
func BenchmarkRadarFramePainted(b *testing.B) {
	r := movingAll(b, 800)
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	for i := 0; b.Loop(); i++ {
		r.frame(float32(i%100) / 100)
		c.Capture()
	}
}

func movingAll(b *testing.B, size float32) *Radar {
	start(b, Light)
	r := NewRadar()
	r.Set(everyLayer)
	show(b, r, size, size)
	next := everyLayer
	next.Now, next.Others, next.Mentor = values(1, 3.5, 3), values(2, 3, 1), values(3, 3, 3)
	next.Earlier, next.Aim = values(1, 2, 3), values(4, 2, 4)
	r.aimAt(next)
	return r
}
