package app

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"testing"
	"time"

	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

// BenchmarkGrowth measures how what depends on the number of sessions grows
// with it: how long the data takes to open, Today to be put together, a key in
// the search to be answered in 95 of 100 cases, and a backup to be made and
// verified, and how much memory the records and the index hold.
func BenchmarkGrowth(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			store := largeStore(b, n)
			if err := store.Close(); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				measureGrowth(b, store.Home())
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

func measureGrowth(b *testing.B, home string) {
	debug.FreeOSMemory()
	report := func(unit string, start time.Time) {
		b.ReportMetric(float64(time.Since(start).Microseconds())/1000, unit)
	}
	before := inUse()
	start := time.Now()
	store := datatest.Open(b, home)
	report("open-ms", start)
	s := New(Config{Store: store, Now: func() time.Time { return noon }, NewID: mentoring.NewID})
	start = time.Now()
	s.TodayPage()
	report("today-ms", start)
	if err := s.PrepareSearch(); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(inUse()-before)/(1<<20), "held-MB")
	took := typedKeys(b, s, "migration budget")
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "search-ms")
	start = time.Now()
	if _, err := store.BackUp(context.Background(), mentoring.BackupByHand, noon, nil); err != nil {
		b.Fatal(err)
	}
	report("backup-ms", start)
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
}
