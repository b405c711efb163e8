package journal

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestNothingTeaches(t *testing.T) {
	st := start(t)
	if !st.empty.Visible() || st.filter.box.Visible() || st.others.box.Visible() {
		t.Error("an empty journal shows more than how to begin")
	}
	st.startAdding()
	if st.window.Canvas().Focused() != fyne.Focusable(st.add.text) {
		t.Error("the keyboard is not in the line")
	}
}

func TestAddExamples(t *testing.T) {
	st := start(t)
	key(st.add.text, fyne.KeyReturn)
	if st.add.field.Error() == "" || len(st.data.Items) > 0 {
		t.Error("nothing was written and nothing said so")
	}
	test.Type(st.add.text, "Asked Finance first")
	if st.add.field.Error() != "" {
		t.Error("the fault stays while the words are typed")
	}
	test.Type(st.add.facts.day.Entry, "tomorrow")
	key(st.add.text, fyne.KeyReturn)
	if st.add.facts.day.Error() == "" || len(st.data.Items) > 0 || len(st.failed) > 0 {
		t.Errorf("a day to come: %q, failed %v", st.add.facts.day.Error(), st.failed)
	}
	st.add.facts.day.Entry.SetText("fri")
	st.add.facts.sides.SetPicked(0)
	choose(t, st.add.facts.links.competencyItems(), "Active listening")
	choose(t, st.add.facts.links.competencyItems(), "Influence")
	st.service.err = mentoring.ErrDiskFull
	key(st.add.text, fyne.KeyReturn)
	if len(st.failed) != 1 || st.add.text.Text != "Asked Finance first" || len(st.add.facts.links.competencies) != 2 || st.add.facts.day.Entry.Text == "" {
		t.Errorf("after a failure: %v, %q", st.failed, st.add.text.Text)
	}
	st.service.err = nil
	key(st.add.text, fyne.KeyReturn)
	if st.texts() != "Asked Finance first" || st.add.text.Text != "" || st.window.Canvas().Focused() != fyne.Focusable(st.add.text) {
		t.Fatalf("shown %q, left in the line %q", st.texts(), st.add.text.Text)
	}
	e := st.data.Items[0]
	if e.By != mentoring.Mentee || e.Day != day(-3) || len(e.Competencies) != 2 {
		t.Errorf("saved %+v", e.Evidence)
	}
	test.Type(st.add.text, "By myself")
	key(st.add.text, fyne.KeyReturn)
	if e := st.data.Items[0]; e.Text != "By myself" || e.Day != day(0) || len(e.Competencies) > 0 {
		t.Errorf("the next one: %+v", e.Evidence)
	}
}

func TestLinksArePressedAway(t *testing.T) {
	st := start(t)
	links := st.add.facts.links
	if links.goal.Visible() {
		t.Error("a goal can be chosen where there is none")
	}
	goal, err := st.service.AddGoal(st.pair, mentoring.Goal{Statement: "Finance asks Maya first", Dimension: mentoring.Business, Phase: 1})
	if err != nil || !links.goal.Visible() {
		t.Fatalf("no goal can be chosen: %v", err)
	}
	choose(t, links.goalItems(), "Finance asks Maya first")
	choose(t, links.competencyItems(), "Sharp craft")
	if len(links.goals) != 1 || links.goals[0] != goal || len(links.box.Objects) != 4 {
		t.Fatalf("linked with %v, %d parts", links.goals, len(links.box.Objects))
	}
	for _, o := range test.LaidOutObjects(links.box) {
		if p, ok := o.(*kit.Pressable); ok && p.AccessibilityLabel() == "Take off Sharp craft" {
			test.Tap(p)
		}
	}
	if len(links.competencies) != 0 || len(links.goals) != 1 {
		t.Errorf("still linked with %v, %v", links.competencies, links.goals)
	}
}

func TestMonths(t *testing.T) {
	st := start(t)
	st.note(t, mentoring.Evidence{Text: "old", Day: day(-400), Competencies: []mentoring.CompetencyID{"R1a"}, Level: 3})
	st.note(t, mentoring.Evidence{Text: "today"})
	st.note(t, mentoring.Evidence{Text: "yesterday", Day: day(-1), By: mentoring.Mentee})
	if st.texts() != "today, yesterday, old" || len(st.list.box.Objects) != 2 {
		t.Fatalf("%q in %d months", st.texts(), len(st.list.box.Objects))
	}
	old := st.row(t, "old")
	if old.anchor.Text() != "Given for “Paraphrases, probes, checks before advising” (3)" || old.day.Text() != "Sun 19" {
		t.Errorf("%q, %q", old.anchor.Text(), old.day.Text())
	}
	if st.row(t, "yesterday").day.Text() != "Yesterday" || st.list.months[mentoring.Day(2025, 10, 1)] == nil {
		t.Errorf("months %v", st.list.months)
	}
}

func TestEditExample(t *testing.T) {
	st := start(t)
	st.note(t, mentoring.Evidence{Text: "Asked Finance", Competencies: []mentoring.CompetencyID{"R1a"}})
	r := st.row(t, "Asked Finance")
	choose(t, r.menu(), "Edit")
	if st.window.Canvas().Focused() != fyne.Focusable(r.form.text) {
		t.Fatal("the keyboard is not in the form")
	}
	r.form.text.SetText(" ")
	test.Tap(formButton(t, r.form, "Save"))
	if r.form.field.Error() == "" {
		t.Error("an example without words is taken")
	}
	r.form.text.SetText("Asked Finance twice")
	r.form.facts.day.Entry.SetText("")
	test.Tap(formButton(t, r.form, "Save"))
	if r.form.facts.day.Error() == "" {
		t.Error("an example without a day is taken")
	}
	r.form.facts.day.Entry.SetText("9 nov")
	st.Reload()
	if r.form == nil || r.form.text.Text != "Asked Finance twice" {
		t.Fatal("a reload has changed the form")
	}
	test.Tap(formButton(t, r.form, "Save"))
	if e := st.data.Items[0]; r.form != nil || e.Text != "Asked Finance twice" || e.Day != mentoring.Day(2026, 11, 9) || len(e.Competencies) != 1 {
		t.Errorf("saved %+v", e.Evidence)
	}
}

func formButton(t *testing.T, f *form, text string) fyne.Tappable {
	t.Helper()
	for _, o := range test.LaidOutObjects(f.bar) {
		if b, ok := o.(*kit.Button); ok && b.Text() == text && b.Visible() {
			return b
		}
	}
	t.Fatalf("there is no %q", text)
	return nil
}

func TestEscapeClosesForm(t *testing.T) {
	st := start(t)
	st.note(t, mentoring.Evidence{Text: "Asked Finance"})
	r := st.row(t, "Asked Finance")
	choose(t, r.menu(), "Edit")
	if !st.TakeKey(fyne.KeyEscape) || r.form != nil || st.TakeKey(fyne.KeyEscape) {
		t.Error("Escape doesn't close the form, or more than that")
	}
	choose(t, r.menu(), "Edit")
	r.form.text.SetText("Other words")
	st.TakeKey(fyne.KeyEscape)
	if r.form == nil || !r.form.bar.Asking() {
		t.Error("Escape throws words away")
	}
}

func TestEscapeInTheLineKeepsHalfASentence(t *testing.T) {
	st := start(t)
	canvas, backs := st.window.Canvas(), 0
	canvas.SetOnTypedKey(func(*fyne.KeyEvent) { backs++ })
	canvas.Focus(st.add.text)
	key(st.add.text, fyne.KeyEscape)
	if backs != 1 {
		t.Error("Escape in an empty line doesn't go back")
	}
	test.Type(st.add.text, "Asked Fin")
	for _, entry := range []*kit.Entry{st.add.text, st.add.facts.day.Entry} {
		canvas.Focus(entry)
		key(entry, fyne.KeyEscape)
		if backs != 1 || canvas.Focused() != nil || st.add.text.Text != "Asked Fin" {
			t.Errorf("went back %d times, the keyboard is in %T, left in the line %q", backs, canvas.Focused(), st.add.text.Text)
		}
	}
}

func TestDeleteExample(t *testing.T) {
	st := start(t)
	st.note(t, mentoring.Evidence{Text: "Asked Finance"})
	choose(t, st.row(t, "Asked Finance").menu(), "Delete")
	if st.texts() != "" || !st.empty.Visible() {
		t.Errorf("still there: %q", st.texts())
	}
	if did, err := st.service.Undo(); did != "Example deleted" || err != nil || st.texts() != "Asked Finance" {
		t.Errorf("undone %q, %v: %q", did, err, st.texts())
	}
}

func TestFilter(t *testing.T) {
	st := start(t)
	goal, err := st.service.AddGoal(st.pair, mentoring.Goal{Statement: "Finance asks Maya first", Dimension: mentoring.Business, Phase: 1})
	if err != nil {
		t.Fatal(err)
	}
	st.note(t, mentoring.Evidence{Text: "listens", Competencies: []mentoring.CompetencyID{"R1a"}})
	st.note(t, mentoring.Evidence{Text: "finance", Goals: []mentoring.ID{goal}, By: mentoring.Mentee})
	for _, each := range []struct {
		choice *kit.Select
		option string
		want   string
	}{
		{st.filter.dimension, "Business savvy", "finance"},
		{st.filter.dimension, allDimensions, "finance, listens"},
		{st.filter.competency, "Active listening", "listens"},
		{st.filter.who, "Seen by Maya", ""},
		{st.filter.competency, allCompetencies, "finance"},
		{st.filter.who, bothSides, "finance, listens"},
		{st.filter.goal, "Finance asks Maya first", "finance"},
	} {
		each.choice.SetSelected(each.option)
		if st.texts() != each.want || st.filter.none.Visible() != (each.want == "") {
			t.Errorf("%s: %q, want %q", each.option, st.texts(), each.want)
		}
	}
	if !st.TakeKey(fyne.KeyEscape) || st.texts() != "finance, listens" {
		t.Errorf("Escape doesn't show all again: %q", st.texts())
	}
}

func TestAFormThatCannotBeSavedKeepsTheFilter(t *testing.T) {
	st := start(t)
	st.note(t, mentoring.Evidence{Text: "neither"})
	st.note(t, mentoring.Evidence{Text: "listens", Competencies: []mentoring.CompetencyID{"R1a"}})
	r := st.row(t, "neither")
	choose(t, r.menu(), "Edit")
	r.form.text.SetText("neither of both")
	r.form.facts.day.Entry.SetText("soon")
	st.filter.competency.SetSelected("Active listening")
	st.Reload()
	if len(st.failed) != 1 || st.filter.competency.Selected != allCompetencies || st.list.rows[r.item.ID] != r {
		t.Fatalf("failed %v, the filter is %q", st.failed, st.filter.competency.Selected)
	}
	r.form.facts.day.Entry.SetText("today")
	st.filter.competency.SetSelected("Active listening")
	if st.texts() != "listens" || st.filter.competency.Selected != "Active listening" {
		t.Errorf("%q, %q", st.texts(), st.filter.competency.Selected)
	}
	st.filter.clear()
	if st.texts() != "listens, neither of both" || st.filter.competency.Selected != allCompetencies {
		t.Errorf("%q, %q", st.texts(), st.filter.competency.Selected)
	}
}

func TestNewExamplesPushNoFormOut(t *testing.T) {
	st := start(t)
	for i := range atOnce {
		st.note(t, mentoring.Evidence{Text: fmt.Sprint("Example ", i), Day: day(-i)})
	}
	r := st.row(t, fmt.Sprint("Example ", atOnce-1))
	choose(t, r.menu(), "Edit")
	r.form.text.SetText("Other words")
	for range 2 {
		test.Type(st.add.text, "A new one")
		key(st.add.text, fyne.KeyReturn)
	}
	if st.list.rows[r.item.ID] != r || r.form == nil {
		t.Fatal("the form is thrown away")
	}
	if err := st.Leave(); err != nil || !strings.HasSuffix(st.texts(), "Other words") {
		t.Errorf("leaving: %v, kept %q", err, st.texts())
	}
}

func TestOpensNarrowedDown(t *testing.T) {
	st, pair := setUp(t, "Maya Okafor")
	st.note(t, mentoring.Evidence{PairID: pair, Text: "listens", Competencies: []mentoring.CompetencyID{"R1a"}})
	st.note(t, mentoring.Evidence{PairID: pair, Text: "neither"})
	st.open(kit.Route{Pair: pair, Competency: "R1a"})
	if st.texts() != "listens" || st.filter.competency.Selected != "Active listening" {
		t.Errorf("%q, %q", st.texts(), st.filter.competency.Selected)
	}
	test.Type(st.add.text, "listens again")
	key(st.add.text, fyne.KeyReturn)
	if st.texts() != "listens again, listens" {
		t.Errorf("what is added is not linked: %q", st.texts())
	}
	st.open(kit.Route{Pair: pair, Dimension: mentoring.Technical})
	if st.texts() != "" || !st.filter.none.Visible() {
		t.Errorf("%q", st.texts())
	}
}

func TestLeaveSaves(t *testing.T) {
	st := start(t)
	st.note(t, mentoring.Evidence{Text: "Asked Finance"})
	r := st.row(t, "Asked Finance")
	choose(t, r.menu(), "Edit")
	r.form.text.SetText("Asked Finance twice")
	test.Type(st.add.text, "Not sent off")
	if err := st.Leave(); err != nil {
		t.Fatal(err)
	}
	if st.texts() != "Not sent off, Asked Finance twice" {
		t.Errorf("kept %q", st.texts())
	}
	test.Type(st.add.text, "Next")
	st.add.facts.day.Entry.SetText("soon")
	if err := st.Leave(); err == nil || st.add.text.Text != "Next" {
		t.Errorf("what can't be saved is left behind: %v", err)
	}
}

func TestOthersNeedThreePeople(t *testing.T) {
	st := start(t)
	for i, want := range []string{
		"One person has written. Their words are shown once three have.",
		"Two people have written. Their words are shown once three have.", "",
	} {
		a := mentoring.Assessment{
			ID: mentoring.NewID(), PairID: st.pair, Day: day(0), Rater: mentoring.Other,
			StakeholderID: mentoring.NewID(), Example: fmt.Sprint("words ", i), Wish: "more of it",
		}
		if err := st.store.Save(a); err != nil {
			t.Fatal(err)
		}
		st.Reload()
		if got := texts(st.others.box); !st.others.box.Visible() || want != "" && got != "What others wrote "+want ||
			want == "" && !strings.Contains(got, "words 1") {
			t.Errorf("with %d: %q", i+1, got)
		}
	}
}

// TestFarTooMuch writes 300 examples, some of them very long, and looks whether
// the page keeps to its window.
func TestFarTooMuch(t *testing.T) {
	st, pair := setUp(t, "李静 Zażółć-gęślą-jaźń-"+strings.Repeat("long", 20))
	for i := range 300 {
		words := fmt.Sprintf("Example %d", i)
		switch i % 10 {
		case 3:
			words = strings.Repeat("Zażółć gęślą jaźń 李静 ", 500)
		case 7:
			words = strings.Repeat("Donaudampfschifffahrt", 40)
		}
		st.note(t, mentoring.Evidence{PairID: pair, Text: words, Day: day(-i), Competencies: []mentoring.CompetencyID{"R1a", "B1a", "T2b", "R2c"}})
	}
	last := st.lastID(t, pair)
	st.open(kit.Route{Pair: pair})
	if len(st.list.rows) != atOnce {
		t.Errorf("%d rows are made at once", len(st.list.rows))
	}
	test.Tap(st.list.more)
	if len(st.list.rows) != 2*atOnce || !strings.HasSuffix(st.list.more.Text(), "of 220 earlier ones") {
		t.Errorf("%d rows, then %q", len(st.list.rows), st.list.more.Text())
	}
	for _, size := range []fyne.Size{fyne.NewSize(1048, 760), fyne.NewSize(728, 600)} {
		st.window.Resize(size)
		if least := st.Content().MinSize(); least.Width > 728 || least.Height > 560 {
			t.Errorf("needs %v", least)
		}
	}
	st.ShowEvidence(last)
	if st.list.rows[last] == nil || st.scroll.Offset() == 0 {
		t.Error("the oldest example is not brought into view")
	}
}
