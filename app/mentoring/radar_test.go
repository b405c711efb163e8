package mentoring

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestRadarAxes(t *testing.T) {
	r := Radar{Center: Point{100, 100}, Radius: 80}
	half := 80 * math.Sqrt(3) / 2
	tests := []struct {
		name      string
		dimension int
		level     float64
		want      Point
	}{
		{"technical at the top", 0, 4, Point{100, 20}},
		{"relationship at the lower right", 1, 4, Point{100 + half, 140}},
		{"business at the lower left", 2, 4, Point{100 - half, 140}},
		{"0 in the centre", 1, 0, Point{100, 100}},
		{"half way", 0, 2, Point{100, 60}},
		{"more than there is", 0, 9, Point{100, 20}},
		{"less than there is", 0, -9, Point{100, 100}},
		{"without end", 0, math.Inf(1), Point{100, 20}},
		{"not a number", 0, math.NaN(), Point{100, 100}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := r.At(tt.dimension, tt.level)
			if !near(got.X, tt.want.X, 1e-9) || !near(got.Y, tt.want.Y, 1e-9) {
				t.Errorf("At = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestFitRadarFillsTheBox(t *testing.T) {
	r := FitRadar(10, 20, 300, 900) // the width is what limits it
	ring := r.Ring(4)
	if !near(ring[1].X, 310, 1e-9) || !near(ring[2].X, 10, 1e-9) {
		t.Errorf("width: %v", ring)
	}
	r = FitRadar(10, 20, 900, 300) // the height
	ring = r.Ring(4)
	if !near(ring[0].Y, 20, 1e-9) || !near(ring[1].Y, 320, 1e-9) || !near(r.Center.X, 460, 1e-9) {
		t.Errorf("height: %v", ring)
	}
}

func TestRadarStaysInTheBox(t *testing.T) {
	number := rapid.OneOf(
		rapid.Float64Range(-1e4, 1e4), rapid.Float64(),
		rapid.SampledFrom([]float64{0, math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64}),
	)
	rapid.Check(t, func(t *rapid.T) {
		left, top := number.Draw(t, "left"), number.Draw(t, "top")
		width, height := number.Draw(t, "width"), number.Draw(t, "height")
		r := FitRadar(left, top, width, height)
		left, top = finite(left), finite(top)
		right, bottom := left+max(0, finite(width)), top+max(0, finite(height))
		slack := 1e-12 * max(1, math.Abs(left), math.Abs(top), math.Abs(right), math.Abs(bottom))
		for d := range Dimensions {
			p := r.At(d, number.Draw(t, "level"))
			inside := p.X >= left-slack && p.X <= right+slack && p.Y >= top-slack && p.Y <= bottom+slack
			if !inside {
				t.Errorf("axis %d: %v is outside of %v,%v to %v,%v", d, p, left, top, right, bottom)
			}
		}
	})
}

func TestRadarLeavesGaps(t *testing.T) {
	known := Value{Mean: 2, Of: 1}
	tests := []struct {
		name   string
		values Values
		edges  int
	}{
		{"all known", Values{known, known, known}, 3},
		{"one missing", Values{known, {}, known}, 1},
		{"two missing", Values{{}, known, {}}, 0},
		{"none", Values{}, 0},
	}
	r := FitRadar(0, 0, 100, 100)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			edges := r.Edges(tt.values)
			if len(edges) != tt.edges {
				t.Errorf("%d edges, want %d", len(edges), tt.edges)
			}
			for _, e := range edges {
				if e[0] == r.Center || e[1] == r.Center {
					t.Errorf("an edge runs to the centre: %v", e)
				}
			}
		})
	}
	t.Run("the edge joins the two that are known", func(t *testing.T) {
		edges := r.Edges(Values{known, {}, known})
		if want := [2]Point{r.At(2, 2), r.At(0, 2)}; edges[0] != want {
			t.Errorf("%v, want %v", edges[0], want)
		}
	})
}
