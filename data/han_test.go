package data

import (
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

// Signs that need no large font don't count.
func TestRareHan(t *testing.T) {
	s := emptyStore(&Home{RareHan: func(r rune) bool { return !strings.ContainsRune("李静→", r) }}, mentoring.Secret{})
	for text, want := range map[string]bool{"Li Jing 李静": false, "→": false, "李静，": true, "李白": true, "静\xe6": false, "\xe6\x9d": true} {
		if got := s.hasHan([]byte(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestHan(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "Maya": false, "Łukasz, “so” – 5 €… •": false, "Ελένη": false, "ليلى حداد": false, "देव": false, "한": false, "\ufb01": false, "🙂": false,
		"李静": true, "Li Jing 李静": true, "かな": true, "！": true, "a → b": true, "≤ 3": true, "✓": true,
	} {
		s := newStore(t)
		p := savedPerson(t, s, text)
		if s.Han() != want {
			t.Errorf("%q saved: %t", text, s.Han())
		}
		if s = reopenStore(t, s); s.Han() != want {
			t.Errorf("%q read: %t", text, s.Han())
		}
		if err := s.Save(mentoring.Person{ID: p.ID, Name: "静"}); err != nil || !s.Han() {
			t.Errorf("changed: %t, %v", s.Han(), err)
		}
	}
}
