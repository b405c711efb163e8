package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"strings"
	"sync"

	"trefoil/app/mentoring"
	"trefoil/assets"
)

// htmlForm is what the template of a form is filled with.
type htmlForm struct {
	Language, Policy    string
	Style               template.CSS
	Script              template.JS
	Title, Meta, Number string
	Intro, Privacy      string
	Format              string
	ID                  mentoring.ID
	FileName            string // of the answers, without their day
	Ratings             []htmlRating
	Example, Wish       string
	Nothing, Saved      string // what is said beside the button
	Copied, Selected    string
	OrCopy              string
	OnlyRead, Send      string
	Save, Copy          string
}

// htmlRating is the question about one competency.
type htmlRating struct {
	Competency  mentoring.CompetencyID
	Text, Topic string
	Choices     []formChoice
}

var formTemplate = sync.OnceValues(func() (*template.Template, error) {
	return template.New("form").Parse(assets.FormPage)
})

// FormHTML returns a form as one HTML file that needs nothing else. It works in
// any browser, sends nothing and keeps nothing: whoever fills it in saves the
// answers as a file or copies them as a code.
func FormHTML(page mentoring.FormPage) ([]byte, error) {
	t, err := formTemplate()
	if err != nil {
		return nil, fmt.Errorf("read the template of a form: %w", err)
	}
	var out bytes.Buffer
	if err := t.Execute(&out, fillForm(page)); err != nil {
		return nil, fmt.Errorf("write the HTML of a form: %w", err)
	}
	return out.Bytes(), nil
}

func fillForm(page mentoring.FormPage) htmlForm {
	n := namesOf(page)
	title := n.title()
	n = n.isolated()
	style, script := plainLines(assets.FormStyle), plainLines(assets.FormScript)
	return htmlForm{
		Language: n.Code, Policy: formPolicy(style, script), Style: template.CSS(style), Script: template.JS(script),
		Title: title, Meta: n.meta(page.Form.Made), Number: n.formNumber(page.Form),
		Intro: n.intro(), Privacy: n.inBrowser(),
		Format: mentoring.AnswersFormat, ID: page.Form.ID, FileName: answersName(page), Ratings: htmlRatings(page.Form, n),
		Example: n.T(formExample), Wish: n.wish(),
		Nothing:  n.T("There is nothing to send yet. Answer one question at least."),
		Saved:    n.F("Saved. Now send the file to %s.", n.to()),
		Copied:   n.F("Copied. Now paste the code into an e-mail to %s.", n.to()),
		Selected: n.F("The code is selected. Copy it by hand, and paste it into an e-mail to %s.", n.to()),
		OrCopy:   n.F("Or copy this code into an e-mail to %s", n.to()),
		OnlyRead: n.T("Here you can only read the questions. Please open this file in a web browser to answer them; what a mail program shows of it is not enough."),
		Send:     n.T("Send your answers"), Save: n.T("Save answers as a file"), Copy: n.T("Copy"),
	}
}

func htmlRatings(f mentoring.Form, n formNames) []htmlRating {
	ratings := make([]htmlRating, len(f.Competencies))
	for i, c := range f.Competencies {
		ratings[i] = htmlRating{c.ID, n.which(), formTopic(c), n.choices(c)}
	}
	return ratings
}

// formPolicy allows the style and the script of the page, by what is in them,
// and nothing else: no other script, no picture, no connection.
func formPolicy(style, script string) string {
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'", contentHash(style), contentHash(script))
}

func contentHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// plainLines ends lines as browsers do before they compute a hash, however the
// files were checked out.
func plainLines(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }
