package app

import (
	"strings"
	"testing"
)

func TestHitWords(t *testing.T) {
	long := strings.Repeat("many words before ", 8)
	for _, c := range []struct{ name, text, query, want string }{
		{"a sentence among others", "First one. The second, here! Third?", "second", "The [second], here!"},
		{"several times", "So and so. And so on.", "so", "[So] and [so]."},
		{"the sentence with most of them", "One dog. One cat and one dog.", "dog cat", "One [cat] and one [dog]."},
		{"a heading", "## Look back\ntext", "back", "Look [back]"},
		{"a task", "- [ ] Ask the CFO", "cfo", "Ask the [CFO]"},
		{"bold and code", "the **budget** of `prod`", "budget", "the [budget] of prod"},
		{"overlapping words", "migrations", "migra gration", "[migration]s"},
		{"Chinese", "她说。你怎么想？我不知道。", "怎么", "你[怎么]想？"},
		{"in a long sentence", long + "the migration slips", "migration", "…before many words before the [migration] slips"},
		{"a number with a point", "It took 3.5 days. Good.", "days", "It took 3.5 [days]."},
		{"a quotation", `She said "stop." Then more.`, "more", "Then [more]."},
		{"spelled out", "Kein Treffen. Frau Müller rief Herrn Mueller an.", "mueller", "Frau [Müller] rief Herrn [Mueller] an."},
		{"typed with its letter", "Kein Treffen. Frau Mueller kam.", "müll", "Frau [Muell]er kam."},
		{"spelled out, and a word without its accents", "Müller kam. Frau Müller ging grußlos.", "mueller gruss", "Frau [Müller] ging [gruß]los."},
		{"not from the middle of a letter", "Die Fürmerei. Der eine.", "er", "Die Fürm[er]ei."},
		{"the name of the mentee counts least", "Maya came. The budget went.", "maya budget", "The [budget] went."},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := Hit{Place: Place{Mentee: "Maya Okafor"}, Kind: SharedNotesHit, text: c.text, query: searchWords(c.query)}
			if got := bracketed(h.Words()); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestMarkName(t *testing.T) {
	for _, c := range []struct {
		name, query, want string
		fit               int
		ok                bool
	}{
		{"Add a mentee", "add", "[Add] a mentee", 0, true},
		{"Add a mentee", "mentee", "Add a [mentee]", 1, true},
		{"Add a mentee", "tee", "Add a men[tee]", 2, true},
		{"Add a mentee", "ment add", "[Add] a [ment]ee", 0, true},
		{"Add a mentee", "add session", "", 0, false},
		{"Add a mentee", "", "", 0, false},
		{"Jürg Müller: Goals", "mueller", "Jürg [Müller]: Goals", 1, true},
		{"Jürg Müller: Goals", "juerg", "[Jürg] Müller: Goals", 0, true},
		{"Juerg Mueller: Goals", "jür", "[Juer]g Mueller: Goals", 0, true},
		{"Jürg Müller: Goals", "er", "Jürg Müll[er]: Goals", 2, true},
		{"Für: Goals", "er", "", 0, false},
		{"李静: Goals", "静", "李[静]: Goals", 1, true},
	} {
		spans, fit, ok := MarkName(c.name, c.query)
		if got := bracketed(spans); got != c.want || fit != c.fit || ok != c.ok {
			t.Errorf("%q in %q: %q, %d, %v", c.query, c.name, got, fit, ok)
		}
	}
}

func FuzzHitWords(f *testing.F) {
	f.Add("## Żółć. “Bold **x**”\n- [ ] 你好。\xff", "x zolc")
	f.Add("Über Müller\u0308, Mueller", "ue mueller ü e")
	f.Fuzz(func(t *testing.T, text, query string) {
		words := searchWords(query)
		if len(words) == 0 {
			return
		}
		for _, kind := range []HitKind{SharedNotesHit, SessionHit} {
			_ = bracketed(Hit{Kind: kind, text: text, query: words}.Words())
		}
	})
}
