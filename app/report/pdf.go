package report

import (
	"bytes"
	"fmt"
	"strconv"
	"time"
	"unicode/utf16"

	"codeberg.org/go-pdf/fpdf"
)

// about is what a document says of itself.
type about struct {
	language, title, author, subject string
	made                             time.Time
}

// writePDF writes pages into a PDF.
func writePDF(pages []Page, about about) ([]byte, error) {
	pdf := fpdf.New("P", "pt", "A4", "")
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	pdf.SetTitle(utf16Text(about.title), false)
	pdf.SetAuthor(utf16Text(about.author), false)
	pdf.SetSubject(utf16Text(about.subject), false)
	pdf.SetCreator("Trefoil", false)
	pdf.SetProducer("Trefoil", false)
	pdf.SetLang(about.language)
	pdf.SetCreationDate(about.made)
	pdf.SetModificationDate(about.made)
	w := pdfWriter{Fpdf: pdf, set: make(map[Face]bool)}
	for _, page := range pages {
		w.page(page)
	}
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return out.Bytes(), nil
}

// utf16Text is text as PDF wants it outside of pages; fpdf itself knows only
// the characters of the basic plane.
func utf16Text(s string) string {
	if s == "" {
		return ""
	}
	out := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return string(out)
}

type pdfWriter struct {
	*fpdf.Fpdf
	set    map[Face]bool // which fonts are in the document
	face   Face          // in use, when size is not 0
	size   float64
	height float64 // of the page
}

func (w *pdfWriter) page(page Page) {
	w.height = page.Paper.Height
	w.AddPageFormat("P", fpdf.SizeType{Wd: page.Paper.Width, Ht: page.Paper.Height})
	for _, op := range page.Ops {
		w.draw(op)
	}
	for _, m := range page.Marks {
		w.use(Regular, 10) // fpdf writes the title as Unicode only while such a font is in use
		w.Bookmark(m.Title, m.Level, m.Y)
	}
}

func (w *pdfWriter) draw(op Op) {
	switch op := op.(type) {
	case Text:
		w.text(op)
	case Glyphs:
		w.glyphs(op)
	case Line:
		w.line(op)
	case Rect:
		w.fill(op.Fill)
		if op.Radius > 0 {
			w.RoundedRect(op.Left, op.Top, op.Right-op.Left, op.Bottom-op.Top, op.Radius, "1234", "F")
			return
		}
		w.Rect(op.Left, op.Top, op.Right-op.Left, op.Bottom-op.Top, "F")
	case Polygon:
		w.polygon(op)
	case Jump:
		link := w.AddLink()
		w.SetLink(link, op.Y, op.Page)
		w.Fpdf.Link(op.Left, op.Top, op.Right-op.Left, op.Bottom-op.Top, link)
	case Link:
		w.LinkString(op.Left, op.Top, op.Right-op.Left, op.Bottom-op.Top, op.Address)
	}
}

func (w *pdfWriter) fill(c Color) { w.SetFillColor(int(c.R), int(c.G), int(c.B)) }

// use sets the font, and puts it into the document when it is the first time.
func (w *pdfWriter) use(f Face, size float64) {
	if !w.set[f] {
		w.set[f] = true
		w.AddUTF8FontFromBytes(f.String(), "", f.File())
	}
	if w.face != f || w.size != size {
		w.face, w.size = f, size
		w.SetFont(f.String(), "", size)
	}
}

func (w *pdfWriter) text(t Text) {
	w.use(t.Face, t.Size)
	w.SetTextColor(int(t.Color.R), int(t.Color.G), int(t.Color.B))
	w.Fpdf.Text(t.At.X, t.At.Y, t.Text)
}

// tight is how much of the width of outlines their text takes, in percent: a
// little less, so that an accent at its end does not count as part of what
// follows.
const tight = 99.0

// glyphs draws the outlines, and beneath them the text, which can't be seen
// but found and copied. It is stretched to the width of the outlines.
func (w *pdfWriter) glyphs(g Glyphs) {
	face := g.Face
	if face >= faceCount { // only its outlines are in the document
		face = Regular
	}
	w.use(face, g.Size)
	if natural := w.GetStringWidth(g.Text.Text); natural > 0 {
		w.RawWriteStr(fmt.Sprintf("q 3 Tr %.2f Tz", tight*g.Width/natural))
		w.Fpdf.Text(g.At.X, g.At.Y, g.Text.Text)
		w.RawWriteStr("Q")
	}
	w.fill(g.Color)
	w.RawWriteStr(outline(g.Path, w.height))
}

// outline writes a filled path in the operators of PDF, whose y goes up.
func outline(path []Segment, height float64) string {
	var out []byte
	put := func(points ...Point) {
		for _, p := range points {
			out = strconv.AppendFloat(out, p.X, 'f', 2, 64)
			out = append(out, ' ')
			out = strconv.AppendFloat(out, height-p.Y, 'f', 2, 64)
			out = append(out, ' ')
		}
	}
	for _, s := range path {
		switch s.Kind {
		case 'M':
			put(s.Points[2])
			out = append(out, "m "...)
		case 'L':
			put(s.Points[2])
			out = append(out, "l "...)
		case 'C':
			put(s.Points[:]...)
			out = append(out, "c "...)
		}
	}
	return string(append(out, 'f'))
}

func (w *pdfWriter) line(l Line) {
	w.SetDrawColor(int(l.Color.R), int(l.Color.G), int(l.Color.B))
	w.SetLineWidth(l.Width)
	if len(l.Dashes) > 0 {
		w.SetDashPattern(l.Dashes, 0)
		defer w.SetDashPattern(nil, 0)
	}
	w.Line(l.From.X, l.From.Y, l.To.X, l.To.Y)
}

func (w *pdfWriter) polygon(p Polygon) {
	w.fill(p.Fill)
	points := make([]fpdf.PointType, len(p.Points))
	for i, point := range p.Points {
		points[i] = fpdf.PointType{X: point.X, Y: point.Y}
	}
	w.Polygon(points, "F")
}
