package relationships

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

// stage is the screen in a window, on the real use cases and the real store.
type stage struct {
	*Screen
	t       *testing.T
	service *app.Service
	window  fyne.Window
	now     time.Time
	failed  []error
	said    []string
	saved   [][]app.Document // together
	file    []byte           // that is chosen; nil when none is
	rest    func()           // the keys rest
}

func start(t *testing.T) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	st := &stage{t: t, now: time.Date(2026, time.September, 12, 9, 0, 0, 0, time.UTC), rest: func() {}}
	st.service = app.New(app.Config{
		Store: datatest.New(t), Method: method, Documents: documents{}, Now: func() time.Time { return st.now }, NewID: mentoring.NewID,
	})
	pair, err := st.service.AddMentee(app.MenteeDetails{Name: "Maya Okafor"})
	st.ok(err)
	st.window = test.NewTempWindow(t, nil)
	st.Screen = New(st.host(), st.service, pair)
	st.people.chart.Rest = func(f func()) func() {
		st.rest = f
		return func() { st.rest = func() {} }
	}
	st.Reload()
	st.window.SetContent(st.Content())
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1048, 760))
	return st
}

func (st *stage) host() kit.Host {
	return kit.Host{
		Window: st.window, Fail: func(err error) { st.failed = append(st.failed, err) },
		Say:        func(text string) { st.said = append(st.said, text) },
		Background: func(work func() error, done func(error)) { done(work()) },
		Save:       func(d app.Document) { st.saved = append(st.saved, []app.Document{d}) },
		SaveAll:    func(all []app.Document) { st.saved = append(st.saved, all) },
		Open: func(then func([]byte)) {
			if st.file != nil {
				then(st.file)
			}
		},
	}
}

func (st *stage) ok(err error) {
	st.t.Helper()
	if err != nil {
		st.t.Fatal(err)
	}
}

// person adds somebody, placed when there is a place.
func (st *stage) add(name string, place ...float64) mentoring.ID {
	st.t.Helper()
	id, err := st.service.AddStakeholder(mentoring.Stakeholder{PairID: st.pair, Name: name})
	st.ok(err)
	if len(place) == 2 {
		st.ok(st.service.PlaceStakeholder(id, place[0], place[1]))
	}
	st.Reload()
	return id
}

func (st *stage) promise(to string, state mentoring.Promise) {
	st.t.Helper()
	st.ok(st.service.AddCommitment(mentoring.Commitment{PairID: st.pair, By: mentoring.Mentee, To: to, Text: "Send it"}))
	if state == mentoring.Open {
		return
	}
	page, err := st.service.Overview(st.pair)
	st.ok(err)
	st.ok(st.service.SettleCommitment(page.Open[len(page.Open)-1].ID, state, ""))
}

func (st *stage) key(keys ...fyne.KeyName) {
	for _, k := range keys {
		st.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// texts are all words in sight in an object.
func texts(o fyne.CanvasObject) string {
	var words []string
	for _, part := range test.LaidOutObjects(o) {
		if l, ok := part.(*kit.Label); ok && l.Visible() {
			words = append(words, l.Text())
		}
	}
	return strings.Join(words, "\n")
}

func (st *stage) sees(o fyne.CanvasObject, words ...string) {
	st.t.Helper()
	all := texts(o)
	for _, w := range words {
		if !strings.Contains(all, w) {
			st.t.Errorf("%q is not in sight:\n%s", w, all)
		}
	}
}

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
	st.sees(st.person.card, "High influence, strength 1.2 to 1.9 since September")
	if st.day.Text() != "12 Sept" || !st.day.Visible() {
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
	if p := st.data.People[0]; p.Then.Strength != 2 || st.day.Text() != "12 Oct" {
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

func TestCountsPromisesByRecipient(t *testing.T) {
	st := start(t)
	st.add("CFO", 3, 1)
	for range 5 {
		st.promise("CFO", mentoring.Kept)
	}
	st.promise("cfo", mentoring.Open)
	st.promise("Sales", mentoring.Kept)
	st.promise("Sales", mentoring.Missed)
	st.Reload()
	st.sees(st.promises.card, "CFO", "5 of 5", "Sales", "1 of 2", "Fewer than five promises to Sales: too early to tell.")
	st.sees(st.person.card, "5 kept, 1 open, none broken")
	var adds []*kit.Button
	for _, o := range test.LaidOutObjects(st.promises.card) {
		if b, ok := o.(*kit.Button); ok && b.Visible() {
			adds = append(adds, b)
		}
	}
	if len(adds) != 1 {
		t.Fatalf("%d buttons to add, want one", len(adds))
	}
	test.Tap(adds[0])
	if len(st.data.People) != 2 || st.person.line.Name != "Sales" {
		t.Errorf("people %+v, shown %s", st.data.People, st.person.line.Name)
	}
	st.sees(st.person.card, "1 kept, 1 broken")
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

func TestWords(t *testing.T) {
	today := mentoring.Day(2026, time.November, 23)
	since := mentoring.Day(2026, time.September, 12)
	at := func(i, s float64) mentoring.Place { return mentoring.Place{Influence: i, Strength: s} }
	for want, p := range map[string]app.PersonLine{
		"Not on the map yet":                                          {},
		"Little influence, strength 0.8":                              {Placed: true, Now: at(1, 0.8)},
		"High influence, strength 1.2 to 1.9 since September":         {Placed: true, Moved: true, Now: at(3.5, 1.9), Then: at(3.5, 1.2)},
		"Some influence, strength 1.0; little influence in September": {Placed: true, Moved: true, Now: at(2, 1), Then: at(1, 1)},
		"Some influence, strength 1.0":                                {Placed: true, Moved: true, Now: at(2, 1), Then: at(1.9, 1)},
	} {
		if got := standing(p, since, today); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	to := func(name string, kept, missed int) mentoring.Recipient {
		return mentoring.Recipient{Name: name, Credibility: mentoring.Credibility{Kept: kept, Missed: missed}}
	}
	for want, r := range map[string][]mentoring.Recipient{
		"": {to("A", 5, 0), to("B", 0, 0)},
		"Fewer than five promises to A and B: too early to tell.":      {to("A", 1, 0), to("B", 2, 2), to("C", 9, 0)},
		"Fewer than five promises to 4 of 5: too early to tell.":       {to("A", 1, 0), to("B", 1, 0), to("C", 1, 0), to("D", 1, 0), to("E", 9, 9)},
		"Fewer than five promises to each of them: too early to tell.": {to("A", 1, 0), to("B", 1, 0), to("C", 1, 0), to("D", 1, 0)},
	} {
		if got := tooEarlyWords(r); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for want, c := range map[string]mentoring.Calibration{
		"": {},
		"Forecasts: Brier 0.12 over 9 promises; 0 is perfect, 0.25 is guessing.":                          {Brier: 0.118, Of: 9},
		"Fewer than five settled promises with a forecast: too early to tell how good the forecasts are.": {Brier: 0.1, Of: 4},
	} {
		if got := forecastWords(c); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for want, r := range map[string]mentoring.Recipient{
		"None yet":                    {},
		"2 open":                      {Name: "A", Open: 2},
		"3 kept, 1 open, none broken": {Name: "A", Open: 1, Credibility: mentoring.Credibility{Kept: 3}},
		"none kept, 2 broken":         {Name: "A", Credibility: mentoring.Credibility{Missed: 2}},
		"None open, none to count":    {Name: "A"},
	} {
		if got := promiseWords(r); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestManyPeopleWithLongNames(t *testing.T) {
	st := start(t)
	for i := range 40 {
		name := fmt.Sprintf("Zażółć gęślą jaźń 李静 %d, %s", i, strings.Repeat("Vice President ", 6))
		if i%4 == 0 {
			st.add(name)
		} else {
			st.add(name, float64(i%5), float64(i%7)/2)
		}
	}
	for _, size := range []fyne.Size{{Width: 1048, Height: 760}, {Width: 728, Height: 600}} {
		st.window.Resize(size)
		for _, o := range test.LaidOutObjects(st.people.chart) {
			if o.Visible() && o.Position().X < -kitRing {
				t.Errorf("%T lies at %v", o, o.Position())
			}
		}
	}
	if n := len(st.people.waiting.Objects); n != 11 || !slices.ContainsFunc(st.data.People, func(p app.PersonLine) bool { return p.Placed }) {
		t.Errorf("%d in the row below the map", n)
	}
}

// kitRing is how far the ring of what has the keyboard reaches beyond it.
const kitRing = 4
