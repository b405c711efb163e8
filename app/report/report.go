// Package report makes documents: a value goes in, bytes come out. It knows no
// screen and no store.
//
// What a page of the app tells becomes a Document, by a pure function for each
// kind of page. The writers make a file of any Document: PDF, pictures, HTML
// and Markdown. For PDF and pictures, Layout first places everything on pages,
// as lists of things to draw with their places in points, 1/72 inch, x to the
// right and y down from the top left corner: so what is seen on a screen is
// what is in the file.
package report

import "fmt"

// PDF writes a document as PDF. The same document always gives the same bytes.
func PDF(doc Document, paper Paper) ([]byte, error) { return Writer{Paper: paper}.pdf(doc) }

// Layout places a document on pages of paper, of which there is one at least.
func Layout(doc Document, paper Paper) ([]Page, error) { return Writer{Paper: paper}.layout(doc) }

func (w Writer) pdf(doc Document) ([]byte, error) {
	pages, err := w.layout(doc)
	if err != nil {
		return nil, err
	}
	data, err := writePDF(pages, about{doc.words().Code, line1(doc.Title), line1(doc.Author), line1(doc.Subject), doc.Made})
	if err != nil {
		return nil, fmt.Errorf("write document: %w", err)
	}
	return data, nil
}

func (w Writer) layout(doc Document) ([]Page, error) {
	setter, err := newTypesetter(doc.words())
	if err != nil {
		return nil, fmt.Errorf("lay out: %w", err)
	}
	setter.find = w.Find
	paper := w.paper()
	if doc.OnePage {
		s := sheet{flow: newFlow(setter, paper)}
		s.lay(doc)
		return s.pages, s.err
	}
	f := newFlow(setter, paper)
	f.lay(doc)
	f.footers(doc.Footer)
	return f.pages, f.err
}
