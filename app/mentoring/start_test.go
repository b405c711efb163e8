package mentoring_test

import (
	"testing"
	"time"

	"trefoil/app/mentoring"
)

func TestStartOnAnotherDayThanPlanned(t *testing.T) {
	planned := mentoring.Session{Day: mentoring.Day(2026, 12, 4), At: &mentoring.Clock{Hour: 14}}
	early := time.Date(2026, 11, 24, 9, 30, 0, 0, time.FixedZone("", 3600))
	got, err := planned.Start(early)
	if err != nil || got.Day != mentoring.Day(2026, 11, 24) || *got.At != (mentoring.Clock{Hour: 9, Minute: 30}) {
		t.Errorf("%v at %v, %v", got.Day, got.At, err)
	}
	got, _ = planned.Start(time.Date(2026, 12, 4, 14, 7, 0, 0, time.UTC))
	if got.Day != planned.Day || *got.At != *planned.At {
		t.Errorf("on its day it moved to %v at %v", got.Day, got.At)
	}
}
