package progress

import (
	"fmt"
	"testing"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// BenchmarkStepThroughTheDays moves the slider over five years of ratings with
// 300 examples: what one step costs before it is painted.
func BenchmarkStepThroughTheDays(b *testing.B) {
	var days []func(*app.Service, mentoring.ID)
	for i := range 60 {
		days = append(days, rates([]mentoring.Side{mentoring.Mentee, mentoring.Mentor}[i%2], mentoring.Level(1+i%4), three...))
	}
	days = append(days, answer(2, "Dana", "Ana", "Cem"), func(s *app.Service, pair mentoring.ID) {
		for i := range 300 {
			must(s.AddEvidence(mentoring.Evidence{PairID: pair, Text: fmt.Sprint("Seen ", i), Competencies: three[i%3 : i%3+1]}))
		}
	})
	st := start(b, days...)
	for i := 0; b.Loop(); i++ {
		st.goToDay(st.shown.Days[i%len(st.shown.Days)])
	}
}
