package competencies

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// earlierWords shows how the competency was worded, and until when.
func earlierWords(earlier []mentoring.EarlierWords, today mentoring.Date) fyne.CanvasObject {
	all := held(earlier)
	if len(all) == 0 {
		return hidden()
	}
	rows := container.New(kit.NewStack(6), kit.NewRule(), kit.Small(lang.T("Earlier words")).Strong())
	for _, e := range all {
		rows.Add(container.New(kit.NewStack(0),
			kit.Small(lang.F("Until %s", kit.MonthDay(e.Until, today))).In(kit.Text), kit.Small(wording(e))))
	}
	return rows
}

// held returns the earlier words that held for a day at least, newest first.
// What was worded anew within a day was never rated by.
func held(earlier []mentoring.EarlierWords) []mentoring.EarlierWords {
	var all []mentoring.EarlierWords
	for i, e := range earlier {
		if i == 0 || earlier[i-1].Until.Before(e.Until) {
			all = append([]mentoring.EarlierWords{e}, all...)
		}
	}
	return all
}

// wording is how a competency was worded, as one paragraph.
func wording(e mentoring.EarlierWords) string {
	words := []string{lang.F("%s.", e.Name)}
	if e.Definition != "" {
		words = append(words, lang.F("%s.", e.Definition))
	}
	for i, anchor := range e.Anchors {
		if anchor != "" {
			words = append(words, lang.F("%d: %s.", i+1, strings.TrimSuffix(anchor, ".")))
		}
	}
	return lang.Sentences(words...)
}
