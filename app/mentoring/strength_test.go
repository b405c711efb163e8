package mentoring

import (
	"strings"
	"testing"
)

func TestStrengthOf(t *testing.T) {
	for passphrase, want := range map[string]Strength{
		"":                                 TooShort,
		"seven77":                          TooShort,
		"        ":                         Weak,
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": Weak,
		"12345678901234567890":             Weak,
		"abcdefghijklmnop":                 Weak,
		"password1234":                     Weak,
		"Passwort!":                        Weak,
		"qwertyuiop":                       Weak,
		"open sesame":                      Weak,
		"trustno1":                         Weak,
		"maya2026":                         Weak,
		"abcabcabcabcabcabcabcabc":         Weak,
		"my dog likes bones":               Fair,
		"x7#kQ9!mZ2":                       Fair,
		"correct horse battery staple":     Strong,
		"eleven tulips under snow":         Strong,
		"v8$Lq2&xN7!rT4":                   Strong,
		"我的花园里有十一朵郁金香":                     Strong,
		strings.Repeat("x", 1_000_000):     Weak,
	} {
		if got := StrengthOf(passphrase); got != want {
			t.Errorf("%.30q is %d with %.1f bits, want %d", passphrase, got, guessBits(passphrase), want)
		}
	}
}
