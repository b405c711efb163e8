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
	}, changes)
}

// TalkingPoint returns a talking point of a session.
func TalkingPoint(session mentoring.ID, changes ...func(*mentoring.TalkingPoint)) mentoring.TalkingPoint {
	return built(mentoring.TalkingPoint{
		ID: mentoring.NewID(), SessionID: session, By: mentoring.Mentee, Text: "Whom to ask before the round",
		Discussed: true, CarriedFrom: mentoring.NewID(),
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

func built[T any](record T, changes []func(*T)) T {
	for _, change := range changes {
		change(&record)
	}
	return record
}
