package mentoring

import "math"

// Point is a place in a drawing, x to the right and y down.
type Point struct{ X, Y float64 }

// Radar places values on three axes: technical at the top, relationship at the
// lower right, business at the lower left, 0 in the centre and 4 at the tips.
// The screen and the page draw from the same Radar.
type Radar struct {
	Center Point
	Radius float64 // from the centre to level 4
}

// FitRadar returns the largest radar whose triangle fits into a box with the
// given top left corner and size. In a box without size it is one point, and
// numbers that no box can have count as 0.
func FitRadar(left, top, width, height float64) Radar {
	left, top, width, height = finite(left), finite(top), max(0, finite(width)), max(0, finite(height))
	// A triangle of radius r is r·√3 wide and 1.5·r high.
	r := min(width/math.Sqrt(3), height/1.5)
	return Radar{Center: Point{left + width/2, top + (height-1.5*r)/2 + r}, Radius: r}
}

// farthest is where drawings end, so that sums stay finite and exact enough.
const farthest = 1e12

func finite(x float64) float64 {
	if !(math.Abs(x) <= farthest) {
		return 0
	}
	return x
}

// axes are the unit directions of the dimensions in their order.
var axes = [3]Point{
	{0, -1},
	{math.Sqrt(3) / 2, 0.5},
	{-math.Sqrt(3) / 2, 0.5},
}

// At returns the place of a level on the axis of a dimension. A level outside
// 0 to 4 is drawn at the nearer end, NaN in the centre.
func (r Radar) At(dimension int, level float64) Point {
	if math.IsNaN(level) {
		level = 0
	}
	part := r.Radius * min(max(level, 0), float64(MaxLevel)) / float64(MaxLevel)
	axis := axes[dimension]
	return Point{r.Center.X + axis.X*part, r.Center.Y + axis.Y*part}
}

// Ring returns the triangle of one level.
func (r Radar) Ring(level float64) [3]Point {
	return [3]Point{r.At(0, level), r.At(1, level), r.At(2, level)}
}

// Edges returns the straight edges between dimensions that both have a value.
// Where one has none, its edges are missing: a gap, not a zero.
func (r Radar) Edges(v Values) [][2]Point {
	var edges [][2]Point
	for d := range v {
		next := (d + 1) % len(v)
		if v[d].Known() && v[next].Known() {
			edges = append(edges, [2]Point{r.At(d, v[d].Mean), r.At(next, v[next].Mean)})
		}
	}
	return edges
}
