package review

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)

func newService(t *testing.T) *app.Service {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	return app.New(app.Config{Store: datatest.New(t), Method: method, Now: func() time.Time { return now }, NewID: mentoring.NewID})
}

func open(t *testing.T, service *app.Service, pair mentoring.ID) (s *Screen, went *[]kit.Route) {
	t.Helper()
	went = new([]kit.Route)
	s = New(kit.Host{
		Go:   func(to kit.Route) { *went = append(*went, to) },
		Fail: func(err error) { t.Error(err) },
	}, service, pair)
	s.Reload()
	w := test.NewTempWindow(t, s.Content())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 770))
	return s, went
}

func TestShowsTheMenteeAndNobodyElse(t *testing.T) {
	service := newService(t)
	if err := service.AddSample(); err != nil {
		t.Fatal(err)
	}
	mentees := service.Mentees()
	secrets := privateWords(t, service, mentees[0].PairID)
	s, went := open(t, service, mentees[0].PairID)
	shown := texts(s.Content())
	for _, want := range []string{"Maya Okafor", "Where Maya stands", "More than expected", "Ask the CFO what would make Q1 a success", "Ingrid", "Esc closes this", "3.2"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not shown", want)
		}
	}
	for _, other := range mentees[1:] {
		if strings.Contains(shown, mentoring.ShortName(other.Name)) {
			t.Errorf("%s is shown to Maya", other.Name)
		}
	}
	for _, secret := range secrets {
		if strings.Contains(shown, secret) {
			t.Errorf("private words are shown: %q", secret)
		}
	}
	test.Tap(s.done)
	if len(*went) != 1 || (*went)[0] != (kit.Route{Page: kit.OverviewPage, Pair: mentees[0].PairID}) {
		t.Errorf("went to %+v", *went)
	}
}

// privateWords returns the lines of all private notes of a pair.
func privateWords(t *testing.T, service *app.Service, pair mentoring.ID) []string {
	t.Helper()
	page, err := service.Sessions(pair)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, line := range page.Past {
		_, private, err := service.Notes(line.Session.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range strings.Split(private.Text, "\n") {
			if len(word) > 8 {
				words = append(words, word)
			}
		}
	}
	if len(words) == 0 {
		t.Fatal("the sample has no private notes to look for")
	}
	return words
}

func TestReviewHoldsNothingPrivate(t *testing.T) {
	b, err := json.Marshal(app.Review{Goals: make([]app.GoalStanding, 1), Open: make([]mentoring.Commitment, 1)})
	if err != nil || strings.Contains(strings.ToLower(string(b)), "private") {
		t.Errorf("%s, %v", b, err)
	}
}

func TestNothingYet(t *testing.T) {
	service := newService(t)
	pair, err := service.AddMentee(app.MenteeDetails{Name: "Maya"})
	if err != nil {
		t.Fatal(err)
	}
	s, _ := open(t, service, pair)
	if !s.stand.empty.Visible() || !s.goals.empty.Visible() || !s.promises.empty.Visible() {
		t.Error("an empty pair is shown without a word")
	}
	for _, c := range []mentoring.Commitment{{By: mentoring.Mentor, Text: "Write to Ana"}, {By: mentoring.Mentee, Text: "Ask the CFO"}} {
		c.PairID = pair
		if err := service.AddCommitment(c); err != nil {
			t.Fatal(err)
		}
	}
	rate(t, service, pair, map[mentoring.CompetencyID]mentoring.Level{"T1a": 3})
	s.Reload()
	shown := texts(s.Content())
	for _, want := range []string{"Mentor", "In the mentor’s eyes. It is too early to tell.", "not rated yet"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not shown in %q", want, shown)
		}
	}
}

func TestDeletedMeanwhile(t *testing.T) {
	service := newService(t)
	pair, _ := service.AddMentee(app.MenteeDetails{Name: "Maya"})
	s, _ := open(t, service, pair)
	if err := service.DeleteMentee(pair); err != nil {
		t.Fatal(err)
	}
	s.Reload() // must not complain: the window leaves
}

func TestFits(t *testing.T) {
	service := newService(t)
	long := strings.Repeat("Zażółć gęślą jaźń 李静 ", 10)
	pair, _ := service.AddMentee(app.MenteeDetails{Name: strings.Repeat("Brzęczyszczykiewicz", 10), Role: long})
	for i := range 30 {
		goal := mentoring.Goal{Dimension: mentoring.Dimensions[i%3], Phase: mentoring.PersonalCompetence, Statement: fmt.Sprint(long, i)}
		if _, err := service.AddGoal(pair, goal); err != nil {
			t.Fatal(err)
		}
		c := mentoring.Commitment{PairID: pair, By: mentoring.Mentee, Text: long, To: long, If: long, Then: long}
		if err := service.AddCommitment(c); err != nil {
			t.Fatal(err)
		}
	}
	s, _ := open(t, service, pair)
	if least := s.Content().MinSize(); least.Width > 960 || least.Height > 600 {
		t.Errorf("needs %v", least)
	}
}

// texts returns all that is written on the screen.
func texts(o fyne.CanvasObject) string {
	var words []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if l, ok := o.(interface{ Text() string }); ok {
			words = append(words, l.Text())
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				walk(child)
			}
		}
	}
	walk(o)
	return strings.Join(words, "\n")
}

// rate reveals levels that the mentor gave.
func rate(t *testing.T, s *app.Service, pair mentoring.ID, levels map[mentoring.CompetencyID]mentoring.Level) {
	t.Helper()
	err := s.StartRound(pair, slices.Sorted(maps.Keys(levels)))
	round, _, opened := s.OpenRound(pair)
	err = errors.Join(err, opened)
	for id, level := range levels {
		err = errors.Join(err, s.Rate(round.ID, mentoring.Mentor, mentoring.Mark{Competency: id, Level: level}))
	}
	if err = errors.Join(err, s.RevealRound(round.ID)); err != nil {
		t.Fatal(err)
	}
}
