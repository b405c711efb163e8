package progress

import (
	"fmt"
	"math"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

const noFigure = "–"

// dimensionRow is the row of a whole dimension.
func dimensionRow(p app.ProgressPage, d int, today mentoring.Date) tableRow {
	dimension := mentoring.Dimensions[d]
	r := newRow(lang.T(dimension.Name()), dimension)
	r.whole = true
	for i, s := range []mentoring.Standing{p.Of.Mentee, p.Of.Mentor, p.Of.Others} {
		if v := s.Values[d]; v.Known() {
			r.set(menteeColumn+i, v.Mean, figure(v.Mean))
		}
	}
	if v := p.Of.Others.Values[d]; v.Known() {
		r.add(peopleWords(v.Of))
	}
	if t := p.Trends[d]; t.Known {
		r.trend(t.Trend, p, today)
	}
	return r
}

// competencyRow is the row of one competency.
func competencyRow(p app.ProgressPage, l app.CompetencyLine, today mentoring.Date) tableRow {
	r := newRow(l.Competency.Name, l.Competency.Dimension)
	r.level(menteeColumn, l.Mentee, l.MenteeRated)
	r.level(menteeColumn+1, l.Mentor, l.MentorRated)
	if l.Others.Shown() {
		r.set(menteeColumn+2, l.Others.Mean, figure(l.Others.Mean))
	}
	if word, _ := remark(l, false); word != "" {
		r.add(word)
	}
	if l.Others.Shown() {
		r.add(peopleWords(l.Others.People))
	}
	if l.HasTrend {
		r.trend(l.Trend, p, today)
	}
	return r
}

// peopleWords says how many others there are, and when they are too few.
func peopleWords(n int) string {
	if (mentoring.View{People: n}).TooEarly() {
		return lang.N(n, "%d other, too early to tell", "%d others, too early to tell")
	}
	return lang.N(n, "%d other", "%d others")
}

func newRow(name string, d mentoring.Dimension) tableRow {
	r := tableRow{dim: d, cells: make([]string, columns), keys: make([]float64, columns)}
	r.cells[nameColumn], r.cells[1] = name, lang.T(d.Short())
	for i := firstFigure; i <= lastFigure; i++ {
		r.cells[i], r.keys[i] = noFigure, math.Inf(-1)
	}
	return r
}

func (r *tableRow) set(column int, key float64, text string) {
	r.keys[column], r.cells[column] = key, text
}

func (r *tableRow) level(column int, l mentoring.Level, rated bool) {
	switch {
	case l > 0:
		r.set(column, float64(l), fmt.Sprint(int(l)))
	case rated:
		r.set(column, 0, lang.T("not seen"))
	}
}

func (r *tableRow) trend(t mentoring.Trend, p app.ProgressPage, today mentoring.Date) {
	r.set(thenColumn, t.Then, figure(t.Then))
	r.set(thenColumn+1, t.Move(), figure(0))
	if by := mentoring.Tenth(t.Move()); by != 0 {
		r.set(thenColumn+1, t.Move(), signed(by))
	}
	switch {
	case t.Doubt == mentoring.TooFew:
		r.add(lang.T("change: too early to tell"))
	case t.Doubt == mentoring.Disagree && mentoring.Tenth(t.Move()) != 0:
		r.add(lang.F("no move: views are %s apart", figure(t.Spread)))
	}
}

// add adds a word to the last column.
func (r *tableRow) add(words string) {
	last := len(r.cells) - 1
	if r.cells[last] != "" {
		words = lang.Semicolons(r.cells[last], words)
	}
	r.cells[last] = words
}

// signed writes a difference with its sign.
func signed(by float64) string {
	if by < 0 {
		return figure(by)
	}
	return "+" + figure(by)
}
