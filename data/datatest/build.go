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
		Snoozed: mentoring.Day(2026, time.June, 1),
	}, changes)
}

// Aim returns an aim of a pair.
func Aim(pair mentoring.ID, changes ...func(*mentoring.Aim)) mentoring.Aim {
	return built(mentoring.Aim{
		ID: mentoring.NewID(), PairID: pair, Day: mentoring.Day(2026, time.March, 9),
		Dimension: mentoring.Relationship, Level: 3.5,
	}, changes)
}

// Assessment returns an assessment of a pair with three ratings.
func Assessment(pair mentoring.ID, changes ...func(*mentoring.Assessment)) mentoring.Assessment {
	return built(mentoring.Assessment{
		ID: mentoring.NewID(), PairID: pair, Rater: mentoring.Mentor, Day: mentoring.Day(2026, time.April, 7),
		Ratings: []mentoring.Rating{{Competency: "T1a", Level: 4}, {Competency: "R1b", Level: 2}, {Competency: "B2c", Level: 1}},
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
		If: "the figures are late", Then: "I say so by Thursday",
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

func number(n int) *int { return &n }

func built[T any](record T, changes []func(*T)) T {
	for _, change := range changes {
		change(&record)
	}
	return record
}
