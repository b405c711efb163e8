package report

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"strings"

	"trefoil/app/markdown"
	"trefoil/app/mentoring"
	"trefoil/assets"
)

// HTML writes a document as one page for a browser, light or dark, and to print.
// It needs no other file and holds no script, and HTML in notes shows as it was
// typed.
func HTML(doc Document) ([]byte, error) {
	body := page{words: doc.words()}
	body.document(doc)
	var b bytes.Buffer
	err := documentPage.Execute(&b, struct {
		Language, Title, Author string
		Style                   template.CSS
		Body                    template.HTML
	}{body.words.Code, doc.Title, doc.Author, template.CSS(assets.DocumentStyle), template.HTML(body.String())})
	if err != nil {
		return nil, fmt.Errorf("write document: %w", err)
	}
	return b.Bytes(), nil
}

var documentPage = template.Must(template.New("document").Parse(assets.DocumentPage))

// page collects the body of a page.
type page struct {
	strings.Builder
	words wording
}

func (p *page) put(format string, args ...any) { fmt.Fprintf(p, format, args...) }

// element puts a text into an element, and nothing for none.
func (p *page) element(tag, text string) {
	if text != "" {
		name, _, _ := strings.Cut(tag, " ")
		p.put("<%s>%s</%s>\n", tag, html.EscapeString(text), name)
	}
}

func (p *page) document(doc Document) {
	for _, part := range doc.Parts {
		p.document(part)
	}
	if len(doc.Parts) > 0 {
		return
	}
	p.put("<article>\n<header>\n")
	p.element(`p class="meta"`, doc.Meta)
	p.element("h1", doc.Title)
	p.element("p", doc.Below)
	p.put("</header>\n")
	for _, s := range doc.Sections {
		p.section(s)
	}
	if len(doc.Signatures) > 0 {
		p.put(`<div class="signatures">`)
		for _, who := range doc.Signatures {
			p.element("p", p.words.F("%s, date", who))
		}
		p.put("</div>\n")
	}
	p.element("footer", doc.Footer)
	p.put("</article>\n")
}

func (p *page) section(s Section) {
	p.put("<section>\n")
	p.element("h2", s.Title)
	if s.Aside != nil {
		p.figure(*s.Aside, "aside")
	}
	for _, b := range s.Blocks {
		p.block(b)
	}
	p.put("</section>\n")
}

func (p *page) block(b Block) {
	switch b := b.(type) {
	case Paragraph:
		p.put("<p%s>%s</p>\n", toneClasses[b.Tone], rich(b.Text))
	case Notes:
		p.WriteString(markdown.HTML(b.parse(), 2)) // below the title of their section
	case Facts:
		p.put("<ul class=\"facts\">\n")
		for _, l := range b {
			p.put("<li>%s</li>\n", rich(p.words.labelled(l.Label, l.Text)))
		}
		p.put("</ul>\n")
	case Table:
		p.table(b)
	case Radar:
		p.radar(b)
	case Blank:
		p.put("%s", strings.Repeat("<p class=\"blank\"></p>\n", int(b)))
	}
}

var toneClasses = [...]string{Plain: "", Quiet: ` class="muted"`, Fine: ` class="small"`, Small: ` class="small"`}

// rich is a text with its looks.
func rich(text Rich) string {
	var b strings.Builder
	for _, s := range text {
		said := strings.ReplaceAll(html.EscapeString(s.Text), "\n", "<br>")
		switch {
		case s.Dimension.Index() >= 0:
			said = `<span class="` + string(s.Dimension) + `">` + said + "</span>"
		case s.Quiet, s.Small:
			said = `<span class="muted">` + said + "</span>"
		}
		if s.Bold {
			said = "<strong>" + said + "</strong>"
		}
		b.WriteString(said)
	}
	return b.String()
}

// radar is a radar with what it says in words.
func (p *page) radar(r Radar) {
	p.figure(r, "radar")
	if r.Small {
		p.element(`p class="muted"`, p.words.standing(r.Now))
		return
	}
	p.element(`p class="muted"`, r.View)
	p.put("<ul class=\"facts\">\n")
	for i, dimension := range mentoring.Dimensions {
		value := p.words.valueOf4(r.Now[i])
		p.put("<li>%s", rich(Rich{{Text: p.words.T(dimension.Name()), Bold: true, Dimension: dimension}, {Text: " " + value, Bold: true}}))
		for _, said := range []string{r.Said[i].Trend, r.Said[i].Others} {
			if said != "" {
				p.put("<br>%s", html.EscapeString(said))
			}
		}
		p.put("</li>\n")
	}
	p.put("</ul>\n")
}
