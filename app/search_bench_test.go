package app

import (
	"fmt"
	"runtime"
	"slices"
	"testing"
	"time"

	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/datatest"
)

// manySessions is how many sessions the searches are measured on.
const manySessions = 10_000

// newLarge returns the use cases on very much data.
func newLarge(b *testing.B) *Service {
	b.Helper()
	return New(Config{Store: largeStore(b, manySessions), Now: func() time.Time { return noon }, NewID: mentoring.NewID})
}

func largeStore(b *testing.B, sessions int) *data.Store {
	b.Helper()
	store := datatest.New(b)
	for batch := range LargeRecords(sessions, mentoring.DateOf(noon), SampleIDs(1)) {
		if err := store.Save(batch...); err != nil {
			b.Fatal(err)
		}
	}
	return store
}

// BenchmarkSearch measures what one key costs: the search for each beginning
// of a query, as it is typed, with the words of the lines in sight. p95-ms is
// what 95 of 100 keys stay under.
func BenchmarkSearch(b *testing.B) {
	s := newLarge(b)
	if err := s.PrepareSearch(); err != nil {
		b.Fatal(err)
	}
	for _, query := range []string{"e", "maya", "migration budget", "wróbel rozmowa", "head of sales", "session 12", "xyzzy", "the a of quux", "zolc", "wroebel ueber"} {
		b.Run(query, func(b *testing.B) {
			var took []time.Duration
			for b.Loop() {
				took = append(took, typedKeys(b, s, query)...)
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
			b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "worst-ms")
		})
	}
}

// typedKeys types a query and returns how long each key took to be answered.
func typedKeys(b *testing.B, s *Service, query string) (took []time.Duration) {
	b.Helper()
	for end := range query {
		start := time.Now()
		hits, err := s.Search(query[:end+1], SearchOptions{Private: true})
		if err != nil {
			b.Fatal(err)
		}
		for _, h := range hits.Found[:min(12, len(hits.Found))] {
			_ = h.Words()
		}
		took = append(took, time.Since(start))
	}
	return took
}

// BenchmarkPrepareSearch measures how long the index takes to make at the first
// search and after one note was written, and the memory that it holds.
func BenchmarkPrepareSearch(b *testing.B) {
	s := newLarge(b)
	b.Run("first", func(b *testing.B) {
		before := inUse()
		for b.Loop() {
			s.search.index, s.search.notes = nil, noteTexts{}
			if err := s.PrepareSearch(); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(inUse()-before)/(1<<20), "MB-held")
	})
	b.Run("after a note", func(b *testing.B) {
		session := s.store.Sessions(s.Mentees()[0].PairID)[0].ID
		n := 0
		for b.Loop() {
			n++
			if err := s.SaveSharedNotes(session, fmt.Sprint("typed ", n)); err != nil {
				b.Fatal(err)
			}
			if err := s.PrepareSearch(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func inUse() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
