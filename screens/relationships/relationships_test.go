package relationships

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestWithoutPeopleTheScreenTeaches(t *testing.T) {
	st := start(t)
	st.sees(st.people.card, "The people on whom Maya depends stand here")
	if st.person.card.Visible() || st.day.Visible() {
		t.Error("there is a card of nobody, or a day to compare with")
	}
	test.Tap(st.Screen.add)
	if st.window.Canvas().Focused() != fyne.Focusable(st.person.form.entries[nameField]) {
		t.Error("the keyboard is not in the name")
	}
}

func TestAPersonIsAddedFromTheForm(t *testing.T) {
	st := start(t)
	test.Tap(st.Screen.add)
	st.person.form.submit()
	if st.person.form == nil || st.person.form.name.Error() == "" {
		t.Fatal("nothing is said of a missing name")
	}
	for i, text := range []string{"CFO", "Decides on the budget", "A number", "One page"} {
		test.Type(st.person.form.entries[i], text)
	}
	st.person.form.entries[bringsField].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // a new line in a long text
	if st.person.form == nil {
		t.Fatal("Enter in a long text ended the form")
	}
	st.person.form.submit()
	st.sees(st.person.card, "CFO", "Decides on the budget", "Not on the map yet", "A number", "One page", "What Maya brings", "None noted yet")
	st.sees(st.people.card, "Not on the map yet:")
	if len(st.failed) > 0 || st.window.Canvas().Focused() != fyne.Focusable(st.person.put) {
		t.Errorf("failed %v, the keyboard is not where the person is put on the map", st.failed)
	}
	test.Tap(st.person.put)
	if p := st.data.People[0]; !p.Placed || p.Now.Influence != 2 || p.Now.Strength != 2 {
		t.Errorf("placed %+v", p)
	}
	if st.person.put.Visible() || st.people.below.Visible() {
		t.Error("the person still waits for the map")
	}
	if st.window.Canvas().Focused() != st.people.chart.Person(st.chosen) {
		t.Error("the keyboard is not at the person on the map")
	}
}

func TestEditsInPlaceAndCancels(t *testing.T) {
	st := start(t)
	st.add("CFO", 3, 1)
	test.Tap(st.person.needs.press)
	f := st.person.form
	if st.window.Canvas().Focused() != fyne.Focusable(f.entries[needsField]) {
		t.Error("the keyboard is not in the text that was pressed")
	}
	test.Type(f.entries[needsField], "A number")
	st.TakeKey(fyne.KeyEscape)
	if st.person.form == nil || !f.bar.Asking() {
		t.Fatal("Escape threw away what was written")
	}
	st.TakeKey(fyne.KeyEscape)
	st.ok(st.Leave())
	if got := st.data.People[0].Needs; got != "A number" {
		t.Errorf("leaving kept %q", got)
	}
	st.person.edit(nameField)
	st.TakeKey(fyne.KeyEscape)
	if st.person.form != nil {
		t.Error("Escape leaves an untouched form open")
	}
	st.person.edit(nameField)
	st.person.form.entries[nameField].SetText(" ")
	if err := st.Leave(); !errors.Is(err, mentoring.ErrNameMissing) {
		t.Errorf("left without a name: %v", err)
	}
}

func TestMovesPeopleAndComparesDays(t *testing.T) {
	st := start(t)
	cfo := st.add("CFO", 3.5, 1.2)
	st.now = st.now.AddDate(0, 0, 70)
	st.ok(st.service.PlaceStakeholder(cfo, 3.5, 1.8))
	st.Reload()
	st.window.Canvas().Focus(st.people.chart.Person(cfo))
	st.key(fyne.KeyRight)
	if got := st.data.People[0].Places; len(got) != 2 {
		t.Errorf("kept before the keys rest: %v", got)
	}
	st.rest()
	if p := st.data.People[0]; p.Now.Strength != 1.9 {
		t.Errorf("kept %+v", p.Now)
	}
	st.sees(st.person.card, "High influence, strength from 1.2 to 1.9 since September")
	if st.day.Text() != "Since 12 Sept" || !st.day.Visible() {
		t.Errorf("compared with %q", st.day.Text())
	}
	if _, err := st.service.Undo(); err != nil {
		t.Fatal(err)
	}
	st.Reload()
	if p := st.data.People[0]; p.Now.Strength != 1.8 {
		t.Errorf("undo left %+v", p.Now)
	}
	st.key(fyne.KeyUp)
	st.ok(st.Leave())
	if p := st.data.People[0]; p.Now.Influence != 3.6 {
		t.Errorf("leaving lost the move: %+v", p.Now)
	}
}

func TestDragsSomebodyOntoTheMap(t *testing.T) {
	st := start(t)
	st.add("CFO", 3, 1)
	ana := st.add("Ana")
	chip, ok := st.people.waiting.Objects[1].(*kit.PersonChip)
	if !ok {
		t.Fatal("nobody waits below the map")
	}
	driver := fyne.CurrentApp().Driver()
	to := driver.AbsolutePositionForObject(st.people.chart).Subtract(driver.AbsolutePositionForObject(chip))
	chip.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to.AddXY(300, 100)}})
	chip.DragEnd()
	p, _ := st.line(ana)
	if !p.Placed || st.chosen != ana || st.window.Canvas().Focused() != st.people.chart.Person(ana) {
		t.Errorf("placed %v, chosen %s", p.Placed, st.chosen)
	}
}

func TestComparesWithTheDayChosen(t *testing.T) {
	st := start(t)
	cfo := st.add("CFO", 1, 1)
	for _, influence := range []float64{2, 3} {
		st.now = st.now.AddDate(0, 0, 30)
		st.ok(st.service.PlaceStakeholder(cfo, influence, influence))
	}
	st.Reload()
	days := comparable(st.data, st.service.Today())
	if len(days) != 2 || days[0].String() != "2026-10-12" || days[1].String() != "2026-09-12" {
		t.Fatalf("compares with %v", days)
	}
	test.Tap(st.day)
	menu := st.window.Canvas().Overlays().Top()
	if menu == nil {
		t.Fatal("no menu of days")
	}
	st.window.Canvas().Overlays().Remove(menu)
	st.since = days[0]
	st.Reload()
	if p := st.data.People[0]; p.Then.Strength != 2 || st.day.Text() != "Since 12 Oct" {
		t.Errorf("compared with %+v, %q", p.Then, st.day.Text())
	}
}

func TestTheMenuReachesEverything(t *testing.T) {
	st := start(t)
	menu := st.Menu().Items
	menu[1].Action() // nobody to have talked with
	st.add("CFO", 3, 1)
	menu[1].Action()
	if st.person.talk == nil {
		t.Error("no talk can be noted")
	}
	menu[4].Action()
	if st.asking == nil || st.person.talk != nil {
		t.Fatal("answers can't be added")
	}
	menu[0].Action()
	if st.asking != nil || st.person.form == nil {
		t.Error("nobody can be added")
	}
	menu[3].Action()
	if st.asking == nil || st.person.form != nil {
		t.Error("nobody can be asked")
	}
}

func TestNotesATalk(t *testing.T) {
	st := start(t)
	st.add("CFO", 3, 1)
	test.Tap(st.person.note)
	f := st.person.talk
	f.day.Entry.SetText("tomorrow")
	f.submit()
	if f.day.Error() == "" {
		t.Error("a talk that is still to come was noted")
	}
	f.day.Entry.SetText("2026-09-10")
	f.minutes.SetText("soon")
	f.submit()
	if f.field.Error() == "" {
		t.Error("minutes in words were noted")
	}
	f.minutes.SetText("20")
	f.submit()
	st.sees(st.person.card, "10 September, 20 minutes")
	if st.person.talk != nil {
		t.Error("the form is still open")
	}
	st.person.noteTalk()
	st.TakeKey(fyne.KeyEscape)
	if st.person.talk != nil || len(st.failed) > 0 {
		t.Errorf("Escape leaves the form open, failed %v", st.failed)
	}
	st.person.noteTalk()
	st.person.talk.day.Entry.SetText("fri") // it is Saturday
	st.person.talk.submit()
	st.sees(st.person.card, "11 September")
}

func TestDeletesAPersonAndUndoes(t *testing.T) {
	st := start(t)
	st.add("CFO", 3, 1)
	st.add("Ana", 1, 1)
	items := st.person.more.Items()
	items[len(items)-1].Action()
	if len(st.data.People) != 1 || st.data.People[0].Name != "Ana" || st.person.line.Name != "Ana" {
		t.Errorf("left %+v, shown %s", st.data.People, st.person.line.Name)
	}
	_, err := st.service.Undo()
	st.ok(err)
	st.Reload()
	if len(st.data.People) != 2 {
		t.Error("undo brought nobody back")
	}
}

func TestATalkWithSomebodyDeletedGoesToNobodyElse(t *testing.T) {
	st := start(t)
	bob, anna := st.add("Bob", 3, 1), st.add("Anna", 1, 1)
	remove := func() {
		t.Helper()
		items := st.person.more.Items()
		items[len(items)-1].Action()
		if st.person.talk != nil {
			t.Error("the form for the talk is still open")
		}
		st.ok(st.Leave())
	}
	st.choose(anna)
	test.Tap(st.person.note)
	test.Type(st.person.talk.minutes, "20")
	remove()
	if len(st.data.People) != 1 || st.chosen != bob || len(st.data.People[0].Talks) > 0 {
		t.Errorf("a talk with Anna is noted with Bob: %+v", st.data.People)
	}
	test.Tap(st.person.note)
	test.Type(st.person.talk.minutes, "20")
	remove()
	if st.window.Canvas().Focused() != fyne.Focusable(st.Screen.add) {
		t.Error("the keyboard is in what is gone")
	}
	anna = st.add("Anna", 1, 1)
	st.person.edit(roleField)
	test.Type(st.person.form.entries[roleField], "Decides")
	st.ok(st.service.DeleteStakeholder(anna))
	st.Reload()
	st.ok(st.Leave())
	if len(st.failed) > 0 || st.person.card.Visible() {
		t.Errorf("failed %v, or the card of nobody is in sight", st.failed)
	}
}

func TestChoosingSavesWhatIsWritten(t *testing.T) {
	st := start(t)
	st.add("CFO", 3, 1)
	ana := st.add("Ana", 1, 1)
	st.person.edit(roleField)
	test.Type(st.person.form.entries[roleField], "Decides")
	st.choose(ana)
	if st.data.People[0].Role != "Decides" || st.person.line.Name != "Ana" || st.person.form != nil {
		t.Errorf("role %q, shown %s", st.data.People[0].Role, st.person.line.Name)
	}
	st.person.edit(nameField)
	st.person.form.entries[nameField].SetText("")
	st.choose(st.data.People[0].ID)
	if st.chosen != ana || len(st.failed) != 1 || st.people.chart.Picked() != ana {
		t.Errorf("chosen %s with %v", st.chosen, st.failed)
	}
}

func TestAFailedSaveIsTold(t *testing.T) {
	st := start(t)
	st.add("CFO", 3, 1)
	st.ok(st.service.DeleteStakeholder(st.chosen))
	st.place(st.chosen, 1, 1)
	if len(st.failed) != 1 || len(st.data.People) != 0 {
		t.Errorf("failed %v, people %v", st.failed, st.data.People)
	}
}

// full is a service on a full disk, as far as talks go.
type full struct{ *app.Service }

func (full) LogTalk(mentoring.ID, mentoring.Date, int) error { return mentoring.ErrDiskFull }

func TestATalkThatCannotBeSavedIsTold(t *testing.T) {
	st := start(t)
	cfo := st.add("CFO", 3, 1)
	st.Screen.service = full{st.service}
	test.Tap(st.person.note)
	test.Type(st.person.talk.minutes, "20")
	st.person.edit(nameField)
	if len(st.failed) != 1 || st.person.form != nil {
		t.Errorf("failed %v", st.failed)
	}
	st.promises.add("Ana")
	if len(st.failed) != 2 || st.chosen != cfo || len(st.data.People) != 2 {
		t.Errorf("failed %v, %d people", st.failed, len(st.data.People))
	}
	st.person.talk.minutes.SetText("soon")
	st.person.edit(nameField)
	st.promises.add("Bo")
	if len(st.failed) != 2 || st.person.talk.field.Error() == "" || len(st.data.People) != 3 {
		t.Errorf("what stands beside the field is told again: %v", st.failed)
	}
}
