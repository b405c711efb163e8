package mentoring

import (
	"errors"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestNames(t *testing.T) {
	tests := []struct{ name, short, initials string }{
		{"Maya Okafor", "Maya", "MO"},
		{"Łukasz Wróbel", "Łukasz", "ŁW"},
		{"李静 Li Jing", "Li Jing", "李静"},
		{"李静", "李静", "李静"},
		{"李", "李", "李"},
		{"Cher", "Cher", "C"},
		{"ana de la cruz", "ana", "AC"},
		{"", "", ""},
		{" \t ", "", ""},
		{"  Maya   Okafor ", "Maya", "MO"},
		{"🦊 Fox", "🦊", "🦊F"},
		{"محمد علي", "محمد", "مع"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := ShortName(tt.name); got != tt.short {
				t.Errorf("ShortName = %q, want %q", got, tt.short)
			}
			if got := Initials(tt.name); got != tt.initials {
				t.Errorf("Initials = %q, want %q", got, tt.initials)
			}
		})
	}
}

func TestClip(t *testing.T) {
	for _, tt := range []struct{ name, want string }{
		{"Maya", "Maya"},
		{"李静李静李静", "李静李静李静"},
		{"Maya Okafor", "Maya…"},
		{"Łukaszewicz", "Łukas…"},
		{"", ""},
	} {
		if got := Clip(tt.name, 6); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestInitialsOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.String().Draw(t, "name")
		if got := Initials(name); utf8.RuneCountInString(got) > 2 {
			t.Errorf("Initials(%q) = %q", name, got)
		}
	})
}

func TestPersonAndPairCheck(t *testing.T) {
	if err := (Person{Name: " "}).Check(); !errors.Is(err, ErrNameMissing) {
		t.Errorf("no name: %v", err)
	}
	if err := (Person{Name: "Maya"}).Check(); err != nil {
		t.Errorf("a name is enough: %v", err)
	}
	if err := (Pair{CadenceDays: -1}).Check(); !errors.Is(err, ErrOutOfRange) {
		t.Errorf("cadence below 0: %v", err)
	}
	if err := (Pair{}).Check(); err != nil {
		t.Errorf("no cadence: %v", err)
	}
}
