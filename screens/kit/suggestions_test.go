package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestSuggestions(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(Light, 1))
	entry := NewEntry("")
	resized := 0
	names := []string{"Head of Sales", "Łukasz", "李静 Li Jing", "Sam", "Sal", "Salma", "Sales North", "Jürg Müller"}
	s := NewSuggestions(entry, names, func() { resized++ })
	for typed, want := range map[string]string{
		"":              "",
		" ":             "",
		"sal":           "", // stands there already
		"sale":          "Head of Sales, Sales North",
		"sa":            "Head of Sales, Sam, Sal, Salma",
		"head":          "Head of Sales",
		"ead":           "",
		"luk":           "Łukasz",
		"李":             "李静 Li Jing",
		"li j":          "李静 Li Jing",
		"head of sales": "",
		"juer":          "Jürg Müller",
		"mueller":       "Jürg Müller",
		"jur":           "Jürg Müller",
		"jürg mueller":  "", // stands there already
		"somebody":      "",
	} {
		entry.SetText(typed)
		var offered []string
		for _, l := range s.Offered() {
			offered = append(offered, l.Text())
		}
		if got := strings.Join(offered, ", "); got != want || s.line.Visible() != (want != "") {
			t.Errorf("%q offers %q, want %q", typed, got, want)
		}
	}
	if resized == 0 {
		t.Error("nobody hears that the names come and go")
	}
}
