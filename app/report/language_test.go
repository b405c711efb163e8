package report

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// documentsIn are documents of all kinds in a language.
func documentsIn(code string) map[string]Document {
	session, progress := samplePage(), sampleReport()
	session.Language, progress.Language = code, code
	session.Caught = []mentoring.CaughtLine{{Kind: mentoring.Quote, Who: "Maya", Text: "Useful, not right."}}
	session.LettingGo = []mentoring.LettingGoLine{{What: "The chair", To: "Daniel", Gone: session.Day}}
	worth := 8
	session.Useful = mentoring.Useful{Mentee: &worth, Mentor: &worth}
	few := session
	few.Notes, few.Now[0].Of, few.Now[1].Of, few.Now[2].Of = "", 1, 1, 0
	brief, hour := sampleBrief(), sampleHour()
	brief.Language, hour.Language = code, code
	agreement := mentoring.AgreementPage{Language: code, Mentee: session.Mentee, Mentor: session.Mentor, Agreement: mentoring.Agreement{Day: session.Day, Purpose: "To see people", Ending: "In a year"}}
	certificate := mentoring.CertificatePage{
		Language: code, Mentee: session.Mentee, Mentor: session.Mentor, Day: session.Day, Since: mentoring.Day(2024, 1, 2), Sessions: 40,
		Stays: "Asking", Next: "Leading", Gone: session.LettingGo, Reached: session.Goals,
	}
	recovery := mentoring.RecoveryPage{Language: code, Key: "ABCD-EFGH", Mentor: session.Mentor, Day: session.Day}
	return map[string]Document{
		"session": SessionDocument(session), "few ratings": SessionDocument(few), "sessions": SessionsDocument([]mentoring.SessionPage{session, few}),
		"brief": BriefDocument(brief), "hour": HourDocument(hour), "agreement": AgreementDocument(agreement),
		"certificate": CertificateDocument(certificate), "progress": ReportDocument(progress), "recovery": RecoveryDocument(recovery),
	}
}

func TestDocumentsInEveryLanguage(t *testing.T) {
	for _, code := range lang.Codes() {
		for name, doc := range documentsIn(code) {
			t.Run(code+" "+name, func(t *testing.T) {
				pages, err := Layout(doc, A4)
				if err != nil {
					t.Fatal(err)
				}
				inside(t, pages)
				headed(t, doc)
				pdf, err := PDF(doc, A4)
				if want := fmt.Sprintf("/Lang (%s)", code); err != nil || !bytes.Contains(pdf, []byte(want)) {
					t.Errorf("the PDF is not in %s: %v", code, err)
				}
				html, err := HTML(doc)
				if want := fmt.Sprintf("<html lang=%q>", code); err != nil || !bytes.Contains(html, []byte(want)) {
					t.Errorf("the HTML is not in %s: %v", code, err)
				}
			})
		}
		page := sampleForm(t)
		page.Language = code
		inside(t, formPages(t, page))
	}
}

// Single words can be twice as long as the English ones.
func TestDocumentsWithLongWords(t *testing.T) {
	for name, doc := range documentsIn("en") {
		t.Run(name, func(t *testing.T) {
			for _, s := range doc.Sections {
				for i, b := range s.Blocks {
					if table, ok := b.(Table); ok {
						for k := range table.Columns {
							table.Columns[k].Head = longer(table.Columns[k].Head)
						}
						s.Blocks[i] = table
					}
				}
				if s.Aside != nil {
					for i := range s.Aside.Caption {
						s.Aside.Caption[i] = longer(s.Aside.Caption[i])
					}
				}
			}
			pages, err := Layout(doc, A4)
			if err != nil {
				t.Fatal(err)
			}
			inside(t, pages)
			headed(t, doc)
		})
	}
}

// longer makes each word of a text twice as long.
func longer(text string) string {
	all := strings.Fields(text)
	for i, w := range all {
		all[i] = w + w
	}
	return strings.Join(all, " ")
}

// headed fails when a head of a table is not all to be read, or when a table is
// wider than its page.
func headed(t *testing.T, doc Document) {
	t.Helper()
	setter, err := newTypesetter(doc.words())
	if err != nil {
		t.Fatal(err)
	}
	f := newFlow(setter, A4)
	for _, part := range append(slices.Clone(doc.Parts), doc) {
		for _, s := range part.Sections {
			for _, b := range s.Blocks {
				if table, ok := b.(Table); ok {
					f.headed(t, table)
				}
			}
		}
	}
}

func (f *flow) headed(t *testing.T, table Table) {
	t.Helper()
	wide := -columnGap
	for _, c := range f.columns(table) {
		wide += c.width + columnGap
		if lines := f.fixed(c.width, say(c.head, columnLook)); len(lines) > 3 || f.longestWord(say(c.head, columnLook)) > c.width {
			t.Errorf("%q doesn't fit into %.0f points", c.head, c.width)
		}
	}
	if wide > f.width()+0.1 {
		t.Errorf("a table with %q is %.0f points wide", table.Columns[0].Head, wide)
	}
}

// The words of a document are in the language of its page, whatever that of the
// interface is.
func TestALanguageOfItsOwn(t *testing.T) {
	docs := documentsIn("de")
	for name, want := range map[string]string{
		"session": "Montag, 9. November 2026", "sessions": "Mo, 9. November", "brief": "Montag, 23. November 2026", "hour": "Montag, 23. November 2026",
		"agreement": "9. November 2026", "certificate": "2. Januar 2024", "progress": "2,4", "recovery": "9. November 2026",
	} {
		if text := string(Markdown(docs[name])); !strings.Contains(strings.ReplaceAll(text, `\`, ""), want) {
			t.Errorf("%s has no %q:\n%s", name, want, text)
		}
	}
}

func TestDaysStayTogetherInEveryLanguage(t *testing.T) {
	for code, want := range map[string]string{
		"en": "Monday 9_November_2026", "de": "Montag, 9._November_2026", "es": "lunes, 9_de_noviembre_de_2026", "pl": "poniedziałek, 9_listopada_2026", "zh": "2026年11月9日星期一",
	} {
		if got := strings.ReplaceAll(wordingOf(code).longDay(mentoring.Day(2026, 11, 9)), noBreak, "_"); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
}

// Chinese has no blanks: lines end between its characters, and no line begins with
// a stop. Its quotes are as wide as its letters.
func TestChineseParagraphs(t *testing.T) {
	setter, err := newTypesetter(wordingOf("zh"))
	if err != nil {
		t.Fatal(err)
	}
	p := setter.paragraphs(say("2026年11月9日星期一，李静问了一个问题（很长），然后等了很久。她没有说话，也没有记笔记：“问题”是什么？《管理》第12页。", body))[0]
	var lines []string
	for at := 0; at < len(p.runes); {
		l, next := p.line(at, 120)
		if l.width > 120 || l.width < 90 && next < len(p.runes) {
			t.Errorf("%q is %.0f points wide", string(p.runes[at:next]), l.width)
		}
		lines, at = append(lines, string(p.runes[at:next])), next
	}
	for _, l := range lines {
		if strings.ContainsAny(string([]rune(l)[:1]), "，。？）》：”") {
			t.Errorf("a line begins with a stop: %q", l)
		}
	}
	for i, r := range p.runes {
		if want := r > 0x7F; (p.faces[i] == Han) != want {
			t.Errorf("%c is set in %v", r, p.faces[i])
		}
	}
}
