package mentoring

import (
	"math"
	"testing"
)

func TestTenth(t *testing.T) {
	for v, want := range map[float64]float64{0: 0, 2.25: 2.3, 1.75: 1.8, -2.25: -2.3, 7.0 / 3: 2.3, 4: 4, -0.04: 0} {
		if got := Tenth(v); got != want || math.Signbit(got) != (want < 0) {
			t.Errorf("%v: %v", v, got)
		}
	}
}
