package intake

import (
	"errors"
	"strconv"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Fault is something that can't be read: where, and what.
type Fault struct {
	Where string // "line 7", or the name of a file
	Err   error
}

// Error says where and what.
func (f Fault) Error() string { return f.Where + ": " + f.Err.Error() }

// Unwrap returns what it is.
func (f Fault) Unwrap() error { return f.Err }

// Session is a session that was found.
type Session struct {
	Where   string
	Person  string // as it is written there; may be empty
	Day     mentoring.Date
	Title   string
	Minutes int // 0 when that isn't said
	Shared  string
	Private string
	Summary string
}

// Goal is a goal that was found.
type Goal struct {
	Where  string
	Person string
	Goal   mentoring.Goal // without ids
}

// What can be wrong with one row.
var (
	ErrMinutes = errors.New("the minutes are no number from 1 to 1440")
	ErrWeight  = errors.New("the weight is no number from 0 on")
)

const mostMinutes = 24 * 60

// Sessions reads the rows of a table as sessions, by what its columns mean. Rows
// that can't be read are told as faults.
func Sessions(t Table, meaning []Field, order Order) (found []Session, faults []Fault) {
	for _, r := range t.Rows {
		get := func(f Field) string { return r.cell(column(meaning, f)) }
		s := Session{
			Where: lang.F("line %d", r.Line), Person: get(Person), Title: get(Title),
			Shared: get(Notes), Private: get(Private), Summary: get(Summary),
		}
		var err error
		if s.Day, err = ParseDay(get(Date), order); err == nil {
			s.Minutes, err = minutes(get(Minutes))
		}
		if err != nil {
			faults = append(faults, Fault{s.Where, err})
			continue
		}
		found = append(found, s)
	}
	return found, faults
}

// minutes reads 50, 50 min, 1:30 or 1h.
func minutes(text string) (int, error) {
	text = strings.TrimSpace(strings.TrimRight(strings.ToLower(text), " .minutes'"))
	if text == "" {
		return 0, nil
	}
	if hours, rest, ok := strings.Cut(text, ":"); ok {
		h, err := strconv.Atoi(hours)
		m, err2 := strconv.Atoi(rest)
		if err == nil && err2 == nil && m < 60 && h >= 0 && m >= 0 && h*60+m <= mostMinutes {
			return h*60 + m, nil
		}
		return 0, ErrMinutes
	}
	if hours, ok := strings.CutSuffix(text, "h"); ok {
		if h, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(hours), ",", ".", 1), 64); err == nil && h > 0 && h <= 24 {
			return int(h*60 + 0.5), nil
		}
		return 0, ErrMinutes
	}
	m, err := strconv.Atoi(text)
	if err != nil || m < 1 || m > mostMinutes {
		return 0, ErrMinutes
	}
	return m, nil
}

// Goals reads the rows of a table as goals, by what its columns mean. A goal
// whose dimension can't be told is of relationship management, which is where
// most experts start; one without a phase is of the first.
func Goals(t Table, meaning []Field, order Order) (found []Goal, faults []Fault) {
	for _, r := range t.Rows {
		get := func(f Field) string { return r.cell(column(meaning, f)) }
		g := mentoring.Goal{Statement: get(Statement), Why: get(Why), Dimension: dimensionOf(get(Dimension)), Phase: phaseOf(get(Phase)), Weight: 1}
		if g.Dimension == "" {
			g.Dimension = mentoring.Relationship
		}
		for i, f := range outcomeFields {
			g.Outcomes[i] = get(f)
		}
		where := lang.F("line %d", r.Line)
		err := fillGoal(&g, get(Due), get(Weight), order)
		if err != nil {
			faults = append(faults, Fault{where, err})
			continue
		}
		found = append(found, Goal{where, get(Person), g})
	}
	return found, faults
}

func fillGoal(g *mentoring.Goal, due, weight string, order Order) (err error) {
	if due != "" {
		if g.Due, err = ParseDay(due, order); err != nil {
			return err
		}
	}
	if weight != "" {
		if g.Weight, err = strconv.ParseFloat(strings.Replace(weight, ",", ".", 1), 64); err != nil {
			return ErrWeight
		}
	}
	return g.Check()
}

func phaseOf(text string) mentoring.Phase {
	text = plain(text)
	if strings.HasPrefix(text, "2") || strings.HasPrefix(text, "organi") || strings.HasPrefix(text, "ii") {
		return mentoring.OrganizationalCapacity
	}
	return mentoring.PersonalCompetence
}
