package app

import (
	"strings"
	"testing"
)

func TestSieveLetsAllWordsThrough(t *testing.T) {
	text := strings.Repeat("who loses if the 李静 migration slips? ", 12)
	s := sieveOf(text)
	if s == nil {
		t.Fatal("a long text has no sieve")
	}
	for from := range len(text) {
		for to := from; to <= min(len(text), from+12); to++ {
			if s.lacks(text[from:to]) {
				t.Fatalf("%q is held back", text[from:to])
			}
		}
	}
	held := 0
	for _, word := range []string{"budget", "finance", "xyzzy", "quarter", "delegate", "board", "listen", "credible"} {
		if s.lacks(word) {
			held++
		}
	}
	if held < 6 {
		t.Errorf("only %d of 8 words that aren't there are held back", held)
	}
	if sieveOf("a short text") != nil {
		t.Error("a short text has a sieve")
	}
}
