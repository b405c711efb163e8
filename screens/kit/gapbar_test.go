package kit

import (
	"testing"
	"time"
)

func TestMomentWords(t *testing.T) {
	cet := time.FixedZone("CET", 3600)
	now := time.Date(2026, 11, 26, 0, 20, 0, 0, cet)
	for want, at := range map[string]time.Time{
		"at 00:05":                    time.Date(2026, 11, 25, 23, 5, 0, 0, time.UTC),
		"yesterday at 23:50":          time.Date(2026, 11, 25, 22, 50, 0, 0, time.UTC),
		"on Mon 23 Nov at 14:32":      time.Date(2026, 11, 23, 14, 32, 0, 0, cet),
		"on Wed 31 Dec 2025 at 09:00": time.Date(2025, 12, 31, 9, 0, 0, 0, cet),
	} {
		if got := momentWords(at, now); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
