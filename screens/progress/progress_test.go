package progress

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestNothingRatedTeaches(t *testing.T) {
	st := start(t)
	if line(st) != "" || !says(st.Content(), "The picture is made of ratings") {
		t.Errorf("context %q", line(st))
	}
	test.Tap(st.assess)
	if len(st.went) != 1 || st.went[0].Page != kit.AssessPage {
		t.Errorf("went to %v", st.went)
	}
	must(st.service.StartRound(st.pair, three))
	st.Reload()
	if !says(st.Content(), "still sealed") {
		t.Error("a round under way is not mentioned")
	}
	goesOn := false
	walk(st.Content(), func(o fyne.CanvasObject) {
		b, ok := o.(*kit.Button)
		goesOn = goesOn || ok && b.Text() == "Go on with the rating"
	})
	if !goesOn || st.nothing.Visible() {
		t.Error("a round under way can't be gone on with, or it says that nothing is rated")
	}
}

func TestPressingALineShowsItsLevelsAndEvidence(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 2, "T1a"))
	must(st.service.AddEvidence(mentoring.Evidence{PairID: st.pair, Text: "Closed the gap", Competencies: []mentoring.CompetencyID{"T1a"}, Day: mentoring.DateOf(now).AddDays(-80)}))
	st.Reload()
	first, second := st.competencies.lines[0], st.competencies.lines[1]
	test.Tap(first.press)
	if !first.open() || !says(first.slot, "Closed the gap") || !says(first.slot, "2, When prompted") {
		t.Fatal("the line doesn't tell")
	}
	st.Reload()
	if !first.open() {
		t.Error("reload closes it")
	}
	test.Tap(second.press)
	if first.open() || !second.open() {
		t.Error("two lines are open")
	}
	if second.remark.Text() != "not rated" || first.remark.Text() != "" {
		t.Error("what was not rated is not said")
	}
	walk(second.slot, func(o fyne.CanvasObject) {
		if l, ok := o.(*kit.Link); ok {
			test.Tap(l)
		}
	})
	if n := len(st.went); n != 1 || st.went[0].Page != kit.JournalPage || st.went[0].Competency != "T1b" {
		t.Errorf("went to %v", st.went)
	}
}

func TestPointingAtALineSaysIt(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 2, "T1a"))
	first := st.competencies.lines[0]
	first.press.FocusGained()
	if got := st.competencies.note.Text(); got != "Sharp craft. Maya: 2, When prompted; you: not rated; others: not asked or not seen." {
		t.Errorf("%q", got)
	}
	first.press.FocusLost()
	if st.competencies.note.Text() != pointHint {
		t.Error("the hint doesn't come back")
	}
}

func TestEyesAndDaysCanBeChosen(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 1, three...), rates(mentoring.Mentee, 2, three...), rates(mentoring.Mentee, 3, three...))
	if st.shown.View.On != mentoring.DateOf(now).AddDays(-70) || len(st.shown.Days) != 3 {
		t.Fatalf("%+v", st.shown.View)
	}
	st.goToDay(st.shown.Days[1])
	if got := st.picture.radar; got == nil || st.shown.Now.Values[0].Mean != 2 {
		t.Errorf("%+v", st.shown.Now)
	}
	st.goToDay(st.shown.Days[2])
	st.compare(st.shown.Days[0])
	if st.shown.Then.Values[0].Mean != 1 || !st.beside.then {
		t.Errorf("%+v", st.shown.Then)
	}
	if got := st.picture.trends.lines[0].Text(); !strings.Contains(got, "too early to tell") {
		t.Errorf("one competency of the dimension is enough: %q", got)
	}
	st.picture.eyes.OnPick(1)
	if st.shown.View.Eyes != mentoring.Mentor || !st.picture.none.Visible() {
		t.Error("your eyes show what you have not rated")
	}
}

func TestKeysStepFromDayToDay(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 1, three...), rates(mentoring.Mentor, 2, three...), rates(mentoring.Mentee, 3, three...))
	for _, c := range []struct{ by, at int }{{1, 2}, {-1, 1}, {-1, 0}, {-1, 0}, {9, 2}, {-9, 0}} {
		st.step(c.by)
		if st.shown.View.On != st.shown.Days[c.at] || st.picture.slider.Day() != st.shown.Days[c.at] {
			t.Errorf("after %d: %v", c.by, st.shown.View.On)
		}
	}
	empty := start(t)
	empty.step(1)
	empty.switchTable()
	empty.copyTable()
	if empty.asTable || len(empty.said) > 0 {
		t.Error("there is nothing to show as a table")
	}
}

func TestWhoRatedAloneIsSeenFirst(t *testing.T) {
	st := start(t, rates(mentoring.Mentor, 4, "T1a"))
	if st.shown.View.Eyes != mentoring.Mentor {
		t.Fatal("the picture is empty though the mentor has rated")
	}
}

func TestFewRatingsAreTooEarlyToTell(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 1, "T1a", "R1a"), rates(mentoring.Mentee, 4, "T1a"))
	if got := line(st); !strings.Contains(got, "too early to tell") {
		t.Errorf("context %q", got)
	}
	if st.radarShowsThen() {
		t.Error("an earlier day is drawn")
	}
}

func TestOthersComeIntoViewWithTheSecond(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 4, three...), answer(1, "Dana"), answer(2, "Ana"), answer(3, "Cem"))
	for i, want := range []struct {
		remark, words string
		shown         bool
	}{
		{"", "one answer, not shown by itself", false},
		{"", "2 people, too early to tell", true},
		{"blind spot", "others: 2.0 (3 people); blind spot, 2.0 above the others", true},
	} {
		day := i + 1
		st.goToDay(mentoring.DateOf(now).AddDays(-70 * (4 - day)))
		l := st.one(t, "R1a")
		if l.remark.Text() != want.remark || !strings.Contains(l.words(), want.words) || radarData(st.shown, st.beside, mentoring.DateOf(now)).Others.Known() != want.shown {
			t.Errorf("with %d: %q, %q", day, l.remark.Text(), l.words())
		}
	}
	st.picture.eyes.OnPick(2)
	if st.shown.View.Eyes != mentoring.Other || !strings.HasPrefix(nowLabel(st.shown, mentoring.DateOf(now)), "Others, 3 people") {
		t.Errorf("%q", nowLabel(st.shown, mentoring.DateOf(now)))
	}
}

func TestWhatMoved(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 1, three...), rates(mentoring.Mentor, 3, "T1a", "R1a"), rates(mentoring.Mentee, 3, "T1a", "B1a"))
	st.competencies.which.OnPick(1)
	var told []string
	for _, l := range st.competencies.lines {
		told = append(told, l.line.Competency.Name+": "+l.remark.Text())
	}
	if got := strings.Join(told, "; "); got != "Sharp craft: up 2.0; How we make money: up 2.0, too early to tell" {
		t.Errorf("%q", got)
	}
	st.competencies.which.OnPick(0)
	if len(st.competencies.lines) != 18 {
		t.Errorf("%d lines", len(st.competencies.lines))
	}
}

func TestTable(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 2, three...), rates(mentoring.Mentor, 3, "T1a", "R1a"), rates(mentoring.Mentee, 4, "T1a", "R1a"))
	test.Tap(st.tableOr)
	if !st.asTable || st.tableOr.Text() != showPicture {
		t.Fatal("no table")
	}
	test.Tap(st.table.heads[menteeColumn])
	rows := st.table.sorted()
	if len(rows) != 21 || !rows[0].whole || rows[3].cells[menteeColumn] != "4" || rows[5].cells[menteeColumn] != "2" || st.table.heads[menteeColumn].Sorting() != kit.Falling {
		t.Errorf("%v", rows[3:6])
	}
	test.Tap(st.table.heads[menteeColumn])
	if last := st.table.sorted()[20]; last.cells[menteeColumn] != "4" {
		t.Errorf("%v", last)
	}
	test.Tap(st.table.heads[menteeColumn])
	if st.table.by != -1 {
		t.Error("the order of the model doesn't come back")
	}
	st.table.copy()
	text := fyne.CurrentApp().Clipboard().Content()
	lines := strings.Split(strings.TrimSpace(text), "\n")
	if len(lines) != 22 || lines[0] != "Competency\tDimension\tMaya\tYou\tOthers\tThen\tChange\tIn words" ||
		lines[4] != "Sharp craft\tTechnical\t4\t3\t–\t2.0\t+2.0\t" {
		t.Errorf("%q", text)
	}
	for _, l := range lines {
		if strings.Count(l, "\t") != 7 {
			t.Errorf("%q has other cells", l)
		}
	}
}

func TestADotLeadsToItsEvidence(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 2, three...))
	must(st.service.AddEvidence(mentoring.Evidence{PairID: st.pair, Text: "Asked first", Competencies: []mentoring.CompetencyID{"R1a"}, Day: mentoring.DateOf(now).AddDays(-80)}))
	st.Reload()
	if got := st.picture.radar.Caption(1); got != "Relationship management 2.0; 1 example, press to read" {
		t.Errorf("%q", got)
	}
	st.picture.radar.OnDot(1)
	if len(st.went) != 1 || st.went[0].Page != kit.JournalPage || st.went[0].Dimension != mentoring.Relationship {
		t.Errorf("went to %v", st.went)
	}
}

func TestWhatIsInViewIsExported(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 2, three...))
	test.Tap(st.export)
	if len(st.went) != 1 || st.went[0].Page != kit.PreviewPage || st.went[0].View != (app.View{Eyes: mentoring.Mentee, Since: st.shown.View.Since}) {
		t.Fatalf("went to %+v, which isn't up to today", st.went)
	}
	st.save(app.PDF)
	st.save(app.Markdown)
	if len(st.saved) != 2 || !strings.HasSuffix(st.saved[0].Name, ".pdf") || !strings.HasPrefix(string(st.saved[0].Bytes), "%PDF") ||
		!strings.Contains(string(st.saved[1].Bytes), "Sharp craft") {
		t.Fatalf("%d saved", len(st.saved))
	}
	must(st.service.DeleteMentee(st.pair))
	st.save(app.PDF)
	if len(st.failed) != 1 || len(st.saved) != 2 || st.export.Disabled() {
		t.Errorf("failed %v", st.failed)
	}
}

func TestTrendWords(t *testing.T) {
	today, day := mentoring.DateOf(now), mentoring.Day(2026, time.September, 12)
	for want, trend := range map[string]mentoring.Trend{
		"up 0.9 since 12 Sept":   {Then: 1.5, Now: 2.4},
		"down 0.5 since 12 Sept": {Then: 2.5, Now: 2},
		"as on 12 Sept":          {Then: 2, Now: 2.01},
		"up 2.0 since 12 Sept, too early to tell: fewer than three ratings": {Then: 1, Now: 3, Doubt: mentoring.TooFew},
		"up 0.2 since 12 Sept, but views are 0.6 apart: not a move yet":     {Then: 1.8, Now: 2, Doubt: mentoring.Disagree, Spread: 0.6},
	} {
		if got := trendWords(trend, day, today); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestSmallAndFarTooMuch(t *testing.T) {
	st := start(t, rates(mentoring.Mentee, 1, "T1a", "R1a", "B2c"), rates(mentoring.Mentor, 4, "T1a"), answer(3, "Dana", "Ana", "Cem"), rates(mentoring.Mentee, 3, three...))
	if err := st.service.EditMentee(st.pair, app.MenteeDetails{Name: strings.Repeat("Zażółćgęślą", 18)}); err != nil {
		t.Fatal(err)
	}
	st.Reload()
	fits(t, st)
	test.Tap(st.competencies.lines[0].press)
	fits(t, st)
	test.Tap(st.tableOr)
	fits(t, st)
}

func fits(t *testing.T, st *stage) {
	t.Helper()
	st.window.Resize(fyne.NewSize(728, 560))
	if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
		t.Errorf("needs %v", least)
	}
}
