package kit

import "trefoil/app/mentoring"

// dayApart is how far the dots of two days are apart at least, while there is
// room for that.
const dayApart float32 = 10

// spreadDays returns where days lie on a line of the given width: the first at
// its beginning, the last at its end, the others by time, but as far apart as
// the second result says, so that each can be seen and hit. A single day lies
// at the end. The days are in order, each once.
func spreadDays(days []mentoring.Date, width float32) (at []float32, apart float32) {
	last := len(days) - 1
	if last < 1 {
		return []float32{width}[:len(days)], dayApart
	}
	width = max(0, width)
	apart = min(dayApart, width/float32(last))
	at = make([]float32, len(days))
	whole := float32(days[0].DaysUntil(days[last]))
	for i := 1; i <= last; i++ {
		at[i] = max(width*float32(days[0].DaysUntil(days[i]))/whole, at[i-1]+apart)
	}
	at[last] = width
	for i := last - 1; i > 0; i-- {
		at[i] = min(at[i], at[i+1]-apart)
	}
	return at, apart
}

// nearest returns which of the places is nearest to x, -1 when there is none.
func nearest(places []float32, x float32) int {
	best := -1
	for i, place := range places {
		if best < 0 || distance(place, x) < distance(places[best], x) {
			best = i
		}
	}
	return best
}

func distance(a, b float32) float32 { return max(a-b, b-a) }
