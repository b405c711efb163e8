package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

// manySessions returns the home of 10,000 sessions with 2 KB of notes each.
func manySessions(b *testing.B) (dir string, session mentoring.Session) {
	b.Helper()
	s := newStore(b)
	p := savedPerson(b, s, "Mira")
	pair := mentoring.Pair{ID: mentoring.NewID(), MenteeID: p.ID}
	records := []mentoring.Record{pair}
	for i := range 10_000 {
		session = mentoring.Session{
			ID: mentoring.NewID(), PairID: pair.ID, Number: i, Title: "The budget round", Minutes: 50,
			Summary: strings.Repeat("what it was about ", 10),
		}
		text := strings.Repeat(fmt.Sprint("line ", i, " of the notes\n"), 110)[:2048]
		records = append(records, session, mentoring.SharedNotes{SessionID: session.ID, Text: text})
	}
	if err := s.Save(records...); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	return string(s.home), session
}

func BenchmarkOpen10000Sessions(b *testing.B) {
	dir, _ := manySessions(b)
	for b.Loop() {
		s, err := Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func BenchmarkSaveDraft(b *testing.B) {
	dir, session := manySessions(b)
	s := openStore(b, dir)
	i := 0
	p95(b, func() error {
		i++
		text := strings.Repeat(fmt.Sprint(i, " typed "), 200)
		return s.SaveDraft(mentoring.SharedNotes{SessionID: session.ID, Text: text})
	})
}

func BenchmarkSaveSession(b *testing.B) {
	dir, session := manySessions(b)
	s := openStore(b, dir)
	p95(b, func() error {
		session.Minutes = session.Minutes%60 + 1
		return s.Save(session)
	})
}

// p95 measures what 95 of 100 calls stay under, too.
func p95(b *testing.B, call func() error) {
	b.Helper()
	var took []time.Duration
	for b.Loop() {
		start := time.Now()
		if err := call(); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
}

func BenchmarkSessions(b *testing.B) {
	dir, session := manySessions(b)
	s := openStore(b, dir)
	for b.Loop() {
		if len(s.Sessions(session.PairID)) != 10_000 {
			b.Fatal("sessions are missing")
		}
	}
}

func BenchmarkNewHome(b *testing.B) {
	for b.Loop() {
		if err := newStore(b).Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	dir, _ := manySessions(b)
	s := openStore(b, dir)
	for b.Loop() {
		if _, err := s.Check(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkErase erases one small pair beside 10,000 sessions.
func BenchmarkErase(b *testing.B) {
	dir, _ := manySessions(b)
	s := openStore(b, dir)
	for b.Loop() {
		b.StopTimer()
		p := savedPerson(b, s, "Jonas")
		b.StartTimer()
		if err := s.Erase(p.Ref()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBackUp10000Sessions(b *testing.B) {
	dir, _ := manySessions(b)
	s := openStore(b, dir)
	for b.Loop() {
		made := backedUp(b, s, mentoring.BackupByHand)
		b.StopTimer()
		if err := removeBackups(s.home.backups(), []mentoring.Backup{made}); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

func BenchmarkLookIntoBackup(b *testing.B) {
	dir, _ := manySessions(b)
	s := openStore(b, dir)
	made := backedUp(b, s, mentoring.BackupByHand)
	for b.Loop() {
		if _, err := s.BackupContent(made.Name); err != nil {
			b.Fatal(err)
		}
	}
}
