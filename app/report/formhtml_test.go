package report

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"trefoil/app/mentoring"
	"trefoil/assets"
)

func htmlOf(t testing.TB, page mentoring.FormPage) string {
	t.Helper()
	b, err := FormHTML(page)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

var (
	unseen   = regexp.MustCompile(`(?s)<style>.*?</style>|<script>.*?</script>|<[^>]*>`)
	isolates = strings.NewReplacer("\u2068", "", "\u2069", "")
	element  = func(name string) *regexp.Regexp { return regexp.MustCompile(`(?s)<` + name + `>(.*?)</` + name + `>`) }
)

// seenHTML is the text of a form as a browser shows it, on one line.
func seenHTML(t testing.TB, page mentoring.FormPage) string {
	t.Helper()
	text := unseen.ReplaceAllString(isolates.Replace(htmlOf(t, page)), " ")
	return strings.Join(strings.Fields(html.UnescapeString(text)), " ")
}

// The policy names what is in the page by its hash: one byte more and a browser
// runs nothing.
func TestThePolicyFitsThePage(t *testing.T) {
	page := htmlOf(t, sampleForm(t))
	policy := html.UnescapeString(regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(page)[1])
	want := formPolicy(element("style").FindStringSubmatch(page)[1], element("script").FindStringSubmatch(page)[1])
	if policy != want || !strings.HasPrefix(policy, "default-src 'none'; style-src 'sha256-") {
		t.Errorf("%s\nwant\n%s", policy, want)
	}
	if n := strings.Count(page, "<script"); n != 1 {
		t.Errorf("%d scripts", n)
	}
	if plainLines("a\r\nb\n") != "a\nb\n" {
		t.Error("lines do not end as a browser ends them")
	}
}

func TestAFormReachesForNothing(t *testing.T) {
	page := htmlOf(t, sampleForm(t))
	for _, never := range []string{"http:", "https:", "src=", "href=", "@import", "url(", "fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "Storage", "cookie", "indexedDB", "import(", "eval(", " style=", "onclick"} {
		if strings.Contains(page, never) {
			t.Errorf("%q is in the page", never)
		}
	}
	for _, file := range []string{assets.FormPage, assets.FormStyle} {
		if strings.Contains(strings.TrimPrefix(file, "<!doctype"), "!") {
			t.Error("there is an exclamation mark in the page")
		}
	}
}

func TestAnyNameIsOnlyAName(t *testing.T) {
	for _, name := range []string{`</script><script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onfocus='alert(1)`, `{{.ID}}`, "`${alert(1)}`", "李静", "<b>&amp;", "a\u2028b", "שלום"} {
		page := sampleForm(t)
		page.Mentee, page.Stakeholder, page.Asker = "A "+name, name, name
		page.Form.Competencies[0].Anchors[0], page.Form.Competencies[0].Name, page.Form.Competencies[0].ID = name, name, mentoring.CompetencyID(name)
		got := htmlOf(t, page)
		if tags := regexp.MustCompile(`<[a-z]+`).FindAllString(got, -1); len(tags) != len(regexp.MustCompile(`<[a-z]+`).FindAllString(htmlOf(t, sampleForm(t)), -1)) {
			t.Errorf("%q makes tags: %v", name, tags)
		}
		if seen := seenHTML(t, page); !strings.Contains(seen, "For "+strings.Join(strings.Fields(name), " ")+", 9 November") {
			t.Errorf("%q is not seen as it is in %s", name, seen)
		}
	}
}

// Everything to be filled in says to a screen reader what it is.
func TestAFormIsLabelled(t *testing.T) {
	page := htmlOf(t, sampleForm(t))
	for text, want := range map[string]int{"<fieldset": 3, "<legend>Which": 3, `<label dir="auto"><input type="radio"`: 15, "<textarea": 3, `<label for="example">`: 1, `<label for="wish">`: 1, `<label for="code">`: 1,
		`role="status"`: 1, `<html lang="en">`: 1, `name="viewport"`: 1, "prefers-color-scheme: dark": 1, ":focus-visible": 1, `value="0"`: 3, `value="4"`: 3} {
		if n := strings.Count(page, text); n != want {
			t.Errorf("%s is there %d times, want %d", text, n, want)
		}
	}
}
