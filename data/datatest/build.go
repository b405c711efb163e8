package datatest

import (
	"time"

	"trefoil/app/mentoring"
)

// Each builder returns a record with a fresh id and every field filled, after
// the changes given.

// Person returns a mentee.
func Person(changes ...func(*mentoring.Person)) mentoring.Person {
	return built(mentoring.Person{
		ID: mentoring.NewID(), Name: "Mira Okafor", Role: "Staff engineer", Self: true,
	}, changes)
}

// Pair returns the pair of a mentee and a mentor.
func Pair(mentee, mentor mentoring.ID, changes ...func(*mentoring.Pair)) mentoring.Pair {
	return built(mentoring.Pair{
		ID: mentoring.NewID(), MenteeID: mentee, MentorID: mentor,
		Started: mentoring.Day(2026, time.March, 2), CadenceDays: 14, Sample: true,
		Snoozed: mentoring.Day(2026, time.June, 1), Ended: mentoring.Day(2026, time.December, 1), Focus: []mentoring.CompetencyID{"T2a", "R1a", "B1c"},
		Language: "de",
	}, changes)
}

// Aim returns an aim of a pair.
func Aim(pair mentoring.ID, changes ...func(*mentoring.Aim)) mentoring.Aim {
	return built(mentoring.Aim{
		ID: mentoring.NewID(), PairID: pair, Day: mentoring.Day(2026, time.March, 9),
		Dimension: mentoring.Relationship, Level: 3.5,
	}, changes)
}

// Assessment returns an assessment by a stakeholder with three ratings.
func Assessment(pair mentoring.ID, changes ...func(*mentoring.Assessment)) mentoring.Assessment {
	return built(mentoring.Assessment{
		ID: mentoring.NewID(), PairID: pair, Rater: mentoring.Other, Day: mentoring.Day(2026, time.April, 7),
		Ratings:       []mentoring.Rating{{Competency: "T1a", Level: 4}, {Competency: "R1b", Level: 2}, {Competency: "B2c", Level: 1}},
		StakeholderID: mentoring.NewID(), FormID: mentoring.NewID(), Example: "Sent the figures early", Wish: "Ask before answering",
	}, changes)
}

// Goal returns a goal of a pair.
func Goal(pair mentoring.ID, changes ...func(*mentoring.Goal)) mentoring.Goal {
	return built(mentoring.Goal{
		ID: mentoring.NewID(), PairID: pair, Dimension: mentoring.Business, Phase: mentoring.OrganizationalCapacity,
		Statement: "Makes the case for the platform in numbers",
		Why:       "The board asks for it",
		Outcomes:  [5]string{"no figures", "figures of cost", "cost and gain", "compared with two others", "others use the figures"},
		Weight:    1.5,
		Due:       mentoring.Day(2026, time.September, 30), Created: mentoring.Day(2026, time.March, 9),
		Baseline: outcome(mentoring.MinOutcome), Focus: true, Competencies: []mentoring.CompetencyID{"B1a"},
		Amendments: []mentoring.Amendment{{
			Day: mentoring.Day(2026, time.May, 4), Outcomes: [5]string{"none", "cost", "gain", "compared", "used"}, Weight: 1, Reason: "the board wants more",
		}},
		History: []mentoring.GoalStep{
			{Day: mentoring.Day(2026, time.April, 1), State: mentoring.GoalPaused, Reason: "leave"},
			{Day: mentoring.Day(2026, time.April, 20), State: mentoring.GoalActive, Reason: "back"},
		},
	}, changes)
}

// CheckIn returns a check-in of a goal.
func CheckIn(goal mentoring.ID, changes ...func(*mentoring.CheckIn)) mentoring.CheckIn {
	return built(mentoring.CheckIn{
		ID: mentoring.NewID(), GoalID: goal, SessionID: mentoring.NewID(), Day: mentoring.Day(2026, time.June, 1),
		Outcome: mentoring.MaxOutcome, Note: "Finance took the sheet over",
	}, changes)
}

// Session returns a session of a pair that was held, with one pause.
func Session(pair mentoring.ID, changes ...func(*mentoring.Session)) mentoring.Session {
	started := time.Date(2026, time.May, 11, 12, 2, 3, 4000, time.UTC)
	return built(mentoring.Session{
		ID: mentoring.NewID(), PairID: pair, Number: 4, Title: "The budget round",
		Day: mentoring.Day(2026, time.May, 11), At: &mentoring.Clock{Hour: 14, Minute: 5}, Minutes: 45, Template: "grow",
		Started: started, Ended: started.Add(50 * time.Minute),
		Pauses:  []mentoring.Pause{{From: started.Add(time.Minute), To: started.Add(3 * time.Minute)}},
		Shift:   mentoring.Shift{Kind: mentoring.PerspectiveShift, Text: "Sees what the buyer fears"},
		Summary: "How a budget is made, and by whom",
		Extra:   5, Seen: started.Add(50 * time.Minute),
		Stages: []mentoring.StageMark{{Stage: 1, At: started.Add(4 * time.Minute)}},
		Turns:  []mentoring.Turn{{By: mentoring.Mentee, At: started.Add(5 * time.Minute)}},
		Asked:  []string{"T1-01"}, Useful: mentoring.Useful{Mentee: number(8), Mentor: number(0)},
		Off: mentoring.Cancellation{Day: mentoring.Day(2026, time.May, 10), Reason: "was ill, then was well"},
	}, changes)
}

// TalkingPoint returns a talking point of a session.
func TalkingPoint(session mentoring.ID, changes ...func(*mentoring.TalkingPoint)) mentoring.TalkingPoint {
	return built(mentoring.TalkingPoint{
		ID: mentoring.NewID(), SessionID: session, By: mentoring.Mentee, Text: "Whom to ask before the round",
		Discussed: true, Rank: 2, CarriedFrom: mentoring.NewID(),
	}, changes)
}

// Commitment returns a commitment of a pair that was settled.
func Commitment(pair mentoring.ID, changes ...func(*mentoring.Commitment)) mentoring.Commitment {
	return built(mentoring.Commitment{
		ID: mentoring.NewID(), PairID: pair, SessionID: mentoring.NewID(), By: mentoring.Mentee,
		To: "Head of finance", Text: "Send the three figures", Dimension: mentoring.Relationship,
		Made: mentoring.Day(2026, time.May, 11), Due: mentoring.Day(2026, time.May, 18),
		Moves: []mentoring.DueMove{{Day: mentoring.Day(2026, time.May, 12), From: mentoring.Day(2026, time.May, 15)}},
		If:    "the figures are late", Then: "I say so by Thursday",
		ToID: mentoring.NewID(), GoalID: mentoring.NewID(), Forecast: number(80),
		History: []mentoring.Settlement{{Day: mentoring.Day(2026, time.May, 17), State: mentoring.Changed, Reason: "one figure was dropped"}},
	}, changes)
}

// SharedNotes returns the shared notes of a session.
func SharedNotes(session mentoring.ID, changes ...func(*mentoring.SharedNotes)) mentoring.SharedNotes {
	return built(mentoring.SharedNotes{SessionID: session, Text: "# Budget\n\n- who decides\n- *what* they read"}, changes)
}

// PrivateNotes returns the private notes of a session.
func PrivateNotes(session mentoring.ID, changes ...func(*mentoring.PrivateNotes)) mentoring.PrivateNotes {
	return built(mentoring.PrivateNotes{SessionID: session, Text: "Tired today. Ask about the move."}, changes)
}

// Capture returns a line caught in a session.
func Capture(session mentoring.ID, changes ...func(*mentoring.Capture)) mentoring.Capture {
	return built(mentoring.Capture{
		ID: mentoring.NewID(), SessionID: session, Kind: mentoring.Quote, By: mentoring.Mentee,
		Text: "They needed me to be useful", At: time.Date(2026, time.May, 11, 12, 20, 0, 0, time.UTC),
	}, changes)
}

// LettingGo returns something that the mentee of a pair has let go of.
func LettingGo(pair mentoring.ID, changes ...func(*mentoring.LettingGo)) mentoring.LettingGo {
	return built(mentoring.LettingGo{
		ID: mentoring.NewID(), PairID: pair, SessionID: mentoring.NewID(), What: "Reviewing each design", To: "Ana",
		Named: mentoring.Day(2026, time.May, 11), Gone: mentoring.Day(2026, time.June, 8),
	}, changes)
}

// Question returns a question that was added to the bank.
func Question(changes ...func(*mentoring.Question)) mentoring.Question {
	return built(mentoring.Question{
		ID: string(mentoring.NewID()), Dimension: mentoring.Business, Phase: mentoring.PersonalCompetence,
		Text: "Which number would you defend?", Closing: true, Retired: true,
	}, changes)
}

// Template returns a conversation template that was added.
func Template(changes ...func(*mentoring.Template)) mentoring.Template {
	return built(mentoring.Template{
		ID: string(mentoring.NewID()), Name: "Walk", Retired: true,
		Stages: []mentoring.Stage{{Name: "Outbound", Share: 0.5, Questions: []string{"What do you see?"}}, {Name: "Homeward", Share: 0.5}},
		Earlier: []mentoring.EarlierStages{{
			Until:  time.Date(2026, time.May, 11, 12, 0, 0, 0, time.UTC),
			Stages: []mentoring.Stage{{Name: "Around", Share: 1}},
		}},
	}, changes)
}

// OwnCompetency returns a competency that a pair worded anew, and retired for a while.
func OwnCompetency(pair mentoring.ID, changes ...func(*mentoring.OwnCompetency)) mentoring.OwnCompetency {
	return built(mentoring.OwnCompetency{
		ID: mentoring.NewID(), PairID: pair, Added: mentoring.Day(2026, time.March, 2),
		Competency: mentoring.Competency{
			ID: "T1a", Dimension: mentoring.Technical, Phase: mentoring.PersonalCompetence, Name: "Craft of the platform",
			Definition: "skill that fits", Anchors: [4]string{"old", "told", "names", "routine"},
		},
		Earlier: []mentoring.EarlierWords{{
			Until: mentoring.Day(2026, time.April, 1), Name: "Sharp craft", Definition: "skill matched to the role", Anchors: [4]string{"a", "b", "c", "d"},
		}},
		Retired: []mentoring.Period{{From: mentoring.Day(2026, time.May, 1), To: mentoring.Day(2026, time.May, 8)}},
	}, changes)
}

// Round returns a round of rating that was revealed on purpose.
func Round(pair mentoring.ID, changes ...func(*mentoring.Round)) mentoring.Round {
	return built(mentoring.Round{
		ID: mentoring.NewID(), PairID: pair, Begun: mentoring.Day(2026, time.April, 6), Asked: []mentoring.CompetencyID{"T1a", "R1b"},
		Mentee: mentoring.Sheet{
			Marks: []mentoring.Mark{{Competency: "T1a", Level: 3, Example: "Named the gap in public", Seen: mentoring.Day(2026, time.April, 2)}},
			Done:  mentoring.Day(2026, time.April, 6),
		},
		Mentor:   mentoring.Sheet{Marks: []mentoring.Mark{{Competency: "R1b", Level: 2}}, Done: mentoring.Day(2026, time.April, 7)},
		Revealed: mentoring.Day(2026, time.April, 7), Early: true,
	}, changes)
}

// Evidence returns a dated example.
func Evidence(pair mentoring.ID, changes ...func(*mentoring.Evidence)) mentoring.Evidence {
	return built(mentoring.Evidence{
		ID: mentoring.NewID(), PairID: pair, By: mentoring.Mentee, Day: mentoring.Day(2026, time.May, 20),
		Text: "Finance asked for the sheet", Level: 3, Competencies: []mentoring.CompetencyID{"B1a"},
		Goals: []mentoring.ID{mentoring.NewID()}, SessionID: mentoring.NewID(),
	}, changes)
}

// Stakeholder returns a person around a mentee.
func Stakeholder(pair mentoring.ID, changes ...func(*mentoring.Stakeholder)) mentoring.Stakeholder {
	return built(mentoring.Stakeholder{
		ID: mentoring.NewID(), PairID: pair, Name: "Dana Kim", Role: "Head of finance",
		Needs: "A number to defend", Brings: "One page in customer terms",
		Places: []mentoring.Place{{Day: mentoring.Day(2026, time.April, 6), Influence: 3.5, Strength: 1.2}},
		Talks:  []mentoring.Contact{{Day: mentoring.Day(2026, time.May, 5), Minutes: 20}},
	}, changes)
}

// Agreement returns a version of what a pair agreed.
func Agreement(pair mentoring.ID, changes ...func(*mentoring.Agreement)) mentoring.Agreement {
	return built(mentoring.Agreement{
		ID: mentoring.NewID(), PairID: pair, Day: mentoring.Day(2026, time.March, 2), Purpose: "Grow into the director's role",
		Confidentiality: "What is said stays between us", Cadence: "Every other Monday", Ending: "After a year", Other: "Say no early",
	}, changes)
}

// Farewell returns what a mentee says at the end.
func Farewell(pair mentoring.ID, changes ...func(*mentoring.Farewell)) mentoring.Farewell {
	return built(mentoring.Farewell{
		ID: mentoring.NewID(), PairID: pair, Day: mentoring.Day(2026, time.December, 1),
		Stays: "I ask before I answer", LetGo: "The answer desk", Next: "Own a budget",
	}, changes)
}

// Form returns a form for a stakeholder.
func Form(stakeholder mentoring.ID, changes ...func(*mentoring.Form)) mentoring.Form {
	return built(mentoring.Form{
		ID: mentoring.NewID(), StakeholderID: stakeholder, Made: mentoring.Day(2026, time.May, 4),
		Competencies: []mentoring.Competency{{
			ID: "R1b", Dimension: mentoring.Relationship, Phase: mentoring.PersonalCompetence, Name: "Credibility",
			Definition: "say equals do", Anchors: [4]string{"knowledge", "boss", "all", "vouched for"},
		}},
	}, changes)
}

func number(n int) *int { return &n }

func outcome(o mentoring.Outcome) *mentoring.Outcome { return &o }

func built[T any](record T, changes []func(*T)) T {
	for _, change := range changes {
		change(&record)
	}
	return record
}
