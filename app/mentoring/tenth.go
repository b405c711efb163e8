package mentoring

import "math"

// Tenth rounds a level, or a difference of levels, to a tenth, halves away from
// 0. All that is shown and said of them goes by it.
func Tenth(v float64) float64 {
	return math.Round(v*10)/10 + 0 // never a negative zero
}
