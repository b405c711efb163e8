package mentoring

import (
	"strings"
	"unicode"
)

// Strength says how well a passphrase stands against a program that tries many.
type Strength uint8

// The strengths. What is TooShort is refused; the others are only said.
const (
	TooShort Strength = iota
	Weak
	Fair
	Strong
)

// From so many bits on a passphrase is fair, or strong. A computer that tries
// the keys of a stolen file makes about a thousand tries a second, or 2^45 in a
// thousand years.
const (
	fairBits   = 30
	strongBits = 45
)

// StrengthOf says how strong a new passphrase is. It is an estimate, and rather
// too low than too high: it can't know what others know of who chose it.
func StrengthOf(passphrase string) Strength {
	switch bits := guessBits(passphrase); {
	case CheckPassphrase(passphrase) != nil:
		return TooShort
	case bits < fairBits:
		return Weak
	case bits < strongBits:
		return Fair
	}
	return Strong
}

// tried are what is tried first, as part of a passphrase, too.
var tried = []string{
	"passphrase", "password", "passwort", "motdepasse", "contraseña", "qwertyuiop", "qwertzuiop", "azertyuiop",
	"asdfghjkl", "letmein", "welcome", "iloveyou", "sesame", "dragon", "monkey", "master", "secret", "admin",
	"trefoil", "mentoring", "mentor", "qwerty", "qwertz", "azerty", "asdf", "yxcv", "zxcv",
}

// guessBits adds up what each character costs who guesses: the first letter of a
// word more than the others, which follow from it, and next to nothing what goes
// on with a row or was there before.
func guessBits(passphrase string) float64 {
	text := strings.ToLower(passphrase)
	for _, word := range tried {
		text = strings.ReplaceAll(text, word, "a")
	}
	runes := []rune(text)
	runes = runes[:min(len(runes), lookedAt)]
	bits, before := 0.0, ' '
	for i, r := range runes {
		cost := costOf(r, before)
		if step := r - before; step >= -1 && step <= 1 || again(runes[:i+1]) {
			cost = 0.1
		}
		bits += cost
		before = r
	}
	return bits
}

// lookedAt is how much of a passphrase is looked at.
const lookedAt = 100

func costOf(r, before rune) float64 {
	switch {
	case r == ' ':
		return 1
	case r > unicode.MaxLatin1:
		return 5
	case unicode.IsDigit(r):
		return 3
	case !unicode.IsLetter(r):
		return 4
	case unicode.IsLetter(before):
		return 2
	}
	return 4
}

// again says that the last three characters stand further ahead already.
func again(runes []rune) bool {
	if len(runes) < 4 {
		return false
	}
	return strings.Contains(string(runes[:len(runes)-1]), string(runes[len(runes)-3:]))
}
