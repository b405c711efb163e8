// Package archive is the open form of all data: one JSON file under a published
// schema, and tables for spreadsheets. What is written can be read in again, and
// written once more gives the same bytes.
package archive

import (
	"bytes"
	"encoding/json"
	"fmt"

	"trefoil/app/mentoring"
)

// Format names the form of the JSON file and its version. Its schema is
// assets/schema/export-1.json.
const Format = "trefoil-export/1"

// FileName is that of the JSON file.
const FileName = "trefoil.json"

// World is all records, each kind in the order in which it was first saved.
type World struct {
	People          []mentoring.Person
	Pairs           []mentoring.Pair
	Agreements      []mentoring.Agreement
	Farewells       []mentoring.Farewell
	OwnCompetencies []mentoring.OwnCompetency
	Aims            []mentoring.Aim
	Stakeholders    []mentoring.Stakeholder
	Forms           []mentoring.Form
	Assessments     []mentoring.Assessment
	Rounds          []mentoring.Round
	Goals           []mentoring.Goal
	CheckIns        []mentoring.CheckIn
	Sessions        []mentoring.Session
	TalkingPoints   []mentoring.TalkingPoint
	Captures        []mentoring.Capture
	SharedNotes     []mentoring.SharedNotes
	Commitments     []mentoring.Commitment
	LettingsGo      []mentoring.LettingGo
	Evidence        []mentoring.Evidence
	Questions       []mentoring.Question
	Templates       []mentoring.Template

	Private Private
}

// Private is what only the mentor may read, or what would show people one by one
// of whom the program shows but the mean. It leaves only when that is asked for.
type Private struct {
	Notes   []mentoring.PrivateNotes
	Rounds  []mentoring.Round      // still sealed
	Answers []mentoring.Assessment // of stakeholders
}

// list is one kind of record in the file.
type list struct {
	kind    mentoring.Kind
	name    string
	private bool
	records func(*World) []mentoring.Record
	read    func(w *World, raw json.RawMessage) (mentoring.Record, error)
}

func listOf[T mentoring.Record](kind mentoring.Kind, name string, private bool, at func(*World) *[]T) list {
	return list{
		kind: kind, name: name, private: private,
		records: func(w *World) []mentoring.Record {
			var all []mentoring.Record
			for _, r := range *at(w) {
				all = append(all, r)
			}
			return all
		},
		read: func(w *World, raw json.RawMessage) (mentoring.Record, error) {
			var r T
			d := json.NewDecoder(bytes.NewReader(raw))
			d.DisallowUnknownFields()
			if err := d.Decode(&r); err != nil {
				return nil, err
			}
			*at(w) = append(*at(w), r)
			return r, nil
		},
	}
}

// lists are all kinds, each after the one it belongs to.
var lists = []list{
	listOf(mentoring.KindPerson, "people", false, func(w *World) *[]mentoring.Person { return &w.People }),
	listOf(mentoring.KindPair, "pairs", false, func(w *World) *[]mentoring.Pair { return &w.Pairs }),
	listOf(mentoring.KindAgreement, "agreements", false, func(w *World) *[]mentoring.Agreement { return &w.Agreements }),
	listOf(mentoring.KindFarewell, "farewells", false, func(w *World) *[]mentoring.Farewell { return &w.Farewells }),
	listOf(mentoring.KindCompetency, "competencies", false, func(w *World) *[]mentoring.OwnCompetency { return &w.OwnCompetencies }),
	listOf(mentoring.KindAim, "aims", false, func(w *World) *[]mentoring.Aim { return &w.Aims }),
	listOf(mentoring.KindStakeholder, "stakeholders", false, func(w *World) *[]mentoring.Stakeholder { return &w.Stakeholders }),
	listOf(mentoring.KindForm, "forms", false, func(w *World) *[]mentoring.Form { return &w.Forms }),
	listOf(mentoring.KindAssessment, "assessments", false, func(w *World) *[]mentoring.Assessment { return &w.Assessments }),
	listOf(mentoring.KindRound, "rounds", false, func(w *World) *[]mentoring.Round { return &w.Rounds }),
	listOf(mentoring.KindGoal, "goals", false, func(w *World) *[]mentoring.Goal { return &w.Goals }),
	listOf(mentoring.KindCheckIn, "check_ins", false, func(w *World) *[]mentoring.CheckIn { return &w.CheckIns }),
	listOf(mentoring.KindSession, "sessions", false, func(w *World) *[]mentoring.Session { return &w.Sessions }),
	listOf(mentoring.KindTalkingPoint, "talking_points", false, func(w *World) *[]mentoring.TalkingPoint { return &w.TalkingPoints }),
	listOf(mentoring.KindCapture, "captures", false, func(w *World) *[]mentoring.Capture { return &w.Captures }),
	listOf(mentoring.KindSharedNotes, "shared_notes", false, func(w *World) *[]mentoring.SharedNotes { return &w.SharedNotes }),
	listOf(mentoring.KindCommitment, "commitments", false, func(w *World) *[]mentoring.Commitment { return &w.Commitments }),
	listOf(mentoring.KindLettingGo, "lettings_go", false, func(w *World) *[]mentoring.LettingGo { return &w.LettingsGo }),
	listOf(mentoring.KindEvidence, "evidence", false, func(w *World) *[]mentoring.Evidence { return &w.Evidence }),
	listOf(mentoring.KindQuestion, "questions", false, func(w *World) *[]mentoring.Question { return &w.Questions }),
	listOf(mentoring.KindTemplate, "templates", false, func(w *World) *[]mentoring.Template { return &w.Templates }),
	listOf(mentoring.KindPrivateNotes, "private_notes", true, func(w *World) *[]mentoring.PrivateNotes { return &w.Private.Notes }),
	listOf(mentoring.KindRound, "private_rounds", true, func(w *World) *[]mentoring.Round { return &w.Private.Rounds }),
	listOf(mentoring.KindAssessment, "private_answers", true, func(w *World) *[]mentoring.Assessment { return &w.Private.Answers }),
}

// Records returns all records, each after the one it belongs to.
func (w *World) Records() []mentoring.Record {
	var all []mentoring.Record
	for _, l := range lists {
		all = append(all, l.records(w)...)
	}
	return all
}

// Add puts a record where it belongs. What is private goes to Private: private
// notes, rounds that are still sealed, and answers of stakeholders. It fails with
// mentoring.ErrNotFound for a kind of record that the archive doesn't know.
func (w *World) Add(r mentoring.Record) error {
	private := false
	switch r := r.(type) {
	case mentoring.Round:
		private = r.Sealed()
	case mentoring.Assessment:
		private = r.Rater == mentoring.Other
	case mentoring.PrivateNotes:
		private = true
	}
	for _, l := range lists {
		if l.kind == r.Ref().Kind && l.private == private {
			text, err := json.Marshal(r)
			if err == nil {
				_, err = l.read(w, text)
			}
			return err
		}
	}
	return fmt.Errorf("kind of record %q: %w", r.Ref().Kind, mentoring.ErrNotFound)
}

// JSON writes the file: the lists in a fixed order, indented, without a word on
// when it was written, so that the same data gives the same bytes. Lists without
// records are left out; without private so are the private ones.
func JSON(w World, private bool) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "{\n  \"format\": %q", Format)
	for _, l := range lists {
		records := l.records(&w)
		if len(records) == 0 || l.private && !private {
			continue
		}
		text, err := indented(records)
		if err != nil {
			return nil, fmt.Errorf("write %s: %w", l.name, err)
		}
		fmt.Fprintf(&b, ",\n  %q: %s", l.name, text)
	}
	b.WriteString("\n}\n")
	return b.Bytes(), nil
}

func indented(records []mentoring.Record) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("  ", "  ")
	err := e.Encode(records)
	return bytes.TrimRight(b.Bytes(), "\n"), err
}
