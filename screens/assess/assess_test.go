package assess

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// texts are all words in the window.
func (st *stage) texts() string {
	var all []string
	for _, o := range st.objects() {
		switch o := o.(type) {
		case *canvas.Text:
			all = append(all, o.Text)
		case *kit.Label:
			all = append(all, o.Text())
		case *kit.Entry:
			all = append(all, o.Text)
		}
	}
	return strings.Join(all, "\n")
}

func (st *stage) says(words string) {
	st.t.Helper()
	if !strings.Contains(st.texts(), words) {
		st.t.Errorf("nothing says %q in\n%.400s", words, st.texts())
	}
}

func TestBothRateAndAreRevealed(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.says("18 competencies, about 90 minutes for the two of you.")
	st.press("Start rating")
	st.says("0 of 18 rated")
	st.types("3")
	st.keys(fyne.KeyTab)
	st.types("1")
	st.keys(fyne.KeyDown)
	st.types("0")
	st.says("3 of 18 rated. 15 left out keep the level they had.")
	st.press("Done")
	st.says("Hand the keyboard to your mentor.")
	st.says("15 left out keep the level they had.")
	if len(st.store.Assessments(st.pair)) != 0 {
		t.Error("what is sealed is in the history")
	}
	st.press("Your mentor begins")
	st.says("You rate")
	st.types("4")
	st.press("Done")
	if len(st.went) != 1 || st.went[0].Page != kit.ProgressPage || st.open {
		t.Errorf("went to %v", st.went)
	}
	if given := st.store.Assessments(st.pair); len(given) != 2 || len(given[0].Ratings) != 3 || len(given[1].Ratings) != 1 {
		t.Errorf("revealed %+v", given)
	}
	if len(st.failed) != 0 {
		t.Error(st.failed)
	}
}

func TestTheMentorCanBegin(t *testing.T) {
	st := start(t, "Maya Okafor")
	must(t, st.service.SetMentorName("Karin Blom"))
	st.settle()
	test.Tap(st.choice.who)
	st.choice.who.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	st.press("Start rating")
	st.says("You rate")
	st.types("2")
	st.press("Done")
	st.says("Hand the keyboard to Maya.")
	st.press("Maya begins")
	st.says("Maya rates")
	st.types("2")
	st.keys(fyne.KeyEscape)
	st.says("1 of 18 rated, sealed.")
	st.says("Done, and sealed. 1 of 18 rated.")
}

func TestOneDimensionOrTheFocusIsRated(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.focus(st.choice.what.First())
	st.keys(fyne.KeyDown, fyne.KeyReturn)
	st.press("Start rating")
	if len(st.said) != 1 || st.open {
		t.Fatal("rating begins though nothing is in focus")
	}
	for _, id := range []mentoring.CompetencyID{"R1a", "B1c", "T2a"} {
		st.tap(st.choice.chooser.checks[id])
	}
	st.says("3 in focus.")
	st.says("3 competencies, about 15 minutes")
	st.tap(st.choice.chooser.checks["B1c"])
	st.says("2 in focus. Three to five are a good number.")
	st.press("Start rating")
	if ids := rowIDs(st); len(ids) != 2 || ids[0] != "T2a" || ids[1] != "R1a" {
		t.Errorf("asked %v", ids)
	}
	must(t, st.service.DropRound(st.round.ID))
	st.settle()
	st.choice.what.Mark(firstDimension + 2)
	st.press("Start rating")
	if ids := rowIDs(st); len(ids) != 6 || ids[0] != "B1a" {
		t.Errorf("asked %v", ids)
	}
}

func rowIDs(st *stage) (ids []mentoring.CompetencyID) {
	for _, r := range st.sheet.rows {
		ids = append(ids, r.id)
	}
	return ids
}

func TestHighLevelsAskForAnExample(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.press("Start rating")
	first := st.row("T1a")
	st.types("2")
	if first.below.Visible() {
		t.Fatal("an example is asked for a low level")
	}
	st.types("3")
	st.says(exampleWords)
	st.says("Monday, 23 November")
	st.keys(fyne.KeyReturn)
	st.types("Named the gap")
	first.day.Entry.SetText("fri")
	must(t, st.Leave())
	if m, _ := st.mark(mentoring.Mentee, "T1a"); m.Example != "Named the gap" || m.Level != 3 || m.Seen.String() != "2026-11-27" {
		t.Errorf("kept %+v", m)
	}
	first.day.Entry.SetText("nonsense")
	st.keys(fyne.KeyEscape)
	st.types("1")
	if m, _ := st.mark(mentoring.Mentee, "T1a"); m.Example != "Named the gap" || m.Level != 1 || !first.below.Visible() {
		t.Errorf("a lower level loses the example: %+v", m)
	}
	st.keys(fyne.KeyDelete)
	if _, kept := st.mark(mentoring.Mentee, "T1a"); kept || first.below.Visible() || st.sheet.rated["T1a"] {
		t.Error("it can't be left out again")
	}
	if len(st.failed) != 0 {
		t.Error(st.failed)
	}
}

func TestTypingIsSavedByItself(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.press("Start rating")
	st.types("4")
	st.keys(fyne.KeyReturn)
	st.types("Typed before the power went")
	must(t, st.service.FlushDrafts())
	if m, _ := st.mark(mentoring.Mentee, "T1a"); m.Example != "Typed before the power went" {
		t.Errorf("kept %+v", m)
	}
}

func TestRevealEarlyAsksFirst(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.press("Start rating")
	st.keys(fyne.KeyEscape)
	for _, i := range st.halt.items() {
		if i.Label == "Reveal now" && !i.Disabled {
			t.Error("nothing can be revealed")
		}
	}
	st.press("You begin")
	st.types("2")
	st.press("Done")
	st.arrive()
	st.more("Reveal now")
	st.says("Maya has not finished. Revealing now shows what is there, and that is recorded.")
	if !st.TakeKey(fyne.KeyEscape) || st.halt.asking || st.TakeKey(fyne.KeyEscape) {
		t.Error("Escape does not take the question back, once")
	}
	st.more("Reveal now")
	st.press("Reveal now")
	if rounds := st.store.Rounds(st.pair); !rounds[0].Early || len(st.went) != 1 {
		t.Errorf("%+v, went to %v", rounds, st.went)
	}
}

func TestDiscardedRoundComesBack(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.press("Start rating")
	st.types("2")
	st.keys(fyne.KeyEscape)
	st.more("Discard this round")
	st.says("What to rate")
	if _, err := st.service.Undo(); err != nil {
		t.Fatal(err)
	}
	st.settle()
	st.says("1 of 18 rated, sealed.")
}

func TestNothingRatedIsNotDone(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.press("Start rating")
	st.press("Done")
	if len(st.failed) != 1 || st.sheet == nil {
		t.Errorf("failed %v", st.failed)
	}
	st.focus(st.sheet.first())
	st.types("3")
	if !strings.HasPrefix(st.texts(), "Maya rates\n") {
		t.Error("the sheet is gone")
	}
	if _, kept := st.mark(mentoring.Mentee, "T1a"); !kept {
		t.Error("rating on is not kept")
	}
}

func TestARoundThatIsGoneIsLeft(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.press("Start rating")
	must(t, st.service.DropRound(st.round.ID))
	st.types("3")
	if st.sheet != nil || st.open {
		t.Error("a round that is gone is still rated")
	}
	st.says("What to rate")
}

// Saving goes on by itself, on other goroutines, while somebody rates.
func TestRatingWhileItIsSaved(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.press("Start rating")
	done := make(chan struct{})
	for range 2 {
		go func() {
			defer func() { done <- struct{}{} }()
			for range 50 {
				if err := st.service.FlushDrafts(); err != nil {
					t.Error(err)
				}
			}
		}()
	}
	for i, r := range st.sheet.rows {
		level := mentoring.Level(1 + i%4)
		r.pick(level)
		st.sheet.detail(r.id, func(m *mentoring.Mark) { m.Example = string(r.id) })
	}
	<-done
	<-done
	must(t, st.Leave())
	for i, r := range st.sheet.rows {
		if m, _ := st.mark(mentoring.Mentee, r.id); m.Level != mentoring.Level(1+i%4) || m.Example != string(r.id) {
			t.Errorf("kept %+v", m)
		}
	}
}

func TestRetiredMeanwhileIsNotAsked(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.press("Start rating")
	st.types("2")
	st.keys(fyne.KeyEscape)
	must(t, st.service.RetireCompetency(st.pair, "T1a", true))
	st.settle()
	st.says("17 competencies to rate.")
	st.says("Not begun.")
}

// full is the service on a full disk.
type full struct{ *app.Service }

func (full) Rate(mentoring.ID, mentoring.Side, mentoring.Mark) error { return mentoring.ErrDiskFull }

func TestWhatCannotBeSavedIsSaidAndKept(t *testing.T) {
	st := start(t, "Maya Okafor")
	st.press("Start rating")
	st.Screen.service = full{st.service}
	st.types("3")
	st.says("Not saved: The disk is full")
	if err := st.Leave(); !errors.Is(err, mentoring.ErrDiskFull) || st.row("T1a").line.Picked() != 3 {
		t.Errorf("left with %v", err)
	}
	st.keys(fyne.KeyEscape)
	if st.sheet == nil || len(st.failed) != 1 {
		t.Error("the sheet is gone with what was rated")
	}
	st.Screen.service = st.service
	must(t, st.Leave())
	st.settle()
	if _, kept := st.mark(mentoring.Mentee, "T1a"); !kept || strings.Contains(st.texts(), "Not saved") {
		t.Error("it is not saved when there is room again")
	}
}

func TestFitsIntoASmallWindow(t *testing.T) {
	for _, name := range []string{"李静", "Zażółć gęślą jaźń", strings.Repeat("Zażółćgęślą", 18)} {
		st := start(t, name)
		for _, c := range must1(st.service.Competencies(st.pair))(t) {
			c.Competency.Anchors[2] = strings.Repeat("Jaźń zażółca ", 16)
			c.Competency.Name += strings.Repeat("Zażółćgęślą", 9)
			must(t, st.service.SaveCompetency(st.pair, c.Competency))
		}
		st.settle()
		st.fits()
		st.press("Start rating")
		st.types("4")
		st.fits()
		st.keys(fyne.KeyEscape)
		st.more("Reveal now")
		st.fits()
		st.rate(mentoring.Mentee)
		st.press("Done")
		st.fits()
	}
}

func must1[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T { must(t, err); return v }
}

func (st *stage) fits() {
	st.t.Helper()
	st.window.Resize(fyne.NewSize(728, 612))
	if least := st.Content().MinSize(); least.Width > 728 || least.Height > 612 {
		st.t.Errorf("needs %v", least)
	}
}

var _ Service = (*app.Service)(nil)
