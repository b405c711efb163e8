package kit

// folded breaks parts that stand side by side into lines that are no wider than the
// room, with a gap between two parts. A part that is wider has a line of its own.
func folded(widths []float32, gap, room float32) (lines [][]float32) {
	x := float32(0)
	for _, w := range widths {
		if len(lines) == 0 || x+w > room+slack {
			lines, x = append(lines, nil), 0
		}
		last := len(lines) - 1
		lines[last] = append(lines[last], w)
		x += w + gap
	}
	return lines
}

// slack is what a width may be short of through rounding.
const slack = 0.5

// longest is the largest of some widths.
func longest(widths []float32) float32 {
	most := float32(0)
	for _, w := range widths {
		most = max(most, w)
	}
	return most
}
