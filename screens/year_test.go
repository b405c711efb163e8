//go:build window

package screens_test

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/app/report"
	"trefoil/data"
)

// year is a pair that rates for a year: both sides the competencies in focus each
// month and all of them twice, and three people around who answer each quarter.
type year struct {
	t    *testing.T
	app  *app.Service
	pair mentoring.ID
	now  time.Time
	ask  []mentoring.ID // the people
}

// newYear enters the year into a home, by the same use cases as the screens do.
func newYear(t *testing.T, home string) (views map[mentoring.Date]app.ProgressPage, days []mentoring.Date) {
	t.Helper()
	store, err := data.Open(home)
	must(t, err)
	method, err := app.LoadMethod()
	must(t, err)
	y := &year{t: t, now: time.Now().AddDate(0, -11, -15)}
	y.app = app.New(app.Config{
		Store: store, Method: method, Documents: report.Writer{}, Now: func() time.Time { return y.now }, NewID: mentoring.NewID,
	})
	y.pair, err = y.app.AddMentee(app.MenteeDetails{Name: "Zażółć Gęślą-Jaźń", Role: "Staff engineer"})
	must(t, err)
	for _, name := range []string{"Dana Kim", "李静", "Юлія"} {
		id, err := y.app.AddStakeholder(mentoring.Stakeholder{PairID: y.pair, Name: name})
		must(t, err)
		y.ask = append(y.ask, id)
	}
	for month := range 12 {
		asked := []mentoring.CompetencyID{"T2a", "R1a", "B1c"}
		if month%6 == 0 {
			asked = nil
			for _, c := range method.Competencies {
				asked = append(asked, c.ID)
			}
		}
		y.rate(asked, month)
		if month%3 == 2 {
			y.answers(month)
		}
		y.now = y.now.AddDate(0, 1, 0)
	}
	y.now = time.Now()
	newest, err := y.app.ProgressOn(y.pair, app.View{})
	must(t, err)
	views = make(map[mentoring.Date]app.ProgressPage)
	for _, day := range newest.Days {
		views[day], err = y.app.ProgressOn(y.pair, app.View{On: day})
		must(t, err)
	}
	must(t, store.Close())
	return views, newest.Days
}

// rate has both sides rate, each without seeing the other's.
func (y *year) rate(asked []mentoring.CompetencyID, month int) {
	y.t.Helper()
	must(y.t, y.app.StartRound(y.pair, asked))
	round, _, err := y.app.OpenRound(y.pair)
	must(y.t, err)
	for i, id := range asked {
		own := mentoring.Level(1 + (i+month/3)%4)
		mark := mentoring.Mark{Competency: id, Level: own}
		if own.WantsExample() {
			mark.Example = fmt.Sprintf("Seen in month %d", month+1)
		}
		must(y.t, y.app.Rate(round.ID, mentoring.Mentee, mark))
		must(y.t, y.app.Rate(round.ID, mentoring.Mentor, mentoring.Mark{Competency: id, Level: max(0, own-1)}))
	}
	_, err = y.app.FinishRating(round.ID, mentoring.Mentee)
	must(y.t, err)
	revealed, err := y.app.FinishRating(round.ID, mentoring.Mentor)
	must(y.t, err)
	if !revealed {
		y.t.Fatal("both are done and nothing is revealed")
	}
}

// answers has the people around answer a form each.
func (y *year) answers(month int) {
	y.t.Helper()
	for i, who := range y.ask {
		form, err := y.app.Ask(who, []mentoring.CompetencyID{"T2a", "R1a", "B1c"})
		must(y.t, err)
		a := mentoring.Answers{Format: mentoring.AnswersFormat, Form: form, Day: y.app.Today()}
		for k, id := range []mentoring.CompetencyID{"T2a", "R1a", "B1c"} {
			a.Ratings = append(a.Ratings, mentoring.Rating{Competency: id, Level: mentoring.Level(1 + (i+k+month/4)%3)})
		}
		found, err := y.app.CheckAnswers(y.pair, []byte(a.Code()))
		must(y.t, err)
		must(y.t, y.app.AddAnswers(y.pair, found.Answers))
	}
}

// TestWindowAYearOfRatings looks at a year of ratings by three kinds of raters,
// day by day, and reads from the copied table that each day shows what was
// rated until then.
func TestWindowAYearOfRatings(t *testing.T) {
	d := newDesktop(t, 1280, 800)
	views, days := newYear(t, d.home)
	if len(days) < 12 {
		t.Fatalf("%d days", len(days))
	}
	d.start()
	d.keys("1", "alt+4")
	d.at("Progress")
	newest := d.picture("-depth", "8", "gray:-")
	d.reads(views[days[len(days)-1]])
	d.keys("alt+Home")
	d.reads(views[days[0]])
	if nearlyEqual(newest, d.picture("-depth", "8", "gray:-")) {
		t.Error("the first day looks like the newest")
	}
	for _, day := range days[1:4] {
		d.keys("alt+Right")
		d.reads(views[day])
	}
	d.click(730, 745) // the newest day on the slider
	d.reads(views[days[len(days)-1]])
	d.keys("Home", "Right")
	d.reads(views[days[1]])
	d.keys("alt+End", "alt+t")
	d.reads(views[days[len(days)-1]])
	d.keys("alt+t")
	d.quit()
}

// reads copies the table and compares it with a page.
func (d *desktop) reads(want app.ProgressPage) {
	d.t.Helper()
	d.keys("alt+c")
	var lines []string
	d.until("the table of "+want.View.On.String(), func() bool {
		out, err := exec.Command("env", append(d.env, "xclip", "-selection", "clipboard", "-o")...).Output()
		lines = strings.Split(strings.TrimRight(string(out), "\n"), "\n")
		return err == nil && len(lines) == 22 && strings.HasPrefix(lines[1], firstLine(want))
	})
	for i, l := range want.Lines {
		cells := strings.Split(lines[i+4], "\t")
		others := "–"
		if l.Others.Shown() {
			others = fmt.Sprintf("%.1f", mentoring.Tenth(l.Others.Mean))
		}
		if got := cells[0] + cells[2] + cells[3] + cells[4]; got != l.Competency.Name+levelCell(l.Mentee, l.MenteeRated)+levelCell(l.Mentor, l.MentorRated)+others {
			d.t.Errorf("on %v: %q", want.View.On, lines[i+4])
		}
	}
}

// firstLine is how the row of technical expertise begins and goes on.
func firstLine(p app.ProgressPage) string {
	cells := []string{"Technical expertise", "Technical"}
	for _, s := range []mentoring.Standing{p.Of.Mentee, p.Of.Mentor, p.Of.Others} {
		if !s.Values[0].Known() {
			cells = append(cells, "–")
			continue
		}
		cells = append(cells, fmt.Sprintf("%.1f", mentoring.Tenth(s.Values[0].Mean)))
	}
	return strings.Join(cells, "\t")
}

func levelCell(l mentoring.Level, rated bool) string {
	switch {
	case l > 0:
		return fmt.Sprint(int(l))
	case rated:
		return "not seen"
	}
	return "–"
}
