package app

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "", ""},
		{"plain", "plain words, 12", "plain words, 12"},
		{"capitals", "Ask The CFO", "ask the cfo"},
		{"Polish", "Żółć, ŁÓDŹ", "zolc, lodz"},
		{"Polish, accents apart", "Z\u0307o\u0301łc\u0301", "zolc"},
		{"German", "Größe STRAẞE über", "grosse strasse uber"},
		{"Danish", "Ærø Ålborg", "aero alborg"},
		{"French", "Œuvre, déjà ça", "oeuvre, deja ca"},
		{"Icelandic", "Þórður", "thordur"},
		{"Turkish", "İstanbul ılık IĞDIR", "istanbul ilik igdir"},
		{"Maltese, Croatian, Vietnamese", "Ħaż-Żebbuġ Đorđe Nguyễn Đặng", "haz-zebbug dorde nguyen dang"},
		{"Azerbaijani", "Əli", "eli"},
		{"Czech, Romanian, Hungarian", "Příliš știut űrhajó", "prilis stiut urhajo"},
		{"Greek", "Ἀθῆναι ΟΔΟΣ οδός", "αθηναι οδοσ οδοσ"},
		{"Russian", "Ёлка Йод", "елка иод"},
		{"Chinese", "李静 said 你好", "李静 said 你好"},
		{"Japanese, wide", "ＡＢＣ がぎ", "abc かき"},
		{"Korean is the same composed or not", "한", "\u1112\u1161\u11ab"},
		{"Hebrew and Arabic points", "שָׁלוֹם مُحَمَّد", "שלום محمد"},
		{"ligature", "ﬁnance", "finance"},
		{"quotes and dashes", "don’t “stop” – now—here", `don't "stop" - now-here`},
		{"hidden signs", "mi\u00adgra\u200btion\u200d", "migration"},
		{"space that doesn't break", "10\u00a0km", "10 km"},
		{"emoji", "👍🏽 ok", "👍🏽 ok"},
		{"broken", "a\xffB", "a\ufffdb"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Fold(c.text); got != c.want {
				t.Errorf("%q folds to %q, want %q", c.text, got, c.want)
			}
			if again := Fold(c.want); again != c.want {
				t.Errorf("folded twice: %q", again)
			}
			if got := foldWhere(c.text); got.text != c.want || len(got.from) != len(c.want)+1 {
				t.Errorf("%q with places %v", got.text, got.from)
			}
		})
	}
}

func TestSpell(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Ask The CFO", "ask the cfo"},
		{"Müller", "mueller"},
		{"MÜLLER, Ärger, Öl", "mueller, aerger, oel"},
		{"Mu\u0308ller", "mueller"},
		{"Straße", "strasse"},
		{"naïve noe\u0308l", "naive noel"},
		{"Żółć", "zolc"},
		{"\u0308 a\xff\u0308", " a\ufffd"},
	} {
		if got := Spell(c.text); got != c.want {
			t.Errorf("%q is spelled %q, want %q", c.text, got, c.want)
		}
	}
}

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Müller", "Mueller", true},
		{"mueller", "Müller", true},
		{"Müller", "muller", true},
		{"Mueller", "Muller", false},
		{"Łukasz Wróbel", "lukasz wrobel", true},
		{"Jörg Groß", "JOERG GROSS", true},
		{"Ana", "Anna", false},
	} {
		if got := SameName(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

func TestFoldedWordIsFoundInTheOriginal(t *testing.T) {
	for _, c := range []struct{ text, query, want string }{
		{"gorzka żółć zostaje", "zolc", "żółć"},
		{"Z\u0307o\u0301łc\u0301!", "zolc", "Z\u0307o\u0301łc\u0301"},
		{"die Straße dort", "strasse", "Straße"},
		{"李静 Li Jing", "静", "静"},
		{"Ask the CFO", "cfo", "CFO"},
	} {
		f := foldWhere(c.text)
		at := strings.Index(f.text, c.query)
		if at < 0 {
			t.Errorf("%q not found in %q", c.query, f.text)
			continue
		}
		if got := c.text[f.from[at]:f.from[at+len(c.query)]]; got != c.want {
			t.Errorf("%q in %q is %q, want %q", c.query, c.text, got, c.want)
		}
	}
}

func FuzzFold(f *testing.F) {
	f.Add("Żółć ﬁ 李静 \xff İ")
	f.Fuzz(func(t *testing.T, text string) {
		folded, where := Fold(text), foldWhere(text)
		if folded != where.text || !utf8.ValidString(folded) {
			t.Fatalf("%q folds to %q and to %q", text, folded, where.text)
		}
		if spelled := spellWhere(text); spelled.text != Spell(text) || len(spelled.from) != len(spelled.text)+1 {
			t.Fatalf("%q is spelled %q and %q with places %v", text, Spell(text), spelled.text, spelled.from)
		}
		for i := 1; i < len(where.from); i++ {
			if where.from[i] < where.from[i-1] {
				t.Fatalf("%q: places go back: %v", text, where.from)
			}
		}
	})
}
