package mentoring

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// records holds one record of each kind with every field filled.
var records = []Record{
	Person{"person", "李静 Li Jing", "Staff \"engineer\" <b>", true},
	Pair{"pair", "mentee", "mentor", march(1), 14, true, march(2), march(30), "de", []CompetencyID{"T2a", "R1a"}},
	Aim{"aim", "pair", march(2), Business, 3.5},
	Assessment{
		"assessment", "pair", Other, march(3), []Rating{{"T1a", 4}, {"R1b", 1}},
		"stakeholder", "form", "Example", "Wish",
	},
	Goal{
		"goal", "pair", Relationship, OrganizationalCapacity, "Statement", "Why",
		[5]string{"a", "b", "c", "d", "e"}, 2.5, march(30), outcome(-1), true, march(4),
		[]CompetencyID{"R2a"}, []Amendment{{march(9), [5]string{"v", "w", "x", "y", "z"}, 1, "Reason"}},
		[]GoalStep{{march(10), GoalPaused, "Reason"}},
	},
	CheckIn{"check-in", "goal", "session", march(5), -2, "Note\nof two lines"},
	Session{
		ID: "session", PairID: "pair", Number: 12, Title: "Title", Day: march(6), At: &Clock{14, 5}, Minutes: 45,
		Template: "grow", Started: at(0), Ended: at(50), Pauses: []Pause{{at(1), at(2)}},
		Shift: Shift{PerspectiveShift, "Sees the people"}, Summary: "Summary",
		Extra: 5, Seen: at(49), Stages: []StageMark{{1, at(5)}}, Turns: []Turn{{Mentee, at(6)}}, Asked: []string{"T1-01"},
		Useful: Useful{number(8), number(0)}, Off: Cancellation{march(5), "Reason"},
	},
	TalkingPoint{"point", "session", Mentee, "Text", true, 3, "earlier"},
	Commitment{
		"commitment", "pair", "session", Mentee, "CFO", "stakeholder", "goal", "Text", Business, march(7), march(14), []DueMove{{march(8), march(10)}}, "If", "Then",
		number(80), []Settlement{{march(8), Missed, ""}, {march(9), Dropped, "Reason"}},
	},
	SharedNotes{"session", "# Shared\n\n\u2028\x00 and 🦊"},
	PrivateNotes{"session", "Private"},
	Capture{"capture", "session", Quote, Mentee, "Text", at(7)},
	LettingGo{"letting go", "pair", "session", "What", "To", march(6), march(20)},
	Question{"question", Business, PersonalCompetence, "Text", true, true},
	Template{
		"template", "Walk", []Stage{{"Outbound", 1, []string{"Question"}}}, true,
		[]EarlierStages{{at(8), []Stage{{"Around", 1, nil}}}},
	},
	sampleForm(),
	OwnCompetency{
		"own", "pair", Competency{"T1a", Technical, PersonalCompetence, "Name", "Definition", [4]string{"a", "b", "c", "d"}}, march(2),
		[]EarlierWords{{march(3), "Earlier", "Before", [4]string{"w", "x", "y", "z"}}}, []Period{{march(4), march(5)}},
	},
	Round{
		"round", "pair", march(3), []CompetencyID{"T1a"},
		Sheet{[]Mark{{"T1a", 3, "Example", march(2)}}, march(4)}, Sheet{[]Mark{{"T1a", 0, "", Date{}}}, march(5)}, march(6), true,
	},
	Evidence{"evidence", "pair", Mentee, march(3), "Text", 3, []CompetencyID{"T1a"}, []ID{"goal"}, "session"},
	Agreement{"agreement", "pair", march(2), "Purpose", "Confidentiality", "Cadence", "Ending", "Other", true},
	Farewell{"farewell", "pair", march(30), "Stays", "Let go", "Next"},
	Stakeholder{
		"stakeholder", "pair", "Ana", "Role", "Needs", "Brings", []Place{{march(3), 3.5, 1.2}}, []Contact{{march(4), 20}},
	},
}

func outcome(o Outcome) *Outcome { return &o }

func number(n int) *int { return &n }

func TestRecordsReadBack(t *testing.T) {
	for _, record := range records {
		t.Run(string(record.Ref().Kind), func(t *testing.T) {
			b, err := json.Marshal(record)
			if err != nil {
				t.Fatal(err)
			}
			into := reflect.New(reflect.TypeOf(record))
			if err := json.Unmarshal(b, into.Interface()); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(record, into.Elem().Interface()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestEmptyRecordsReadBack(t *testing.T) {
	for _, record := range records {
		typ := reflect.TypeOf(record)
		t.Run(string(record.Ref().Kind), func(t *testing.T) {
			b, err := json.Marshal(reflect.Zero(typ).Interface())
			if err != nil {
				t.Fatal(err)
			}
			into := reflect.New(typ)
			if err := json.Unmarshal(b, into.Interface()); err != nil || !into.Elem().IsZero() {
				t.Errorf("%s reads back as %+v, %v", b, into.Elem(), err)
			}
		})
	}
}

// The record of a kind says what kind it is and what it belongs to.
func TestRefsAndParents(t *testing.T) {
	want := map[Kind][2]ID{
		KindPerson: {"person", ""}, KindPair: {"pair", "mentee"}, KindAim: {"aim", "pair"},
		KindAssessment: {"assessment", "pair"}, KindGoal: {"goal", "pair"}, KindCheckIn: {"check-in", "goal"},
		KindSession: {"session", "pair"}, KindTalkingPoint: {"point", "session"}, KindCommitment: {"commitment", "pair"},
		KindSharedNotes: {"session", "session"}, KindPrivateNotes: {"session", "session"},
		KindCapture: {"capture", "session"}, KindLettingGo: {"letting go", "pair"}, KindQuestion: {"question", ""}, KindTemplate: {"template", ""},
		KindForm:       {sampleForm().ID, "stakeholder"},
		KindCompetency: {"own", "pair"}, KindRound: {"round", "pair"}, KindEvidence: {"evidence", "pair"}, KindStakeholder: {"stakeholder", "pair"},
		KindAgreement: {"agreement", "pair"}, KindFarewell: {"farewell", "pair"},
	}
	for _, record := range records {
		ref := record.Ref()
		if got := [2]ID{ref.ID, record.Parent()}; got != want[ref.Kind] {
			t.Errorf("%s: %v, want %v", ref.Kind, got, want[ref.Kind])
		}
		delete(want, ref.Kind)
	}
	if len(want) != 0 {
		t.Errorf("without a record here: %v", want)
	}
}

// The fixtures of this file are only worth something while they are full.
func TestRecordsAreFull(t *testing.T) {
	for _, record := range records {
		v := reflect.ValueOf(record)
		for i := range v.NumField() {
			if v.Field(i).IsZero() {
				t.Errorf("%s: %s is empty", record.Ref().Kind, v.Type().Field(i).Name)
			}
		}
	}
}

func TestPlannedSessionSaysNothingOfTimes(t *testing.T) {
	b, err := json.Marshal(Session{ID: "s", PairID: "p", Number: 1, Day: march(2), Minutes: 50})
	if want := `{"id":"s","pair_id":"p","number":1,"day":"2026-03-02","minutes":50}`; err != nil || string(b) != want {
		t.Errorf("%s, %v", b, err)
	}
}

func TestNewID(t *testing.T) {
	seen := make(map[ID]bool)
	for range 1000 {
		id := NewID()
		if len(id) != 36 || id[14] != '7' || seen[id] {
			t.Fatalf("%q", id)
		}
		seen[id] = true
	}
}
