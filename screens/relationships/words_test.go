package relationships

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

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
	var adds []*kit.Link
	for _, o := range test.LaidOutObjects(st.promises.card) {
		if b, ok := o.(*kit.Link); ok && b.Visible() {
			adds = append(adds, b)
		}
	}
	if len(adds) != 1 {
		t.Fatalf("%d links to add, want one", len(adds))
	}
	test.Tap(adds[0])
	if len(st.data.People) != 2 || st.person.line.Name != "Sales" {
		t.Errorf("people %+v, shown %s", st.data.People, st.person.line.Name)
	}
	st.sees(st.person.card, "1 kept, 1 broken")
}

func TestWords(t *testing.T) {
	today := mentoring.Day(2026, time.November, 23)
	since := mentoring.Day(2026, time.September, 12)
	at := func(i, s float64) mentoring.Place { return mentoring.Place{Influence: i, Strength: s} }
	for want, p := range map[string]app.PersonLine{
		"Not on the map yet":                                          {},
		"Little influence, strength 0.8":                              {Placed: true, Now: at(1, 0.8)},
		"High influence, strength from 1.2 to 1.9 since September":    {Placed: true, Moved: true, Now: at(3.5, 1.9), Then: at(3.5, 1.2)},
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
