package app

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"trefoil/app/intake"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// IntakePlan is what would be added.
type IntakePlan struct {
	Sessions   int
	Goals      int
	Mentees    []string // who would be new
	Duplicates int      // that are here already, and are left out
	Unknown    []string // names that no mentee bears and that nobody decided about
	Nobody     int      // without a name, while no mentee is chosen
	LeftOut    int      // decided against
	Private    int      // sessions with private notes
	Faults     []intake.Fault
	Ambiguous  bool         // days such as 11/09/2026 can't be told apart
	Lines      []IntakeLine // what would be added, by day
	records    []mentoring.Record
}

// IntakeLine is one session or goal that would be added.
type IntakeLine struct {
	Day  mentoring.Date // of a session
	Who  string         // as it stands in the file; may be empty
	What string         // its title or statement
}

// CanAdd says that there is something to add and nothing left to decide.
func (p IntakePlan) CanAdd() bool {
	return len(p.records) > 0 && !p.Ambiguous && len(p.Unknown) == 0 && p.Nobody == 0
}

// Pair is whose all is that would be added; empty where it is of several.
func (p IntakePlan) Pair() (all mentoring.ID) {
	for _, r := range p.records {
		of := all
		switch r := r.(type) {
		case mentoring.Session:
			of = r.PairID
		case mentoring.Goal:
			of = r.PairID
		}
		if all != "" && of != all {
			return ""
		}
		all = of
	}
	return all
}

// FaultLines says what could not be read, one line each.
func (p IntakePlan) FaultLines() []string {
	var lines []string
	for _, f := range p.Faults {
		lines = append(lines, lang.F("%s: %s", f.Where, faultWords(f.Err)))
	}
	return lines
}

// faultTexts are what can be wrong in a file from elsewhere, as it is told.
var faultTexts = []struct {
	err   error
	words string
}{
	{mentoring.ErrDateMissing, lang.Key("a date is missing")},
	{mentoring.ErrDateInvalid, lang.Key("not a date")},
	{mentoring.ErrStatementMissing, lang.Key("a goal needs a statement")},
	{mentoring.ErrOutOfRange, lang.Key("value out of range")},
	{mentoring.ErrTooLarge, lang.Key("the file is too large")},
	{intake.ErrMinutes, lang.Key("the minutes are no number from 1 to 1440")},
	{intake.ErrQuote, lang.Key("a quote is opened here and not closed, so it and the lines up to the next quote are left out")},
	{intake.ErrWeight, lang.Key("the weight is no number from 0 on")},
}

// faultWords says what is wrong. What the system has to say is in its language.
func faultWords(err error) string {
	for _, f := range faultTexts {
		if errors.Is(err, f.err) {
			return lang.T(f.words)
		}
	}
	return err.Error()
}

// PlanIntake says what would be added, without adding anything.
func (s *Service) PlanIntake(in Intake) IntakePlan {
	p := planner{service: s, in: in, pairs: make(map[string]mentoring.ID), numbers: make(map[mentoring.ID]int)}
	p.plan.Faults = in.Faults
	p.pairs[""] = in.Mentee
	p.nameMentees()
	if len(in.Table.Head) > 0 && in.Order == intake.Unknown {
		_, err := intake.OrderOf(in.days())
		p.plan.Ambiguous = errors.Is(err, intake.ErrAmbiguous)
	}
	p.run()
	return p.plan
}

// nameMentees notes who is meant by a name: as it is written, and but for capitals and
// accents where only one is called so. Of two who are, the user says which.
func (p *planner) nameMentees() {
	p.exact = make(map[string]mentoring.ID)
	named, alike := make(map[string]int), make(map[string]int)
	mentees := p.service.Mentees()
	for _, m := range mentees {
		named[mentoring.CleanLine(m.Name)]++
		alike[Fold(m.Name)]++
	}
	for _, m := range mentees {
		if named[mentoring.CleanLine(m.Name)] == 1 {
			p.exact[mentoring.CleanLine(m.Name)] = m.PairID
		}
		if alike[Fold(m.Name)] == 1 {
			p.pairs[Fold(m.Name)] = m.PairID
		}
	}
}

// days are those of the columns that hold some.
func (in *Intake) days() (days []string) {
	for i, f := range in.Meaning {
		if f != intake.Date && f != intake.Due {
			continue
		}
		for _, r := range in.Table.Rows {
			if i < len(r.Cells) {
				days = append(days, r.Cells[i])
			}
		}
	}
	return days
}

// planner makes a plan.
type planner struct {
	service *Service
	in      Intake
	plan    IntakePlan
	exact   map[string]mentoring.ID // by name
	pairs   map[string]mentoring.ID // by folded name
	numbers map[mentoring.ID]int    // the last number of a session
}

func (p *planner) run() {
	order := p.in.Order
	if order == intake.Unknown {
		order, _ = intake.OrderOf(p.in.days())
	}
	sessions := p.in.Notes
	if len(p.in.Table.Head) > 0 && p.in.OfGoals {
		goals, faults := intake.Goals(p.in.Table, p.in.Meaning, order)
		p.plan.Faults = append(p.plan.Faults, faults...)
		for _, g := range goals {
			p.goal(g)
		}
	} else if len(p.in.Table.Head) > 0 {
		found, faults := intake.Sessions(p.in.Table, p.in.Meaning, order)
		p.plan.Faults = append(p.plan.Faults, faults...)
		sessions = found
	}
	slices.SortStableFunc(sessions, func(a, b intake.Session) int { return a.Day.Compare(b.Day) })
	for _, found := range sessions {
		p.session(found)
	}
}

// undecided stands for a name that nobody has decided about.
const undecided mentoring.ID = "undecided"

// pairOf says whose something is. ok is false when it is left out.
func (p *planner) pairOf(name string) (pair mentoring.ID, ok bool) {
	key := Fold(mentoring.CleanLine(name))
	pair, known := p.exact[mentoring.CleanLine(name)]
	if !known {
		pair, known = p.pairs[key]
	}
	if !known {
		decided, said := p.in.Decided[mentoring.CleanLine(name)]
		switch {
		case !said:
			p.pairs[key] = undecided
			p.plan.Unknown = append(p.plan.Unknown, mentoring.CleanLine(name))
		case decided == NewPair:
			p.pairs[key] = p.addMentee(mentoring.CleanLine(name))
		default:
			p.pairs[key] = decided
		}
		pair = p.pairs[key]
	}
	switch {
	case pair == undecided:
		return "", false
	case pair == "" && key == "":
		p.plan.Nobody++
	case pair == "":
		p.plan.LeftOut++
	}
	return pair, pair != ""
}

func (p *planner) addMentee(name string) mentoring.ID {
	s := p.service
	mentee := mentoring.Person{ID: s.newID(), Name: name}
	pair := mentoring.Pair{ID: s.newID(), MenteeID: mentee.ID, Started: s.Today()}
	if mentor, ok := s.mentor(); ok {
		pair.MentorID = mentor.ID
	}
	p.plan.Mentees = append(p.plan.Mentees, name)
	p.plan.records = append(p.plan.records, mentee, pair)
	return pair.ID
}

func (p *planner) goal(g intake.Goal) {
	pair, ok := p.pairOf(g.Person)
	if !ok {
		return
	}
	for _, there := range p.service.store.Goals(pair) {
		if Fold(there.Statement) == Fold(mentoring.CleanLine(g.Goal.Statement)) {
			p.plan.Duplicates++
			return
		}
	}
	goal := tidyGoal(g.Goal)
	goal.ID, goal.PairID, goal.Created = p.service.newID(), pair, p.service.Today()
	p.plan.Goals++
	p.plan.Lines = append(p.plan.Lines, IntakeLine{Who: mentoring.CleanLine(g.Person), What: goal.Statement})
	p.plan.records = append(p.plan.records, goal)
}

func (p *planner) session(found intake.Session) {
	pair, ok := p.pairOf(found.Person)
	if !ok {
		return
	}
	if p.duplicate(pair, found) {
		p.plan.Duplicates++
		return
	}
	s := p.service
	session := mentoring.Session{
		ID: s.newID(), PairID: pair, Number: p.nextNumber(pair), Title: mentoring.CleanLine(found.Title), Day: found.Day,
		Minutes: cmp.Or(found.Minutes, mentoring.DefaultMinutes), Summary: strings.TrimSpace(found.Summary),
	}
	if held, err := session.Logged(s.now()); err == nil && !found.Day.After(s.Today()) {
		session = held
	}
	p.plan.Sessions++
	p.plan.Lines = append(p.plan.Lines, IntakeLine{Day: session.Day, Who: mentoring.CleanLine(found.Person), What: session.Title})
	p.plan.records = append(p.plan.records, session)
	if found.Shared != "" {
		p.plan.records = append(p.plan.records, mentoring.SharedNotes{SessionID: session.ID, Text: found.Shared})
	}
	if found.Private != "" {
		p.plan.Private++
		p.plan.records = append(p.plan.records, mentoring.PrivateNotes{SessionID: session.ID, Text: found.Private})
	}
}

func (p *planner) nextNumber(pair mentoring.ID) int {
	last, ok := p.numbers[pair]
	if !ok {
		for _, s := range p.service.store.Sessions(pair) {
			last = max(last, s.Number)
		}
	}
	p.numbers[pair] = last + 1
	return last + 1
}

// duplicate says that the pair has a session of that day with the same title or
// the same notes. That neither has a title makes them no less different.
func (p *planner) duplicate(pair mentoring.ID, found intake.Session) bool {
	for _, there := range p.service.store.Sessions(pair) {
		if there.Day != found.Day {
			continue
		}
		title := mentoring.CleanLine(found.Title)
		if title != "" && Fold(there.Title) == Fold(title) {
			return true
		}
		shared, private, err := p.service.Notes(there.ID)
		same := err == nil && strings.TrimSpace(shared.Text) == found.Shared && strings.TrimSpace(private.Text) == found.Private
		if same && (found.Shared+found.Private != "" || there.Title == "" && title == "") {
			return true
		}
	}
	return false
}

// AddIntake adds all of a plan, or nothing. Undo takes it back. It fails with
// mentoring.ErrNotAdded when there is nothing to add or something left to decide.
func (s *Service) AddIntake(p IntakePlan) error {
	if !p.CanAdd() {
		return fmt.Errorf("add intake: %w", mentoring.ErrNotAdded)
	}
	if err := s.backUpBefore(mentoring.BackupBeforeImport); err != nil {
		return fmt.Errorf("add intake: %w", err)
	}
	if err := s.save("add intake", AnyChange, p.records...); err != nil {
		return err
	}
	var refs []mentoring.Ref
	for _, r := range p.records {
		if kind := r.Ref().Kind; kind != mentoring.KindSharedNotes && kind != mentoring.KindPrivateNotes {
			refs = append(refs, r.Ref())
		}
	}
	s.undos.push(lang.T("Imported"), func() error {
		if err := s.store.Delete(refs...); err != nil {
			return fmt.Errorf("take back intake: %w", err)
		}
		s.changes.announce(AnyChange)
		return nil
	})
	return nil
}
