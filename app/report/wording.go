package report

import (
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/app/words"
)

// wording is the language of a document, with what it says in it.
type wording struct{ *lang.Language }

// wordingOf is the wording in the language of a code, in English for none of ours.
func wordingOf(code string) wording {
	l, _ := lang.Of(code) // English when it can't be read, which its choice reported
	return wording{l}
}

// words is the wording of a document.
func (d Document) words() wording {
	if d.Language == nil {
		return wording{&lang.English}
	}
	return wording{d.Language}
}

// list is "a, b, c", without what is empty.
func (w wording) list(parts ...string) string { return words.List(w.Language, parts...) }

// within is a name, translated, as it stands within a sentence.
func (w wording) within(name string) string { return words.Within(w.Language, name) }

// figure is a level with one decimal.
func (w wording) figure(v float64) string { return words.Figure(w.Language, v) }

// plan is the if-then plan of a commitment as a sentence.
func (w wording) plan(c mentoring.CommitmentLine) string {
	return words.Plan(w.Language, line1(c.If), line1(c.Then))
}

// valueOf4 is a level of a dimension: "3.2 of 4".
func (w wording) valueOf4(v mentoring.Value) string {
	if !v.Known() {
		return w.T("no rating")
	}
	return w.F("%s of 4", w.figure(v.Mean))
}

// scoreWords is the T-score in small print, "" without a check-in.
func (w wording) scoreWords(a mentoring.Attainment) string {
	if a.Checked == 0 {
		return ""
	}
	return w.sentences(words.Attainment(w.Language, a), words.Score(w.Language, a))
}

// sentences puts whole sentences one after the other, each with a stop.
func (w wording) sentences(all ...string) string {
	var said []string
	for _, s := range all {
		if s != "" && !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "。") {
			s = w.F("%s.", s)
		}
		if s != "" {
			said = append(said, s)
		}
	}
	return lang.Sentences(said...)
}

// capital begins a sentence with a capital letter.
func capital(text string) string { return words.Capital(text) }
