package report

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"trefoil/app/mentoring"
)

func documentHTML(t testing.TB, doc Document) string {
	t.Helper()
	b, err := HTML(doc)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestHTMLTellsAllAndNeedsNothing(t *testing.T) {
	page := samplePage()
	html := documentHTML(t, SessionDocument(page))
	for _, want := range []string{
		"<title>Working the budget freeze with Finance</title>", "<h2>What we talked about</h2>", "<strong>Look back.</strong>", "one page, three scenarios",
		"<svg", "Solid: now", "Short dashes: 12\u00a0September\u00a02026", "Private notes are not part of this document.", "default-src 'none'",
	} {
		if !strings.Contains(html, want) {
			t.Errorf("it lacks %q", want)
		}
	}
	for _, not := range []string{"<script", "http://", "https://", "src=", "url("} {
		if strings.Contains(html, not) {
			t.Errorf("it holds %q", not)
		}
	}
}

func TestHTMLRunsNothing(t *testing.T) {
	page := samplePage()
	page.Title = "</title><script>alert(1)</script>"
	page.Notes = "<script>alert(2)</script>\n\n[x](javascript:alert(3))\n\n<img src=x onerror=alert(4)>\n\n| a |\n|---|\n| <b onclick=x> |"
	html := documentHTML(t, SessionDocument(page))
	for _, not := range []string{"<script", "javascript:", "<img", "<b onclick"} {
		if strings.Contains(html, not) {
			t.Errorf("it holds %q", not)
		}
	}
	if !strings.Contains(html, "alert(1)") || !strings.Contains(html, "alert(2)") {
		t.Error("what was written is lost")
	}
}

// The page says what the screen and the PDF say.
func TestHTMLHasNotesAsTyped(t *testing.T) {
	page := samplePage()
	page.Notes = "first line\nsecond line\n\n      indented, `a < b`\n\n# Look back\n\n1 < 2 and \\<b>"
	html := documentHTML(t, SessionDocument(page))
	for _, want := range []string{"<p>first line<br>\nsecond line</p>", "<p>indented, <code>a &lt; b</code></p>", "<h3>Look back</h3>", "<p>1 &lt; 2 and &lt;b&gt;</p>"} {
		if !strings.Contains(html, want) {
			t.Errorf("it lacks %q", want)
		}
	}
	if strings.Contains(html, "<pre>") {
		t.Error("what is indented is code")
	}
}

// The drawing is well formed and stays within its frame, whatever the values.
func TestHTMLRadarStaysInItsFrame(t *testing.T) {
	known := func(v float64) mentoring.Value { return mentoring.Value{Mean: v, Of: 3} }
	for name, v := range map[string]Radar{
		"usual":   {Now: mentoring.Values{known(3.2), known(2.4), known(1.8)}, Layers: []Layer{{mentoring.Values{known(3), known(2), known(2)}, "Others", OfOthers}, {mentoring.Values{known(4), known(4), known(4)}, "Aim", OfAim}}},
		"one":     {Now: mentoring.Values{known(2)}},
		"beyond":  {Now: mentoring.Values{known(99), known(-5), known(4)}, Layers: []Layer{{mentoring.Values{known(99), known(-5), known(4)}, "now", OfNow}}},
		"another": {Layers: []Layer{{mentoring.Values{known(1), known(1), known(1)}, "before", OfEarlier}, {mentoring.Values{known(1), {}, known(1)}, "Ingrid", OfMentor}}},
	} {
		svg := english.svg(v)
		d := xml.NewDecoder(strings.NewReader(svg))
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v in %s", name, err, svg)
			}
			if e, ok := token.(xml.StartElement); ok {
				for _, a := range e.Attr {
					if strings.Contains("x y x1 x2 y1 y2 cx cy", a.Name.Local) && strings.HasPrefix(a.Value, "-") {
						t.Errorf("%s: %s is %s", name, a.Name.Local, a.Value)
					}
				}
			}
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	page := longPage()
	for b.Loop() {
		documentHTML(b, SessionDocument(page))
	}
}

func TestReportAsHTML(t *testing.T) {
	page := sampleReport()
	html := documentHTML(t, ReportDocument(page))
	for _, want := range []string{"<title>Progress of Maya Okafor</title>", "Long dashes: Others, 3 people", "Dots: Aim", "<h2>Check-ins</h2>", "<h2>What shifted</h2>"} {
		if !strings.Contains(html, want) {
			t.Errorf("it lacks %q", want)
		}
	}
}
