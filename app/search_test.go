package app

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

// hiddenWord is a word that stands in private notes only.
const hiddenWord = "zzcanary"

// searched is a world with something written in every place.
type searched struct {
	*world
	maya, lukasz mentoring.ID
	first, plan  mentoring.ID
	goal         mentoring.ID
}

func newSearched(t *testing.T) searched {
	t.Helper()
	w := searched{world: newWorld(t)}
	w.ok(w.SetMentorName("Jonas Weber"))
	w.maya = got(w.AddMentee(MenteeDetails{Name: "Maya Okafor", Role: "Staff engineer"}))(t)
	w.lukasz = w.mentee("Łukasz Wróbel")
	w.first = got(w.PlanSession(w.maya, SessionPlan{Title: "Before the offsite", Day: w.Today()}))(t)
	w.ok(w.AddTalkingPoint(w.first, mentoring.Mentee, "Gorzka żółć i migracja"))
	w.ok(w.SaveSharedNotes(w.first, "# Look back\n\n- Who loses if the **migration** slips? Nobody asked.\n\nThe CFO did."))
	w.ok(w.SavePrivateNotes(w.first, "Looks tired, "+hiddenWord+"."))
	w.goal = got(w.AddGoal(w.maya, mentoring.Goal{Dimension: mentoring.Business, Phase: 1, Statement: "Speak the language of finance",
		Why: "Budgets decide", Outcomes: [5]string{2: "Finance calls her first"}}))(t)
	w.ok(w.CheckIn(NewCheckIn{GoalID: w.goal, SessionID: w.first, Outcome: 1, Note: "The controller called"}))
	w.promise(w.maya, mentoring.Commitment{SessionID: w.first, Text: "Shadow a sales call", To: "Head of Sales"})
	w.ok(w.store.Save(
		mentoring.Capture{ID: w.newID(), SessionID: w.first, Kind: mentoring.Quote, Text: "I am not the expert here"},
		mentoring.LettingGo{ID: w.newID(), PairID: w.maya, What: "Code review of every change", To: "Ana"},
	))
	w.plan = w.world.plan(w.lukasz, w.in(3))
	w.ok(w.AddTalkingPoint(w.plan, mentoring.Mentee, "Frau Müller über den Überblick"))
	w.ok(w.AddTalkingPoint(w.plan, mentoring.Mentee, "Herr Mueller, elueberfahrt"))
	w.ok(w.SaveSharedNotes(w.plan, "migration, a later word"))
	return w
}

// sessions returns the sessions of Maya in which the words of a query occur.
func (w searched) sessions(query string) map[mentoring.ID]bool {
	w.t.Helper()
	found, _, err := w.searchSessions(w.maya, query)
	w.ok(err)
	return found
}

// seen writes hits as "kind: words", with what was found in brackets.
func seen(hits Hits) []string {
	var all []string
	for _, h := range hits.Found {
		all = append(all, string(h.Kind)+": "+bracketed(h.Words()))
	}
	return all
}

func bracketed(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Hit {
			b.WriteString("[" + s.Text + "]")
			continue
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

func TestSearch(t *testing.T) {
	w := newSearched(t)
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"", nil},
		{" \t ", nil},
		{"nothing like this", nil},
		{"maya", []string{"mentee: [Maya] Okafor"}},
		{"WROBEL lukasz", []string{"mentee: [Łukasz] [Wróbel]"}},
		{"jonas", []string{"mentor: [Jonas] Weber"}},
		{"engineer", []string{"role: Staff [engineer]"}},
		{"offsite", []string{"session: Session 1: Before the [offsite]"}},
		{"finance", []string{"goal: Speak the language of [finance]", "outcome: [Finance] calls her first"}},
		{"budgets", []string{"why: [Budgets] decide"}},
		{"controller", []string{"check-in: The [controller] called"}},
		{"zolc", []string{"talking point: Gorzka [żółć] i migracja"}},
		{"mueller", []string{"talking point: Frau [Müller] über den Überblick", "talking point: Herr [Mueller], elueberfahrt"}},
		{"Müller", []string{"talking point: Frau [Müller] über den Überblick", "talking point: Herr [Mueller], elueberfahrt"}},
		{"muller", []string{"talking point: Frau [Müller] über den Überblick"}},
		{"ueberblick mueller", []string{"talking point: Frau [Müller] über den [Überblick]"}},
		{"eller", []string{"talking point: Herr Mu[eller], elueberfahrt"}},
		{"eberueber", nil},
		{"not expert", []string{"capture: I am [not] the [expert] here"}},
		{"head of sales", []string{"commitment: Shadow a [sales] call, for [Head] [of] [Sales]"}},
		{"review ana", []string{"letting go: Code [review] of every change"}},
		{"migration", []string{"shared notes: [migration], a later word", "shared notes: Who loses if the [migration] slips?"}},
		{"migration maya", []string{"shared notes: Who loses if the [migration] slips?"}},
		{"cfo asked", []string{"shared notes: Nobody [asked]."}},
		{"tired", []string{"private notes: Looks [tired], " + hiddenWord + "."}},
	} {
		t.Run(c.query, func(t *testing.T) {
			hits := got(w.Search(c.query, SearchOptions{Private: true}))(t)
			if diff := cmp.Diff(c.want, seen(hits)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSearchSaysWhere(t *testing.T) {
	w := newSearched(t)
	hit := got(w.Search("tired", SearchOptions{Private: true}))(t).Found[0]
	want := Place{PairID: w.maya, SessionID: w.first, Mentee: "Maya Okafor", Title: "Session 1: Before the offsite", Day: w.Today()}
	if hit.Place != want || !hit.Private() || hit.Named() {
		t.Errorf("%+v", hit)
	}
	hit = got(w.Search("finance", SearchOptions{}))(t).Found[0]
	if hit.GoalID != w.goal || hit.PairID != w.maya || !hit.Named() || hit.Private() {
		t.Errorf("%+v", hit)
	}
}

func TestSearchPrefersTheBeginningOfAName(t *testing.T) {
	w := newWorld(t)
	for _, name := range []string{"Susan Li", "Ana Souza", "Rosana Ito"} {
		w.mentee(name)
	}
	want := []string{"mentee: [Ana] Souza", "mentee: Ros[ana] Ito"}
	if diff := cmp.Diff(want, seen(got(w.Search("ana", SearchOptions{}))(t))); diff != "" {
		t.Error(diff)
	}
}

func TestSearchHearsOfWhatIsWritten(t *testing.T) {
	w := newSearched(t)
	found := func(query string) int { return len(got(w.Search(query, SearchOptions{Private: true}))(t).Found) }
	if found("tired") != 1 || found("rested") != 0 {
		t.Fatal("at the start")
	}
	w.ok(w.SavePrivateNotes(w.first, "Looks rested"))
	if found("tired") != 0 || found("rested") != 1 {
		t.Error("after a note was typed over")
	}
	w.ok(w.DeleteSession(w.first))
	if found("rested")+found("offsite")+found("zolc") != 0 {
		t.Error("after the session was deleted")
	}
	w.undo()
	if found("rested") != 1 || found("zolc") != 1 {
		t.Error("after that was undone")
	}
	w.ok(w.DeleteMentee(w.maya))
	if found("maya")+found("finance")+found("rested") != 0 {
		t.Error("after the mentee was deleted")
	}
}

func TestSearchNeverFindsWhatIsPrivateUnasked(t *testing.T) {
	w := newSearched(t)
	for _, query := range []string{hiddenWord, "maya " + hiddenWord, hiddenWord[:3], "tired", "l", "a"} {
		for _, h := range got(w.Search(query, SearchOptions{}))(t).Found {
			if h.Private() || strings.Contains(bracketed(h.Words()), hiddenWord) || strings.Contains(h.text, hiddenWord) {
				t.Errorf("%q found %+v", query, h)
			}
		}
	}
	if n := len(got(w.Search(hiddenWord, SearchOptions{Private: true}))(t).Found); n != 1 {
		t.Errorf("asked for, it is found %d times", n)
	}
}

func TestSearchListsOnlySoMany(t *testing.T) {
	w := newWorld(t)
	session := w.plan(w.mentee("Maya"), w.in(0))
	for range mostHits + 1 {
		w.ok(w.AddTalkingPoint(session, mentoring.Mentor, "the same again"))
	}
	hits := got(w.Search("same", SearchOptions{}))(t)
	if len(hits.Found) != mostHits || !hits.More {
		t.Errorf("%d, more %v", len(hits.Found), hits.More)
	}
}

func TestSearchSessions(t *testing.T) {
	w := newSearched(t)
	other := w.world.plan(w.maya, w.in(7))
	for _, c := range []struct {
		query string
		want  map[mentoring.ID]bool
	}{
		{"", nil},
		{"no such word", map[mentoring.ID]bool{}},
		{"session", map[mentoring.ID]bool{w.first: true, other: true}},
		{"session 2", map[mentoring.ID]bool{other: true}},
		{"migration", map[mentoring.ID]bool{w.first: true}}, // and not that of the other pair
		{"zolc offsite sales", map[mentoring.ID]bool{w.first: true}},
		{"tired", map[mentoring.ID]bool{w.first: true}},
		{"controller expert", map[mentoring.ID]bool{w.first: true}},
	} {
		if diff := cmp.Diff(c.want, w.sessions(c.query)); diff != "" {
			t.Errorf("%q: %s", c.query, diff)
		}
	}
}

func TestSearchFailsOnWhatCantBeRead(t *testing.T) {
	w := newSearched(t)
	if err := w.store.Close(); err != nil {
		t.Fatal(err)
	}
	if err := w.PrepareSearch(); err == nil {
		t.Error("a closed store was read")
	}
	if _, err := w.Search("maya", SearchOptions{}); err == nil {
		t.Error("a closed store was searched")
	}
}

// Typing on finds what a search finds that begins afresh.
func TestSearchWhileTypingOn(t *testing.T) {
	w := newSearched(t)
	fresh := newSearched(t)
	for _, query := range []string{
		"maya okafor migration", "migration slips", "the cfo asked", "wrobel later", "sales maya", "xyz", "l later",
		"maya maya", "mueller ueberb", "elueber", "erueber", "müller", "mull", "tired maya", "ma tired may", "engineer maya staff",
	} {
		for end := range query {
			for _, o := range []SearchOptions{{Private: true}, {}} {
				fresh.search.last = narrowed{}
				want := seen(got(fresh.Search(query[:end+1], o))(t))
				if diff := cmp.Diff(want, seen(got(w.Search(query[:end+1], o))(t))); diff != "" {
					t.Fatalf("%q %+v: %s", query[:end+1], o, diff)
				}
			}
		}
		for end := len(query); end > 0; end-- { // and taking back
			fresh.search.last = narrowed{}
			want := seen(got(fresh.Search(query[:end], SearchOptions{}))(t))
			if diff := cmp.Diff(want, seen(got(w.Search(query[:end], SearchOptions{}))(t))); diff != "" {
				t.Fatalf("back to %q: %s", query[:end], diff)
			}
		}
	}
}

func TestSearchFindsPeopleExamplesAndReasons(t *testing.T) {
	w := newSearched(t)
	who := got(w.AddStakeholder(mentoring.Stakeholder{
		PairID: w.maya, Name: "Żaneta Zielińska", Role: "Controller", Needs: "Early warnings", Brings: "A second opinion",
	}))(t)
	w.ok(w.AddEvidence(mentoring.Evidence{PairID: w.maya, SessionID: w.first, Day: w.in(-3), Text: "Waited for three breaths"}))
	example := w.store.Evidence(w.maya)[0].ID
	w.ok(w.AmendGoal(w.goal, [5]string{2: "Two calls"}, 1, "Reorganised meanwhile"))
	w.ok(w.MoveGoal(w.goal, mentoring.GoalDropped, "Overtaken by events"))
	for query, want := range map[string]string{
		"zaneta":       "person: [Żaneta] Zielińska",
		"controller":   "about a person: [Controller]",
		"warnings":     "about a person: Early [warnings]",
		"opinion":      "about a person: A second [opinion]",
		"breaths":      "evidence: Waited for three [breaths]",
		"reorganised":  "amendment: [Reorganised] meanwhile",
		"overtaken by": "goal step: [Overtaken] [by] events",
	} {
		hits := got(w.Search(query, SearchOptions{}))(t)
		if !slices.Contains(seen(hits), want) {
			t.Errorf("%q finds %q, want %q", query, seen(hits), want)
			continue
		}
		for _, h := range hits.Found {
			if h.PersonID != "" && h.PersonID != who || h.EvidenceID != "" && h.EvidenceID != example || h.PairID != w.maya {
				t.Errorf("%q leads to %+v", query, h.Place)
			}
		}
	}
	if found := w.sessions("breaths"); len(found) != 0 {
		t.Errorf("an example is taken for a session: %v", found)
	}
}

// TestSearchKeepsSealedWords looks that nothing is found of what is not shown
// one by one, or not yet.
func TestSearchKeepsSealedWords(t *testing.T) {
	w := newSearched(t)
	mark := mentoring.Mark{Competency: "R1a", Level: 4, Example: "starling in a round", Seen: w.Today()}
	w.ok(w.store.Save(
		mentoring.Assessment{ID: w.newID(), PairID: w.maya, Day: w.Today(), Rater: mentoring.Other, StakeholderID: w.newID(),
			Example: "starling example", Wish: "starling wish"},
		mentoring.Round{ID: w.newID(), PairID: w.maya, Begun: w.Today(), Asked: []mentoring.CompetencyID{"R1a"},
			Mentor: mentoring.Sheet{Marks: []mentoring.Mark{mark}, Done: w.Today()}},
	))
	if hits := got(w.Search("starling", SearchOptions{Private: true}))(t); len(hits.Found) > 0 {
		t.Errorf("found %q", seen(hits))
	}
}
