package report

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// sampleForm asks about the first competency of each dimension.
func sampleForm(t testing.TB) mentoring.FormPage {
	t.Helper()
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	page := mentoring.FormPage{
		Form:   mentoring.Form{ID: "01928f0e-7b1a-7c3d-9e4f-0a1b2c3d4e5f", StakeholderID: "geheim", Made: mentoring.Day(2026, 11, 9)},
		Mentee: "Maya Okafor", Stakeholder: "Jörg Müller", Asker: "Ingrid Solheim",
	}
	for _, id := range []mentoring.CompetencyID{"T1a", "R1a", "B1a"} {
		for _, c := range method.Competencies {
			if c.ID == id {
				page.Form.Competencies = append(page.Form.Competencies, c)
			}
		}
	}
	return page
}

func formPages(t testing.TB, page mentoring.FormPage) []Page {
	t.Helper()
	pages, err := Writer{Paper: A4}.formPages(page)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// manyWords is a form whose words are many more than a page holds.
func manyWords(t testing.TB) mentoring.FormPage {
	page := sampleForm(t)
	page.Mentee, page.Asker = strings.Repeat("Zażółć ", 40), strings.Repeat("gęślą ", 60)
	for i := range page.Form.Competencies {
		c := &page.Form.Competencies[i]
		for k := range c.Anchors {
			c.Anchors[k] = fmt.Sprint(k+1, strings.Repeat(" "+c.Anchors[k], 6))
		}
	}
	return page
}

func TestFormLayoutsStay(t *testing.T) {
	for name, page := range map[string]mentoring.FormPage{"form": sampleForm(t), "form-long": manyWords(t)} {
		var b strings.Builder
		pages := formPages(t, page)
		for i, p := range pages {
			fmt.Fprintf(&b, "page %d\n%v", i+1, p)
		}
		inside(t, pages)
		stays(t, name+".txt", b.String())
	}
}

func TestAFormIsOnePageUnlessItsWordsAreMany(t *testing.T) {
	short, empty := sampleForm(t), mentoring.FormPage{}
	short.Form.Competencies = short.Form.Competencies[:1]
	for _, c := range []struct {
		name               string
		page               mentoring.FormPage
		pages, marks, most int
	}{{"three", sampleForm(t), 1, 5, 12}, {"one", short, 1, 3, 18}, {"none", empty, 1, 2, 18}, {"long", manyWords(t), 2, 2, 16}} {
		pages := formPages(t, c.page)
		lines := 0
		for _, op := range pages[len(pages)-1].Ops {
			if _, line := op.(Line); line {
				lines++
			}
		}
		if len(pages) != c.pages || len(pages[0].Marks) != c.marks || lines > c.most {
			t.Errorf("%s: %d pages, %d questions on the first, %d lines on the last", c.name, len(pages), len(pages[0].Marks), lines)
		}
	}
}

func TestTheWordsOfAForm(t *testing.T) {
	page := sampleForm(t)
	pdf, err := Writer{Paper: A4}.FormPDF(page)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(run(t, pdf, "pdftotext", "-layout", "FILE", "-")), " ")
	html := seenHTML(t, page)
	for _, want := range []string{
		"For Jörg Müller, 9 November 2026", "How do you see Maya Okafor?", "Ingrid Solheim mentors Maya Okafor and would like to know what you have seen.",
		"Your answers go only to Ingrid Solheim, ", formOneByOne, "Which of these fits Maya best, from what you have seen?", "Sharp craft. Skill matched to the role",
		"Names own gaps, closes them before they bite", "Interrupts, solves at once", "Team argues in business terms", formNotSeen,
		formExample, "What one thing should Maya do more of, or differently?", "Form 2C3D4E5F",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not on paper:\n%s", want, text)
		}
		if !strings.Contains(html, want) {
			t.Errorf("%q is not in the browser:\n%s", want, html)
		}
	}
	for _, code := range []string{"T1a", "R1a", "B1a", "1.", "Expert-centred"} {
		if strings.Contains(text, code) {
			t.Errorf("%q is shown on paper:\n%s", code, text)
		}
	}
	run(t, pdf, "qpdf", "--check", "FILE")
}

// The type has no room for anything private; of what it holds the documents
// leave out who is meant by an ID of the store.
func TestAFormTellsNothingElse(t *testing.T) {
	page := sampleForm(t)
	pdf, err := Writer{Paper: A4}.FormPDF(page)
	if err != nil {
		t.Fatal(err)
	}
	raw := run(t, pdf, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	html, err := FormHTML(page)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(raw, "geheim") || bytes.Contains(html, []byte("geheim")) {
		t.Error("the ID of the stakeholder is in a document")
	}
	if n := reflect.TypeFor[mentoring.FormPage]().NumField(); n != 5 {
		t.Errorf("a page has %d fields", n)
	}
}

func TestFormsWithoutNames(t *testing.T) {
	page := sampleForm(t)
	page.Mentee, page.Asker, page.Stakeholder = "", " ", ""
	html := seenHTML(t, page)
	for _, want := range []string{"How do you see this person?", "The mentor of this person would like", "go only to the mentor, by", "e-mail to the mentor", "fits this person best"} {
		if !strings.Contains(html, want) {
			t.Errorf("%q is missing in:\n%s", want, html)
		}
	}
}

func TestTheSameFormGivesTheSameBytes(t *testing.T) {
	for _, page := range []mentoring.FormPage{{}, sampleForm(t)} {
		for _, make := range []func(mentoring.FormPage) ([]byte, error){writer.FormPDF, FormHTML} {
			one, err := make(page)
			two, err2 := make(page)
			if err != nil || err2 != nil || !bytes.Equal(one, two) {
				t.Errorf("%v, %v, or the bytes differ", err, err2)
			}
		}
	}
}

func TestFormFileNames(t *testing.T) {
	page := sampleForm(t)
	for got, want := range map[string]string{
		FormFileName(page, ".pdf"):                                       "2026-11-09 Maya form for Jörg Müller.pdf",
		FormFileName(mentoring.FormPage{}, ".html"):                      "form.html",
		answersName(page):                                                "answers Jörg Müller",
		answersName(mentoring.FormPage{}):                                "answers",
		answersName(mentoring.FormPage{Stakeholder: `A/B "C"` + "\n D"}): "answers A-B -C- D",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	page.Mentee, page.Stakeholder = strings.Repeat("李", 100), strings.Repeat("ö", 100)
	if name := FormFileName(page, ".html"); len(name) > maxNameBytes || !strings.HasSuffix(name, ".html") {
		t.Errorf("%d bytes: %s", len(name), name)
	}
}

func TestFormsStayOnThePage(t *testing.T) {
	part := rapid.SampledFrom([]string{"word", " ", " ", "\n", strings.Repeat("w", 200), strings.Repeat("李", 90), "שלום", strings.Repeat("ש", 120), "مرحبا ", "क्षत्रिय", "﷽", "🧊", "\x00", "\xff", "\u202e", "\u2068", "</script>", `"`, "'"})
	text := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(part, 0, 40).Draw(t, "parts"), "") })
	rapid.Check(t, func(rt *rapid.T) {
		page := mentoring.FormPage{Mentee: text.Draw(rt, "mentee"), Stakeholder: text.Draw(rt, "stakeholder"), Asker: text.Draw(rt, "asker")}
		for range rapid.IntRange(0, 3).Draw(rt, "competencies") {
			c := mentoring.Competency{ID: "X", Name: text.Draw(rt, "name"), Definition: text.Draw(rt, "definition")}
			for k := range c.Anchors {
				c.Anchors[k] = text.Draw(rt, "anchor")
			}
			page.Form.Competencies = append(page.Form.Competencies, c)
		}
		pages, err := Writer{Paper: A4}.formPages(page)
		if err != nil {
			rt.Fatal(err)
		}
		inside(rt, pages)
		for _, p := range pages {
			above(rt, p)
		}
		if _, err := FormHTML(page); err != nil {
			rt.Fatal(err)
		}
	})
}
