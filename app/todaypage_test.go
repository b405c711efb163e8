package app

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

func TestTodayPage(t *testing.T) {
	w := newWorld(t)
	if page := w.TodayPage(); page.Day != w.Today() || page.Next.Session.ID != "" || len(page.Mentees) != 0 {
		t.Errorf("with nobody: %+v", page)
	}
	maya, li := w.mentee("Maya"), w.mentee("Li")
	mayas := w.plan(maya, w.in(5))
	lis := got(w.PlanSession(li, SessionPlan{Day: w.Today(), At: &mentoring.Clock{Hour: 16}}))(t)
	w.ok(w.AddTalkingPoint(lis, mentoring.Mentee, "The budget"))
	w.ok(w.AddTalkingPoint(lis, mentoring.Mentor, "The deputy"))
	w.promise(maya, mentoring.Commitment{Text: "late", Due: w.in(-1)})
	w.promise(li, mentoring.Commitment{Text: "today", Due: w.in(0), By: mentoring.Mentor})
	w.promise(li, mentoring.Commitment{Text: "very late", Due: w.in(-9), By: mentoring.Mentor})
	w.promise(maya, mentoring.Commitment{Text: "in two weeks", Due: w.in(14)})
	w.promise(maya, mentoring.Commitment{Text: "after that", Due: w.in(15)})
	w.promise(maya, mentoring.Commitment{Text: "some day"})
	w.ok(w.SettleCommitment(w.promise(maya, mentoring.Commitment{Text: "kept", Due: w.in(-2)}), mentoring.Kept, ""))

	page := w.TodayPage()
	t.Run("the next session over all mentees", func(t *testing.T) {
		next := page.Next
		if next.Session.ID != lis || next.Mentee != "Li" || next.Points != 2 || next.MenteePoints != 1 || page.Sessions != 1 {
			t.Errorf("%+v, sessions %d", next, page.Sessions)
		}
	})
	t.Run("late is what is past its day", func(t *testing.T) {
		var due []string
		for _, line := range page.Due {
			due = append(due, line.Mentee+": "+line.Commitment.Text)
		}
		want := []string{"Li: very late", "Maya: late", "Li: today", "Maya: in two weeks"}
		if diff := cmp.Diff(want, due); diff != "" || page.Late != 2 {
			t.Error(page.Late, diff)
		}
	})
	t.Run("each mentee has a card", func(t *testing.T) {
		if len(page.Mentees) != 2 || page.Mentees[0].Name != "Maya" || page.Mentees[0].Next.ID != mayas {
			t.Errorf("%+v", page.Mentees)
		}
	})
	t.Run("a running session comes first", func(t *testing.T) {
		w.ok(w.StartSession(mayas))
		if page := w.TodayPage(); page.Next.Session.ID != mayas || page.Sessions != 2 {
			t.Errorf("%+v, sessions %d", page.Next, page.Sessions)
		}
	})
	t.Run("a deleted mentee is nowhere", func(t *testing.T) {
		w.ok(w.DeleteMentee(maya))
		if page := w.TodayPage(); len(page.Mentees) != 1 || page.Late != 1 || page.Next.Session.ID != lis {
			t.Errorf("%+v", page)
		}
	})
}

func TestLastTime(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	first := w.plan(maya, w.Today())
	w.ok(w.StartSession(first))
	w.ok(w.WrapUp(first, Wrap{Shift: mentoring.Shift{Text: "Sees people"}, Next: w.in(7)}))
	if got := w.TodayPage().Next.LastTime; got != "Sees people" {
		t.Errorf("what shifted: %q", got)
	}
	w.ok(w.AddTalkingPoint(first, mentoring.Mentee, "The CFO"))
	w.ok(w.WrapUp(first, Wrap{Shift: mentoring.Shift{Text: "Sees people"}}))
	if got := w.TodayPage().Next.LastTime; got != "The CFO" {
		t.Errorf("what was carried over: %q", got)
	}
}

func TestAttention(t *testing.T) {
	kinds := func(w *world) (kinds []AttentionKind) {
		for _, a := range w.TodayPage().Attention {
			kinds = append(kinds, a.Kind)
		}
		return kinds
	}
	goals := func(w *world, pair mentoring.ID, technical, business int) {
		for range technical {
			w.goal(pair, mentoring.Technical)
		}
		for range business {
			w.goal(pair, mentoring.Business)
		}
	}
	tests := []struct {
		name string
		make func(w *world, pair mentoring.ID)
		want []AttentionKind
	}{
		{"a new mentee is left in peace", func(*world, mentoring.ID) {}, nil},
		{"met, but no goals", func(w *world, pair mentoring.ID) { w.hold(w.plan(pair, w.in(0))) }, []AttentionKind{NoGoals}},
		{"within the cadence", func(w *world, pair mentoring.ID) {
			goals(w, pair, 1, 0)
			w.hold(w.plan(pair, w.in(0)))
			w.days(14)
		}, nil},
		{"a day over the cadence", func(w *world, pair mentoring.ID) {
			goals(w, pair, 1, 0)
			w.hold(w.plan(pair, w.in(0)))
			w.days(15)
		}, []AttentionKind{Quiet}},
		{"over the cadence, but the next is planned", func(w *world, pair mentoring.ID) {
			goals(w, pair, 1, 0)
			w.hold(w.plan(pair, w.in(0)))
			w.days(15)
			w.plan(pair, w.in(3))
		}, nil},
		{"planned for today", func(w *world, pair mentoring.ID) { w.plan(pair, w.in(0)) }, nil},
		{"planned for yesterday", func(w *world, pair mentoring.ID) { w.plan(pair, w.in(-1)) }, []AttentionKind{NotStarted}},
		{"planned for yesterday and for tomorrow", func(w *world, pair mentoring.ID) {
			w.plan(pair, w.in(1))
			w.plan(pair, w.in(-1))
		}, []AttentionKind{NotStarted}},
		{"three technical goals of three", func(w *world, pair mentoring.ID) { goals(w, pair, 3, 0) }, nil},
		{"three technical goals of four", func(w *world, pair mentoring.ID) { goals(w, pair, 3, 1) }, []AttentionKind{PullOfExpertise}},
		{"half of the goals are technical", func(w *world, pair mentoring.ID) { goals(w, pair, 2, 2) }, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			tt.make(w, w.mentee("Maya"))
			if diff := cmp.Diff(tt.want, kinds(w)); diff != "" {
				t.Error(diff)
			}
		})
	}
	t.Run("with its figures", func(t *testing.T) {
		w := newWorld(t)
		maya := w.mentee("Maya")
		goals(w, maya, 3, 1)
		w.hold(w.plan(maya, w.in(0)))
		missed := w.plan(maya, w.in(2))
		w.days(20)
		want := []Attention{
			{Kind: NotStarted, PairID: maya, Mentee: "Maya", Session: missed, Days: 18},
			{Kind: Quiet, PairID: maya, Mentee: "Maya", Days: 20, Cadence: 14, Met: true},
			{Kind: PullOfExpertise, PairID: maya, Mentee: "Maya", Count: 3, Of: 4},
		}
		if diff := cmp.Diff(want, w.TodayPage().Attention); diff != "" {
			t.Error(diff)
		}
	})
}

func TestNextSession(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	missed := w.plan(maya, w.in(-3))
	if o := got(w.Overview(maya))(t); o.Next.ID != missed {
		t.Errorf("with nothing else planned: %+v", o.Next)
	}
	w.plan(maya, w.in(9))
	coming := w.plan(maya, w.in(2))
	if o := got(w.Overview(maya))(t); o.Next.ID != coming {
		t.Errorf("the earliest to come: %+v", o.Next)
	}
}
