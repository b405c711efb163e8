package prepare

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func sample(t *testing.T) *stage {
	t.Helper()
	st := newStage(t)
	if err := st.service.AddSample(); err != nil {
		t.Fatal(err)
	}
	st.open("")
	return st
}

func TestPrintOrSend(t *testing.T) {
	st := sample(t)
	test.Tap(st.sheets.button)
	if st.window.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu opens")
	}
	st.questions.turn()
	for _, item := range st.sheets.items() {
		item.Action()
	}
	if len(st.went) != 2 {
		t.Fatalf("went to %v", st.went)
	}
	brief, hour := st.went[0], st.went[1]
	for _, to := range st.went {
		if to.Page != kit.PreviewPage || to.Session != st.id || to.Pair == "" {
			t.Errorf("went to %+v", to)
		}
	}
	if brief.Paper != kit.BriefPaper || hour.Paper != kit.HourPaper || hour.Questions != "" {
		t.Errorf("went to %+v", st.went)
	}
	for _, q := range st.questions.inView() {
		if !strings.Contains(brief.Questions, q.Text) {
			t.Errorf("%q is not in the brief", q.Text)
		}
	}
}

func TestTooMuchIsSaidAndLeadsOn(t *testing.T) {
	st := sample(t)
	pair := st.data.Session.PairID
	for range 20 {
		err := st.service.AddCommitment(mentoring.Commitment{PairID: pair, By: mentoring.Mentor, Text: strings.Repeat("a long promise ", 9)})
		if err != nil {
			t.Fatal(err)
		}
		if _, err = st.service.AddGoal(pair, mentoring.Goal{Dimension: mentoring.Business, Phase: 1, Statement: strings.Repeat("a long goal ", 9), Weight: 1}); err != nil {
			t.Fatal(err)
		}
	}
	if st.desk.ScrollTo(9); st.desk.Offset() != 0 {
		t.Error("the screen scrolls")
	}
	for _, p := range []*part{st.promises.part, st.goals.part} {
		if more := p.list.More(); !more.Visible() || !strings.HasPrefix(more.Text(), "and ") {
			t.Errorf("%q, visible %v", more.Text(), more.Visible())
		}
	}
	test.Tap(st.promises.list.More())
	test.Tap(st.goals.list.More())
	want := []kit.Page{kit.OverviewPage, kit.GoalsPage}
	for i, to := range st.went {
		if to.Page != want[i] || to.Pair != pair {
			t.Errorf("went to %v", to)
		}
	}
	for _, p := range []*part{st.last.part, st.promises.part, st.goals.part, st.questions.part} {
		for _, o := range p.list.Content.Objects {
			if bottom := o.Position().Y + o.Size().Height; o.Visible() && bottom > p.list.Content.Size().Height+1 {
				t.Errorf("a line ends at %v of %v", bottom, p.list.Content.Size().Height)
			}
		}
	}
}

func TestNarrowWindowsShowAll(t *testing.T) {
	st := sample(t)
	st.window.Resize(fyne.NewSize(728, 600))
	st.Reload()
	if least := st.Content().MinSize(); least.Width > 728 || least.Height > 600 {
		t.Errorf("needs %v", least)
	}
	for _, p := range []*part{st.last.part, st.promises.part, st.goals.part, st.questions.part} {
		if p.list.More().Visible() {
			t.Errorf("%q", p.list.More().Text())
		}
	}
}

func TestPointsAreMovedByKeyAndByHand(t *testing.T) {
	st := sample(t)
	order := func() string {
		var texts []string
		for _, p := range st.data.Points {
			texts = append(texts, p.Text[:3])
		}
		return strings.Join(texts, " ")
	}
	was := order()
	st.agenda.Start()
	st.agenda.Move(1)
	if got := order(); got != "CFO Did Who Hir" {
		t.Errorf("moved down: %s, was %s", got, was)
	}
	st.agenda.Move(-1)
	if got := order(); got != was {
		t.Errorf("moved up again: %s", got)
	}
	for _, o := range test.LaidOutObjects(st.points.card) {
		if grip, ok := o.(*kit.Grip); ok {
			grip.Dragged(&fyne.DragEvent{Dragged: fyne.NewDelta(0, 500)})
			grip.DragEnd()
			break
		}
	}
	if got := order(); got != "CFO Who Hir Did" {
		t.Errorf("dragged to the end: %s", got)
	}
}

func TestPointsAreEditedInPlace(t *testing.T) {
	st := sample(t)
	n := len(st.data.Points)
	st.agenda.Add.Open()
	st.agenda.Add.Side.SetPicked(1)
	st.agenda.Add.Entry.SetText("My own")
	st.agenda.Add.Entry.OnSubmitted("")
	last := st.data.Points[len(st.data.Points)-1]
	if len(st.data.Points) != n+1 || last.Text != "My own" || last.By != mentoring.Mentor {
		t.Fatalf("%+v", st.data.Points)
	}
	row := st.agenda.Row(last.ID)
	items := row.Menu()
	items[len(items)-1].Action()
	if len(st.data.Points) != n {
		t.Error("it is still there")
	}
	if _, err := st.service.Undo(); err != nil || len(st.data.Points) != n+1 {
		t.Errorf("undo: %v, %d points", err, len(st.data.Points))
	}
	if !st.TakeKey(fyne.KeyEscape) || st.TakeKey(fyne.KeyEscape) {
		t.Error("Escape doesn't close the entry first")
	}
}

func TestALongAgendaHasItsOwnColumn(t *testing.T) {
	st := sample(t)
	top := func(p *part) fyne.Position { return p.card.Position() }
	if top(st.questions.part).X != top(st.points).X {
		t.Error("the questions don't stand below a short agenda")
	}
	st.agenda.Add.Open()
	for range 6 {
		st.agenda.Add.Entry.SetText("One more")
		st.agenda.Add.Entry.OnSubmitted("")
	}
	if top(st.questions.part).X != top(st.goals.part).X || st.points.card.Size().Height < 600 {
		t.Error("the questions take room from a long agenda")
	}
	entry, card := fyne.CurrentApp().Driver().AbsolutePositionForObject(st.agenda.Add.Side), fyne.CurrentApp().Driver().AbsolutePositionForObject(st.points.card)
	if bottom := entry.Y + st.agenda.Add.Side.Size().Height; bottom > card.Y+st.points.card.Size().Height {
		t.Errorf("the entry ends at %v, below its card", bottom)
	}
}
