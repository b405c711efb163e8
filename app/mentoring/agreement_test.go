package mentoring

import (
	"errors"
	"testing"
)

func TestAgreementCheck(t *testing.T) {
	for name, c := range map[string]struct {
		agreement Agreement
		want      error
	}{
		"one text is enough": {Agreement{Day: march(1), Ending: "After a year"}, nil},
		"no day":             {Agreement{Ending: "After a year"}, ErrDateMissing},
		"no words":           {Agreement{Day: march(1), Purpose: " \n"}, ErrTextMissing},
	} {
		if err := c.agreement.Check(); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestNewestAgreement(t *testing.T) {
	versions := []Agreement{{ID: "a", Day: march(5)}, {ID: "b", Day: march(2)}, {ID: "c", Day: march(5)}}
	for day, want := range map[int]ID{1: "", 2: "b", 4: "b", 5: "c", 30: "c"} {
		if got, ok := NewestAgreement(versions, march(day)); got.ID != want || ok != (want != "") {
			t.Errorf("on %d: %q", day, got.ID)
		}
	}
}

func TestFarewellCheck(t *testing.T) {
	for name, c := range map[string]struct {
		farewell Farewell
		want     error
	}{
		"one text is enough": {Farewell{Day: march(1), Stays: "The habit to ask"}, nil},
		"no day":             {Farewell{Stays: "x"}, ErrDateMissing},
		"no words":           {Farewell{Day: march(1)}, ErrTextMissing},
	} {
		if err := c.farewell.Check(); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
