package data

import (
	"testing"

	"trefoil/app/mentoring"
	"trefoil/data/internal/cost"
)

// BenchmarkUnlock10000Sessions opens protected data with the passphrase: the key
// is made of it as the program does, and all is read.
func BenchmarkUnlock10000Sessions(b *testing.B) {
	passes, memory := cost.Passes, cost.Memory
	cost.Passes, cost.Memory = 3, 256<<10
	b.Cleanup(func() { cost.Passes, cost.Memory = passes, memory })
	dir, _ := manySessions(b)
	secret := mentoring.Secret{Passphrase: "correct horse battery staple"}
	s := openStore(b, dir)
	if err := s.Protect(secret.Passphrase, ""); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	h, err := Claim(dir)
	if err != nil {
		b.Fatal(err)
	}
	defer h.Close()
	for b.Loop() {
		s, err := h.Open(secret)
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
