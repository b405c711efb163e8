package kit

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

func TestLevelTrackMarksOnlyWhatWasGiven(t *testing.T) {
	start(t, Light)
	for name, c := range map[string]struct {
		views   Views
		marks   [3]bool // mentee, mentor, others
		joined  bool
		earlier bool
	}{
		"nobody":        {Views{}, [3]bool{}, false, false},
		"the mentee":    {Views{Mentee: 3}, [3]bool{true, false, false}, false, false},
		"two alike":     {Views{Mentee: 3, Mentor: 3}, [3]bool{true, true, false}, false, false},
		"two apart":     {Views{Mentee: 3, Others: 1.5}, [3]bool{true, false, true}, true, false},
		"three":         {Views{Mentee: 2, Mentor: 3, Others: 2.5}, [3]bool{true, true, true}, true, false},
		"and before":    {Views{Mentee: 2, Earlier: 1}, [3]bool{true, false, false}, false, true},
		"no numbers":    {Views{Mentee: math.NaN(), Mentor: math.Inf(-1), Others: -5}, [3]bool{}, false, false},
		"only before":   {Views{Earlier: 1}, [3]bool{}, false, true},
		"others beyond": {Views{Mentee: 4, Others: 99}, [3]bool{true, false, true}, false, false},
	} {
		track := NewLevelTrack(mentoring.Business)
		show(t, track, 166, 26)
		track.Set(c.views)
		var got [3]bool
		for i, m := range track.marks {
			got[i] = m.shape.Visible()
		}
		if got != c.marks || track.gap.Visible() != c.joined || track.earlier.Visible() != c.earlier {
			t.Errorf("%s: marks %v, joined %v, earlier %v", name, got, track.gap.Visible(), track.earlier.Visible())
		}
	}
}

func TestLevelTrackJoinsTheLowestAndTheHighest(t *testing.T) {
	start(t, Light)
	track := NewLevelTrack(mentoring.Technical)
	show(t, track, 218, 26) // 50 to a level
	track.Set(Views{Mentee: 2, Mentor: 3.5, Others: 1})
	is(t, track.gap, [4]float32{59, 12, 125, 2})
	is(t, track.marks[MenteeView].shape, [4]float32{104, 8, 10, 10})
}

func TestLevelTrackKeepsAllMarksInside(t *testing.T) {
	start(t, Light)
	track := NewLevelTrack(mentoring.Technical)
	show(t, track, 166, 26)
	level := rapid.OneOf(rapid.Float64Range(0, 4), rapid.Float64(), rapid.SampledFrom([]float64{math.NaN(), math.Inf(1), math.Inf(-1), 99, -5}))
	rapid.Check(t, func(rt *rapid.T) {
		track.Set(Views{level.Draw(rt, "mentee"), level.Draw(rt, "mentor"), level.Draw(rt, "others"), level.Draw(rt, "earlier")})
		size := fyne.NewSize(rapid.Float32Range(90, 600).Draw(rt, "width"), 26)
		track.Resize(size)
		objects := []fyne.CanvasObject{track.gap, track.earlier}
		for _, m := range track.marks {
			objects = append(objects, m.shape)
		}
		for _, o := range objects {
			x, y, w, h := sized(o)
			if !(x >= -0.5 && y >= 0 && x+w <= size.Width+0.5 && y+h <= size.Height && w >= 0) {
				rt.Errorf("in %v something lies at %v, %v", size, o.Position(), o.Size())
			}
		}
	})
}

func TestOnlyTheOthersAreInTheColourOfTheDimension(t *testing.T) {
	for _, look := range []Appearance{Light, Dark} {
		start(t, look)
		track := NewLevelTrack(mentoring.Relationship)
		show(t, track, 166, 26)
		track.Set(Views{Mentee: 1, Mentor: 2, Others: 3})
		dot, ring := track.marks[MenteeView].shape.(*canvas.Circle), track.marks[MentorView].shape.(*canvas.Circle)
		diamond := track.marks[OthersView].shape.(*canvas.ArbitraryPolygon)
		if dot.FillColor != Color(Ink) || ring.StrokeColor != Color(Ink) || diamond.FillColor != Color(RelationshipInk) {
			t.Errorf("%s: the marks are %v, %v, %v", look, dot.FillColor, ring.StrokeColor, diamond.FillColor)
		}
	}
}
