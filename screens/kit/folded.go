package kit

// folded breaks parts that stand side by side into lines that are no wider than the
// room, with a gap between two parts. A part that is wider has a line of its own.
func folded[T any](parts []T, width func(T) float32, gap, room float32) (lines [][]T) {
	x := float32(0)
	for _, part := range parts {
		w := width(part)
		if len(lines) == 0 || x+w > room+slack {
			lines, x = append(lines, nil), 0
		}
		last := len(lines) - 1
		lines[last] = append(lines[last], part)
		x += w + gap
	}
	return lines
}

// slack is what a width may be short of through rounding.
const slack = 0.5

// itself is the width of a part that is only known by that.
func itself(width float32) float32 { return width }
