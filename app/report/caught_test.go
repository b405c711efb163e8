package report

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	gmtext "github.com/yuin/goldmark/text"

	"trefoil/app/mentoring"
)

// fullPage is the sample with all that can be told of a session.
func fullPage() mentoring.SessionPage {
	page := samplePage()
	eight, none := 8, 0
	page.Caught = []mentoring.CaughtLine{
		{Kind: mentoring.Quote, Who: "Maya", Text: "I was preparing to be right."},
		{Kind: mentoring.Insight, Text: "Silence *works*."},
	}
	page.LettingGo = []mentoring.LettingGoLine{
		{What: "Reviewing every change", To: "Jonas", Gone: mentoring.Day(2026, 11, 20)}, {What: "The answer desk"},
	}
	page.Useful = mentoring.Useful{Mentee: &eight, Mentor: &none}
	page.Summary = "In short."
	return page
}

func TestWhatWasCaughtAndLetGoOf(t *testing.T) {
	pages, err := Layout(SessionDocument(fullPage()), A4)
	if err != nil {
		t.Fatal(err)
	}
	var drawn strings.Builder
	for _, p := range pages {
		for _, op := range p.Ops {
			if text, ok := op.(Text); ok {
				drawn.WriteString(text.Text + " ")
			}
		}
	}
	said := strings.Join(strings.Fields(drawn.String()), " ")
	markdown := string(writer.SessionMarkdown(fullPage()))
	for _, want := range []string{
		"Worth keeping", "“I was preparing to be right.”", "Letting go", "Reviewing every change, handed to Jonas, gone since Fri 20 November",
		"The answer desk", "What it was worth", "Maya: 8 of 10, Ingrid: 0 of 10",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("the PDF lacks %q:\n%s", want, said)
		}
		if !strings.Contains(markdown, want) {
			t.Errorf("the Markdown lacks %q:\n%s", want, markdown)
		}
	}
}

func TestSessionMarkdown(t *testing.T) {
	page := fullPage()
	page.Title = "# Not *a* heading"
	page.Notes = "# Look back\n\ntext\n\n```\n# code\n"
	got := string(writer.SessionMarkdown(page))
	for _, want := range []string{"# \\# Not \\*a\\* heading\n", "\n### Look back\n", "\n# code\n```\n", "**Insight:** Silence \\*works\\*.", "\n## Next time\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in:\n%s", want, got)
		}
	}
	if empty := string(writer.SessionMarkdown(mentoring.SessionPage{})); !strings.HasPrefix(empty, "# Session\n") || strings.Contains(empty, "## ") {
		t.Errorf("of nothing:\n%s", empty)
	}
}

// Whatever is in the notes, what comes after them is told as what it is.
func TestNotesStayWithinTheirSection(t *testing.T) {
	for _, notes := range []string{
		"```\ncode", "```\n``` x\ncode", "~~~\n```\n~~~~", "    ```\ntext", "````\n```\ncode", "<!-- open", "<script>", "Setext\n===", "Setext\n---", "# a\n## b", "``` a`b\ntext",
	} {
		page := fullPage()
		page.Notes = notes
		source := writer.SessionMarkdown(page)
		var headings []string
		_ = ast.Walk(goldmark.New().Parser().Parse(gmtext.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			if h, ok := n.(*ast.Heading); ok && entering && h.Level <= 2 {
				headings = append(headings, string(h.Lines().Value(source)))
			}
			if n.Kind() == ast.KindHTMLBlock || n.Kind() == ast.KindRawHTML {
				t.Errorf("%q: HTML in the document", notes)
			}
			return ast.WalkContinue, nil
		})
		got := strings.Join(headings, "|")
		if want := "|What we talked about|Worth keeping|"; !strings.Contains(got, want) || !strings.HasSuffix(got, "Next time") {
			t.Errorf("%q: %s", notes, got)
		}
	}
}
