package mentoring

import "testing"

func TestFigure(t *testing.T) {
	for v, want := range map[float64]string{0: "0.0", 2.25: "2.3", 1.75: "1.8", -2.25: "-2.3", 7.0 / 3: "2.3", 4: "4.0", -0.04: "0.0"} {
		if got := Figure(v); got != want {
			t.Errorf("%v: %s", v, got)
		}
	}
}
