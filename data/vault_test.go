package data

import (
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

// Numbers that would take all memory, or too little, are refused before any is
// taken.
func TestHostileSlots(t *testing.T) {
	h, _, _ := protectedHome(t)
	s := unlocked(t, h, byPassphrase(long))
	all, err := readSlots(s.db)
	if err != nil {
		t.Fatal(err)
	}
	for _, params := range []string{
		`{"salt":"AAAAAAAAAAAAAAAAAAAAAA==","t":1,"m":4194304,"p":1}`,
		`{"salt":"AAAAAAAAAAAAAAAAAAAAAA==","t":4294967295,"m":65536,"p":1}`,
		`{"salt":"AAAAAAAAAAAAAAAAAAAAAA==","t":1,"m":8,"p":1}`,
		`{"salt":"AAAAAAAAAAAAAAAAAAAAAA==","t":0,"m":65536,"p":1}`,
		`{"salt":"AAAAAAAAAAAAAAAAAAAAAA==","t":1,"m":65536,"p":0}`,
		`{"salt":"","t":1,"m":65536,"p":1}`,
		`{"t":-1}`, `{`, ``, `[]`, `{"m":1e300}`,
	} {
		bad := all.clone()
		bad[passphraseSlot] = slot{Slot: passphraseSlot, Params: params, Sealed: all[passphraseSlot].Sealed}
		took, bytes, err := costOf(func() error { _, err := bad.byPassphrase(long); return err })
		if !errors.Is(err, mentoring.ErrDamaged) || took > 100*time.Millisecond || bytes > 1<<20 {
			t.Errorf("%s: %v after %v and %d bytes", params, err, took, bytes)
		}
	}
	weaker := all[passphraseSlot]
	weaker.Params = strings.Replace(weaker.Params, `"t":1`, `"t":2`, 1)
	if _, err := (slots{passphraseSlot: weaker}).byPassphrase(long); !errors.Is(err, mentoring.ErrWrongSecret) {
		t.Error("a slot with other numbers opens:", err)
	}
}

// costOf returns what a thing costs at the best of three times, for the computer
// may be busy.
func costOf(do func() error) (took time.Duration, bytes uint64, err error) {
	took, bytes = time.Hour, 1<<40
	for range 3 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		began := time.Now()
		err = do()
		took = min(took, time.Since(began))
		runtime.ReadMemStats(&after)
		bytes = min(bytes, after.TotalAlloc-before.TotalAlloc)
	}
	return took, bytes, err
}

func TestGuesses(t *testing.T) {
	now := time.Date(2026, 11, 9, 9, 0, 0, 0, time.UTC)
	g := guesses{now: func() time.Time { return now }}
	try := func(err error) error {
		return g.guess(byPassphrase("x"), func() error { return err })
	}
	for range freeGuesses {
		if err := try(mentoring.ErrWrongSecret); !errors.Is(err, mentoring.ErrWrongSecret) {
			t.Fatal(err)
		}
	}
	for wait := time.Second; wait < 100*time.Second; wait *= 2 {
		now = now.Add(min(wait, longestWait) - 1)
		if err := try(nil); !errors.Is(err, mentoring.ErrTooSoon) {
			t.Fatalf("after %v: %v", wait, err)
		}
		now = now.Add(1)
		if err := try(mentoring.ErrWrongSecret); !errors.Is(err, mentoring.ErrWrongSecret) {
			t.Fatal(err)
		}
	}
	if err := g.guess(mentoring.Secret{}, func() error { return nil }); err != nil || g.wrong == 0 {
		t.Error("opening without a secret has to do with guesses:", err)
	}
	now = now.Add(longestWait)
	if err := try(nil); err != nil || g.wrong != 0 {
		t.Error(err)
	}
}
