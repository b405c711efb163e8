package mentoring

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func promised(to string, state Promise, changes ...func(*Commitment)) Commitment {
	c := Commitment{By: Mentee, To: to, Text: "x", Due: march(10)}
	if state != Open {
		c.History = []Settlement{{march(9), state, "reason"}}
	}
	for _, change := range changes {
		change(&c)
	}
	return c
}

func TestByRecipient(t *testing.T) {
	people := []Stakeholder{{ID: "1", Name: "Dana Kim"}, {ID: "2", Name: "Ana"}}
	given := []Commitment{
		promised("dana kim ", Kept), promised("Dana Kim", Missed), promised("CFO", Kept, func(c *Commitment) { c.ToID = "1" }),
		promised("Ana", Open), promised("Legal", Kept), promised("legal", Dropped), promised("", Kept),
		promised("Ana", Kept, func(c *Commitment) { c.By = Mentor }),
	}
	want := []Recipient{
		{"1", "Dana Kim", Credibility{2, 1}, 0},
		{"", "Legal", Credibility{1, 0}, 0},
		{"2", "Ana", Credibility{}, 1},
	}
	if diff := cmp.Diff(want, ByRecipient(given, people, Mentee)); diff != "" {
		t.Error(diff)
	}
}

func TestRecipientsOfOneNameKeepTheirPlaces(t *testing.T) {
	people := []Stakeholder{{ID: "1", Name: "Dana Kim"}, {ID: "2", Name: "Dana Kim"}}
	var given []Commitment
	for _, p := range people {
		given = append(given, promised("", Kept, func(c *Commitment) { c.ToID = p.ID }))
	}
	for range 50 {
		if all := ByRecipient(given, people, Mentee); len(all) != 2 || all[0].StakeholderID != "1" || all[1].StakeholderID != "2" {
			t.Fatalf("%+v", all)
		}
	}
}

func forecast(percent int, state Promise, changes ...func(*Commitment)) Commitment {
	return promised("", state, append(changes, func(c *Commitment) { c.Forecast = &percent })...)
}

func TestCalibrationOf(t *testing.T) {
	late := func(c *Commitment) { c.History[0].Day = march(10) }
	for _, tt := range []struct {
		name  string
		given []Commitment
		want  Calibration
	}{
		{"none", nil, Calibration{}},
		{"always 50 %", []Commitment{forecast(50, Kept), forecast(50, Missed)}, Calibration{0.25, 2}},
		{"perfect", []Commitment{forecast(100, Kept), forecast(0, Missed)}, Calibration{0, 2}},
		{"always wrong", []Commitment{forecast(0, Kept), forecast(100, Missed)}, Calibration{1, 2}},
		{"80 % and kept", []Commitment{forecast(80, Kept)}, Calibration{0.04, 1}},
		{"dropped in time counts for nothing", []Commitment{forecast(80, Dropped), forecast(80, Open), promised("", Kept)}, Calibration{}},
		{"dropped on the day is missed", []Commitment{forecast(80, Dropped, late)}, Calibration{0.64, 1}},
	} {
		got := CalibrationOf(tt.given)
		if !near(got.Brier, tt.want.Brier, 1e-12) || got.Of != tt.want.Of {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
	if !(Calibration{Of: 4}).TooEarly() || (Calibration{Of: 5}).TooEarly() {
		t.Error("five make a figure")
	}
}

func TestForecastCheck(t *testing.T) {
	for percent, want := range map[int]error{0: nil, 70: nil, 100: nil, 75: ErrOutOfRange, -10: ErrOutOfRange, 110: ErrOutOfRange} {
		if err := forecast(percent, Open).Check(); !errors.Is(err, want) {
			t.Errorf("%d: %v", percent, err)
		}
	}
}

func TestStakeholder(t *testing.T) {
	s := Stakeholder{
		Name:   "Dana",
		Places: []Place{{march(2), 1, 1}, {march(9), 2, 2}, {march(9), 3, 3}, {march(5), 4, 4}},
		Talks:  []Contact{{march(3), 20}, {march(1), 5}},
	}
	for day, want := range map[int]float64{1: 0, 2: 1, 5: 4, 8: 4, 9: 3} {
		if p, ok := s.PlaceOn(march(day)); p.Strength != want || ok != (want > 0) {
			t.Errorf("on %d: %+v", day, p)
		}
	}
	if talk, ok := s.LastTalk(march(30)); !ok || talk.Minutes != 20 {
		t.Errorf("%+v", talk)
	}
	for name, c := range map[string]struct {
		change func(*Stakeholder)
		want   error
	}{
		"fine":       {func(*Stakeholder) {}, nil},
		"no name":    {func(s *Stakeholder) { s.Name = " " }, ErrNameMissing},
		"off scale":  {func(s *Stakeholder) { s.Places = []Place{{march(2), 4.1, 1}} }, ErrOutOfRange},
		"no minutes": {func(s *Stakeholder) { s.Talks = []Contact{{march(2), -1}} }, ErrOutOfRange},
	} {
		changed := s
		c.change(&changed)
		if err := changed.Check(); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEvidenceCheck(t *testing.T) {
	good := Evidence{By: Mentee, Day: march(1), Text: "Seen"}
	for name, c := range map[string]struct {
		change func(*Evidence)
		want   error
	}{
		"fine":     {func(*Evidence) {}, nil},
		"no words": {func(e *Evidence) { e.Text = "\n" }, ErrTextMissing},
		"no day":   {func(e *Evidence) { e.Day = Date{} }, ErrDateMissing},
		"nobody":   {func(e *Evidence) { e.By = "" }, ErrOutOfRange},
		"no level": {func(e *Evidence) { e.Level = 5 }, ErrOutOfRange},
	} {
		changed := good
		c.change(&changed)
		if err := changed.Check(); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
