package app

import (
	"cmp"
	"math"
	"slices"

	"trefoil/app/mentoring"
)

// View says what of the progress of a pair to look at.
type View struct {
	Eyes  mentoring.Side // whose ratings: the mentee's, the mentor's, or those of others
	On    mentoring.Date // the day to look at; zero is the newest with ratings
	Since mentoring.Date // the day to compare with; zero is the usual one
}

// ProgressPage is how far a mentee has come in one view.
type ProgressPage struct {
	Mentee   string
	View     View             // with the days filled in; Since stays zero when there is nothing to compare with
	Days     []mentoring.Date // with ratings by anybody, in order
	Earlier  []mentoring.Date // days to compare with: before On, rated in the same eyes
	Now      mentoring.Standing
	Then     mentoring.Standing // of the zero day when there is nothing to compare with
	Of       Standings
	Aim      mentoring.Values
	Lines    []CompetencyLine
	Moved    []CompetencyLine  // that differ between the two days, the most first
	Trends   [3]DimensionTrend // by dimension
	Sealed   bool              // a round of rating is not revealed yet
	Focus    []mentoring.CompetencyID
	HasFocus bool
}

// Standings is where the mentee stood on the day looked at, in the eyes of each.
type Standings struct {
	Mentee, Mentor, Others mentoring.Standing
}

// In returns the standing in the eyes of a rater.
func (s Standings) In(eyes mentoring.Side) mentoring.Standing {
	switch eyes {
	case mentoring.Mentor:
		return s.Mentor
	case mentoring.Other:
		return s.Others
	}
	return s.Mentee
}

// DimensionTrend is how a dimension moved between the two days.
type DimensionTrend struct {
	mentoring.Trend
	Known bool // both days have a value
}

// CompetencyLine is one competency as everybody saw it on the day looked at.
type CompetencyLine struct {
	Competency  mentoring.Competency // in the words of the day
	Mentee      mentoring.Level
	MenteeRated bool // 0 then means not observed
	Mentor      mentoring.Level
	MentorRated bool
	Others      mentoring.View
	Gap         mentoring.ViewGap
	Trend       mentoring.Trend      // in the eyes looked through
	HasTrend    bool                 // both days have a level
	Evidence    []mentoring.Evidence // until the day, newest first
	Focus       bool
}

// In returns the level in the eyes of a rater; ok is false when there is none
// to show.
func (l CompetencyLine) In(eyes mentoring.Side) (level float64, ok bool) {
	switch eyes {
	case mentoring.Mentor:
		return float64(l.Mentor), l.Mentor != mentoring.NotObserved
	case mentoring.Other:
		return l.Others.Mean, l.Others.Shown()
	}
	return float64(l.Mentee), l.Mentee != mentoring.NotObserved
}

// ProgressOn returns the progress of a pair in one view.
func (s *Service) ProgressOn(pair mentoring.ID, v View) (ProgressPage, error) {
	p, mentee, err := s.pair(pair)
	if err != nil {
		return ProgressPage{}, err
	}
	assessments := s.store.Assessments(pair)
	page := ProgressPage{Mentee: mentee.Name, Days: allDays(assessments), Focus: p.Focus, HasFocus: len(p.Focus) > 0}
	_, page.Sealed = s.sealedRound(pair)
	page.View = s.fillView(v, page.Days, assessments)
	page.Earlier = before(mentoring.RatingDays(assessments, page.View.Eyes), page.View.On)
	on := page.View.On
	standing := func(rater mentoring.Side, day mentoring.Date) mentoring.Standing {
		return mentoring.StandingOn(s.competencies(pair, day), assessments, rater, day)
	}
	page.Of = Standings{standing(mentoring.Mentee, on), standing(mentoring.Mentor, on), standing(mentoring.Other, on)}
	page.Now = page.Of.In(page.View.Eyes)
	page.Aim = mentoring.AimsOn(s.store.Aims(pair), on)
	if !page.View.Since.IsZero() {
		page.Then = standing(page.View.Eyes, page.View.Since)
		for d := range mentoring.Dimensions {
			views := []mentoring.Standing{page.Of.Mentee, page.Of.Mentor, page.Of.Others}
			page.Trends[d].Trend, page.Trends[d].Known = mentoring.TrendBetween(page.Then, page.Now, d, views)
		}
	}
	s.fillLines(pair, &page, assessments)
	page.Moved = moved(page.Lines)
	return page, nil
}

// fillView chooses the days that were left open.
func (s *Service) fillView(v View, days []mentoring.Date, assessments []mentoring.Assessment) View {
	if v.Eyes == "" {
		v.Eyes = mentoring.Mentee
	}
	if v.On.IsZero() {
		v.On = s.Today()
		if len(days) > 0 {
			v.On = days[len(days)-1]
		}
	}
	if v.Since.IsZero() || !v.Since.Before(v.On) {
		v.Since, _ = mentoring.EarlierDay(mentoring.RatingDays(assessments, v.Eyes), v.On)
	}
	return v
}

func allDays(assessments []mentoring.Assessment) []mentoring.Date {
	var days []mentoring.Date
	for _, a := range assessments {
		if len(a.Ratings) > 0 {
			days = append(days, a.Day)
		}
	}
	slices.SortFunc(days, mentoring.Date.Compare)
	return slices.Compact(days)
}

func before(days []mentoring.Date, day mentoring.Date) []mentoring.Date {
	at := slices.IndexFunc(days, func(d mentoring.Date) bool { return !d.Before(day) })
	if at < 0 {
		return days
	}
	return days[:at]
}

func (s *Service) fillLines(pair mentoring.ID, page *ProgressPage, assessments []mentoring.Assessment) {
	on := page.View.On
	own := mentoring.NewestLevels(assessments, mentoring.Mentee, on)
	mentors := mentoring.NewestLevels(assessments, mentoring.Mentor, on)
	others := mentoring.OthersLevels(assessments, on)
	evidence := s.evidenceNewestFirst(pair)
	then := levelsThen(assessments, page.View)
	for _, c := range s.competencies(pair, on) {
		line := CompetencyLine{Competency: c, Others: others[c.ID], Focus: slices.Contains(page.Focus, c.ID)}
		line.Mentee, line.MenteeRated = own[c.ID], has(own, c.ID)
		line.Mentor, line.MentorRated = mentors[c.ID], has(mentors, c.ID)
		line.Gap = mentoring.GapBetween(line.Mentee, line.Others)
		for _, e := range evidence {
			if !e.Day.After(on) && slices.Contains(e.Competencies, c.ID) {
				line.Evidence = append(line.Evidence, e)
			}
		}
		line.fillTrend(page.View, then, assessments)
		page.Lines = append(page.Lines, line)
	}
}

func has(levels map[mentoring.CompetencyID]mentoring.Level, id mentoring.CompetencyID) bool {
	_, rated := levels[id]
	return rated
}

// past is a level of an earlier day, with how many people it is made of.
type past struct {
	level  float64
	people int
}

// levelsThen returns the levels on the day compared with, in the same eyes.
func levelsThen(assessments []mentoring.Assessment, v View) map[mentoring.CompetencyID]past {
	then := make(map[mentoring.CompetencyID]past)
	if v.Since.IsZero() {
		return then
	}
	if v.Eyes == mentoring.Other {
		for id, view := range mentoring.OthersLevels(assessments, v.Since) {
			if view.Shown() {
				then[id] = past{view.Mean, view.People}
			}
		}
		return then
	}
	for id, level := range mentoring.NewestLevels(assessments, v.Eyes, v.Since) {
		if level != mentoring.NotObserved {
			then[id] = past{float64(level), 1}
		}
	}
	return then
}

func (l *CompetencyLine) fillTrend(v View, then map[mentoring.CompetencyID]past, assessments []mentoring.Assessment) {
	now, known := l.In(v.Eyes)
	was, rated := then[l.Competency.ID]
	if !known || !rated {
		return
	}
	ratings := mentoring.RatingsOf(assessments, l.Competency.ID, v.On)
	if v.Eyes == mentoring.Other {
		ratings = min(was.people, l.Others.People)
	}
	var views []float64
	for _, eyes := range []mentoring.Side{mentoring.Mentee, mentoring.Mentor, mentoring.Other} {
		if level, ok := l.In(eyes); ok {
			views = append(views, level)
		}
	}
	l.Trend, l.HasTrend = mentoring.TrendOf(was.level, now, ratings, views), true
}

// moved returns the lines that differ between the two days: first those that can
// be called moves, then those in doubt, each the most first.
func moved(lines []CompetencyLine) []CompetencyLine {
	var found []CompetencyLine
	for _, l := range lines {
		if l.HasTrend && l.Trend.Move() != 0 {
			found = append(found, l)
		}
	}
	slices.SortStableFunc(found, func(a, b CompetencyLine) int {
		if a.Trend.Moved() != b.Trend.Moved() {
			return boolInt(b.Trend.Moved()) - boolInt(a.Trend.Moved())
		}
		return cmp.Compare(math.Abs(b.Trend.Move()), math.Abs(a.Trend.Move()))
	})
	return found
}
