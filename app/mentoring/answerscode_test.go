package mentoring

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// coded makes a code of any content, with the right checksum.
func coded(version, content string) string {
	text := base64.RawURLEncoding.EncodeToString([]byte(content))
	return fmt.Sprintf("TREFOIL-%s-%s-%08x", version, text, crc32.ChecksumIEEE([]byte(text)))
}

func TestReadAnswers(t *testing.T) {
	whole := sampleAnswers()
	code, other := whole.Code(), coded("2", `{"format":"trefoil-answers/2"}`)
	file, err := json.MarshalIndent(whole, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, text string
		want       error
	}{
		{"file", string(file), nil},
		{"file with a mark of its order", "\ufeff" + string(file) + "\r\n", nil},
		{"code", code, nil},
		{"code in a mail", "Hi Ingrid,\n\nhere you are:\n" + code + "\n\nBest,\nMaya", nil},
		{"code and then a word", code + "\ncafe-1234 and so on", nil},
		{"code within a sentence", "It is (" + code + ").", nil},
		{"quoted twice", ">> " + code[:40] + "\n>> " + code[40:70] + "\r\n>> " + code[70:], nil},
		{"broken in its first word", code[:4] + "\n" + code[4:9] + "\n" + code[9:], nil},
		{"as quoted-printable", code[:60] + "=\r\n" + code[60:], nil},
		{"after one that is cut", code[:60] + "\n\n" + code, nil},
		{"after one of another version", other + "\n" + code, nil},
		{"after the word alone", "Subject: TREFOIL-answers\n" + code, nil},
		{"sum in capitals", code[:len(code)-8] + strings.ToUpper(code[len(code)-8:]), nil},

		{"nothing", "", ErrAnswersUnreadable},
		{"a mail without a code", "Hi, what is TREFOIL-1?", ErrAnswersUnreadable},
		{"other JSON", `{"a": 1}`, ErrAnswersUnreadable},
		{"other format", `{"format": "trefoil/1"}`, ErrAnswersUnreadable},
		{"no number of a format", `{"format": "trefoil-answers/x"}`, ErrAnswersUnreadable},
		{"a list", `[]`, ErrAnswersUnreadable},
		{"JSON of other types", `{"format": "trefoil-answers/1", "day": 3}`, ErrAnswersUnreadable},
		{"no day of a calendar", `{"format": "trefoil-answers/1", "day": "2026-02-30"}`, ErrAnswersUnreadable},
		{"bytes", "\x00\xff\xfe", ErrAnswersUnreadable},
		{"a right sum over nothing", "TREFOIL-1--00000000", ErrAnswersUnreadable},
		{"a right sum over something else", coded("1", "hello"), ErrAnswersUnreadable},
		{"hyphens", "TREFOIL-1" + strings.Repeat("-", 1<<20-9), ErrAnswersCut},
		{"too long", strings.Repeat(" ", 1<<20) + code, ErrAnswersUnreadable},

		{"half a file", string(file[:len(file)/2]), ErrAnswersCut},
		{"half a code", code[:len(code)/2], ErrAnswersCut},
		{"all but a letter", code[:len(code)-1], ErrAnswersCut},
		{"a letter missing", code[:50] + code[51:], ErrAnswersCut},
		{"a letter changed", code[:50] + changed(code[50:51]) + code[51:], ErrAnswersCut},
		{"cut, then another version", code[:60] + "\n" + other, ErrAnswersCut},
		{"another version, then cut", other + "\n" + code[:60], ErrAnswersCut},

		{"another version", other, ErrAnswersOtherVersion},
		{"another version in a file", `{"format": "trefoil-answers/2", "day": 3}`, ErrAnswersOtherVersion},
		{"another version within", coded("1", `{"format": "trefoil-answers/2"}`), ErrAnswersOtherVersion},
	} {
		got, err := ReadAnswers([]byte(tt.text))
		if !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
		want := whole
		if tt.want != nil {
			want = Answers{}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

func changed(letter string) string {
	if letter == "A" {
		return "B"
	}
	return "A"
}

// The code is fixed: forms that were sent long ago make such.
func TestCode(t *testing.T) {
	a := Answers{Format: AnswersFormat, Form: "f", Day: march(9), Wish: "<李>\u2028"}
	want := coded("1", `{"format":"trefoil-answers/1","form":"f","day":"2026-03-09","ratings":[],"wish":"<李>\u2028"}`)
	if got := a.Code(); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Cutting a mail at the word would cut codes if the word could be within one.
func TestTheWordIsInNoCode(t *testing.T) {
	for before := range 4 {
		b, err := base64.RawURLEncoding.DecodeString(strings.Repeat("A", before) + codeWord + strings.Repeat("A", 8-before))
		if err != nil {
			t.Fatal(err)
		}
		from, to := (before*6+7)/8, (before+len(codeWord))*6/8 // the bytes that the word alone makes
		possible := utf8.Valid(b[from:to])
		for _, c := range b[from:to] {
			possible = possible && c >= ' '
		}
		if possible {
			t.Errorf("the word after %d letters stands for %q", before, b[from:to])
		}
	}
}

func drawAnswers(t *rapid.T) Answers {
	text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[ -~\n]{0,900}`))
	return Answers{
		Format: AnswersFormat, Form: ID(rapid.StringMatching(`[0-9a-f-]{0,36}`).Draw(t, "form")),
		Day: march(1).AddDays(rapid.IntRange(-10_000, 10_000).Draw(t, "day")),
		Ratings: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Rating {
			id := rapid.SampledFrom([]CompetencyID{"T1a", "R2b", "own \"one\""}).Draw(t, "competency")
			return Rating{id, Level(rapid.IntRange(0, 4).Draw(t, "level"))}
		}), 0, 3).Draw(t, "ratings"),
		Example: text.Draw(t, "example"), Wish: text.Draw(t, "wish"),
	}
}

// mailed is what a mail program makes of a text: lines of so many letters, each
// quoted so often, within other words.
func mailed(t *rapid.T, text string) string {
	width := rapid.SampledFrom([]int{1, 10, 64, 76, 998}).Draw(t, "width")
	quote := rapid.SampledFrom([]string{"", "> ", ">", ">> ", "> > ", "| ", "\t", "  "}).Draw(t, "quote")
	ending := rapid.SampledFrom([]string{"\n", "\r\n", "=\r\n", " \r\n", "\u00a0\n"}).Draw(t, "ending")
	var b strings.Builder
	for len(text) > 0 {
		n := min(width, len(text))
		b.WriteString(quote + text[:n] + ending)
		text = text[n:]
	}
	around := rapid.SampledFrom([]string{"", "\n\n", "Hello,\nthe code: \n", "\nabc-01234567\n", "\n-- \nMaya", "\nTREFOIL-1-AAAA-00000000\n"})
	return around.Draw(t, "before") + b.String() + around.Draw(t, "after")
}

func TestMailedCodesReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawAnswers(t)
		text := mailed(t, want.Code())
		got, err := ReadAnswers([]byte(text))
		if err != nil {
			t.Fatalf("%v in %q", err, text)
		}
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
			t.Fatal(diff)
		}
	})
}

func FuzzReadAnswers(f *testing.F) {
	for _, seed := range []string{
		sampleAnswers().Code(), string(sampleAnswers().compact()), "TREFOIL-1-", "TREFOIL-1-----00000000", "TREFOIL-99999-a-00000000", "{", `{"format":"trefoil-answers/1","ratings":null}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := ReadAnswers(b)
		if err != nil {
			if !errors.Is(err, ErrAnswersUnreadable) && !errors.Is(err, ErrAnswersCut) && !errors.Is(err, ErrAnswersOtherVersion) {
				t.Fatalf("%q: %v", b, err)
			}
			return
		}
		_ = sampleForm().Accept(a, march(9)) // must not panic
		if again, err := ReadAnswers([]byte(a.Code())); err != nil || !cmp.Equal(a, again, cmpopts.EquateEmpty()) {
			t.Fatalf("%q reads as %+v, its code as %+v, %v", b, a, again, err)
		}
	})
}
