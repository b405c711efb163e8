package data

import (
	"errors"
	"testing"

	"trefoil/app/mentoring"
)

func TestRekey(t *testing.T) {
	h, p, recoveryKey := protectedHome(t)
	s := unlocked(t, h, byPassphrase(long))
	p.Name = "Mira Adler"
	if err := s.Save(p); err != nil {
		t.Fatal(err)
	}
	var before row
	if err := s.db.Table("people").Take(&before).Error; err != nil {
		t.Fatal(err)
	}
	shut(t, s)
	if err := h.Rekey(byRecoveryKey(recoveryKey), ""); !errors.Is(err, mentoring.ErrWrongSecret) {
		t.Error(err)
	}
	another := newRecoveryKey()
	if err := h.Rekey(byPassphrase(long), another); err != nil {
		t.Fatal(err)
	}
	opens(t, h, byPassphrase(long), p)
	opens(t, h, byRecoveryKey(another), p)
	mustNotOpen(t, h, byRecoveryKey(recoveryKey), mentoring.ErrWrongSecret)
	s = unlocked(t, h, byPassphrase(long))
	if _, err := s.Check(); err != nil {
		t.Error(err)
	}
	k, _, _ := kindNamed(p.Ref().Kind)
	if _, err := s.openRow(k, &before); !errors.Is(err, mentoring.ErrDamaged) {
		t.Error("the old body opens with the new key:", err)
	}
	if heldIn(t, string(h.files), [][]byte{before.Body[:needleSize]}) > 0 {
		t.Error("the old body is still in the file")
	}
	if history, err := s.History(p.Ref()); len(history) != 1 || err != nil {
		t.Error(history, err)
	}
}

func TestRekeyWithoutAPassphrase(t *testing.T) {
	h, p := claimed(t)
	if err := h.Rekey(mentoring.Secret{}, ""); err != nil {
		t.Fatal(err)
	}
	opens(t, h, mentoring.Secret{}, p)
}
