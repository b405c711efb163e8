package app

import (
	"encoding/json"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"trefoil/app/lang"
	"trefoil/assets"
)

// noWords are the fields of the sample that say nothing in words.
var noWords = strings.Fields("day created due started made named gone dimension competencies levels rater by kind template at asked state about answered")

// sampleSays are the texts of the sample, in English.
func sampleSays(t *testing.T) map[string]bool {
	t.Helper()
	said := make(map[string]bool)
	for _, name := range samplePairs {
		var all any
		readSample(t, name, &all)
		gather(said, all)
	}
	return said
}

func gather(said map[string]bool, in any) {
	switch in := in.(type) {
	case map[string]any:
		for field, value := range in {
			if !slices.Contains(noWords, field) {
				gather(said, value)
			}
		}
	case []any:
		for _, value := range in {
			gather(said, value)
		}
	case string:
		if strings.ContainsFunc(in, unicode.IsLetter) {
			said[in] = true
		}
	}
}

func readSample(t *testing.T, name string, to any) {
	t.Helper()
	text, err := fs.ReadFile(assets.Sample(), name+".json")
	if err == nil {
		err = json.Unmarshal(text, to)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestSampleInEachLanguage finds texts of the sample without a translation, translations
// without a text, and those that begin otherwise or tell other days.
func TestSampleInEachLanguage(t *testing.T) {
	marks, days := regexp.MustCompile(`^(#+ |- \[[ x]\] |- |> |\d+\. )?`), regexp.MustCompile(`\{[^}]*\}`)
	english := sampleSays(t)
	var words map[string]map[string]string
	readSample(t, "words", &words)
	for text := range words {
		if !english[text] {
			t.Errorf("%q is not in the sample", text)
		}
	}
	for _, code := range lang.Codes()[1:] {
		for _, text := range slices.Sorted(maps.Keys(english)) {
			switch there := words[text][code]; {
			case there == "":
				t.Errorf("%s has no %q", code, text)
			case marks.FindString(there) != marks.FindString(text) || !slices.Equal(days.FindAllString(there, -1), days.FindAllString(text, -1)):
				t.Errorf("%s says %q as %q", code, text, there)
			}
		}
	}
}

// TestSampleSpeaks makes the sample in each language: it is the same in other words.
func TestSampleSpeaks(t *testing.T) {
	english := sortSample(sampleRecords(t))
	for _, code := range lang.Codes()[1:] {
		speak(t, code)
		records := sampleRecords(t)
		checkSample(t, records)
		for i, p := range sortSample(records) {
			e := english[i]
			if len(p.sessions) != len(e.sessions) || len(p.commitments) != len(e.commitments) || len(p.notes) != len(e.notes) {
				t.Errorf("%s: %s isn't the same", code, p.person.Name)
			}
			if p.goals[0].Statement == e.goals[0].Statement || p.person.Role == e.person.Role {
				t.Errorf("%s: %s speaks English", code, p.person.Name)
			}
		}
	}
}

// speak has the program speak another language until the test is over.
func speak(t *testing.T, code string) {
	t.Helper()
	l, err := lang.Of(code)
	if err != nil {
		t.Fatal(err)
	}
	lang.Use(l)
	t.Cleanup(func() { lang.Use(&lang.English) })
}
