package screens

import (
	"errors"
	"testing"

	"trefoil/app/mentoring"
)

// What can't be moved stays open, with the reason.
func TestMoveThatFails(t *testing.T) {
	e := newEntrance(t, "")
	e.open(mentoring.Secret{}, func(err error) { ok(t, err) })
	e.next()
	var told error
	e.move(t.Context(), t.TempDir(), nil, func(err error) { told = err })
	for told == nil {
		e.next()
	}
	if !errors.Is(told, mentoring.ErrNotMovable) || e.again || e.shell == nil || e.vault.open != 1 {
		t.Errorf("%v, starts anew %t, %d open", told, e.again, e.vault.open)
	}
}
