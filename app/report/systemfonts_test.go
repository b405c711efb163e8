package report

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/go-text/typesetting/font"
	"golang.org/x/image/font/gofont/goregular"

	"trefoil/app/mentoring"
)

// elsewhere is a finder that knows one font, and a character that only it has.
func elsewhere(t *testing.T) (find Finder, only rune) {
	t.Helper()
	face, err := font.ParseTTF(bytes.NewReader(goregular.TTF))
	if err != nil {
		t.Fatal(err)
	}
	find = func(r rune) *font.Font {
		if !outlined(face, r) {
			return nil
		}
		return face.Font
	}
	setter := typesetterFor(t)
	for r := rune(0x2500); r < 0x2700; r++ {
		if _, ok := setter.choose(r, false, false); !ok && find(r) != nil {
			return find, r
		}
	}
	t.Fatal("the font has nothing of its own")
	return nil, 0
}

// A character of a font from elsewhere is drawn with its outlines and found as
// text, and what no font has is still told.
func TestFontsFromElsewhereFillIn(t *testing.T) {
	find, only := elsewhere(t)
	page := samplePage()
	page.Notes = "a" + string(only) + "b 안"
	doc := SessionDocument(page)
	alone, err := Layout(doc, A4)
	if err != nil {
		t.Fatal(err)
	}
	helped := Writer{Find: find}
	pages, err := helped.layout(doc)
	if err != nil {
		t.Fatal(err)
	}
	inside(t, pages)
	outline := func(pages []Page) (drawn []Segment) {
		for _, op := range pages[0].Ops {
			if g, ok := op.(Glyphs); ok && g.Text.Text == string(only) {
				drawn = g.Path
			}
		}
		return drawn
	}
	if len(outline(pages)) == 0 || fmt.Sprint(outline(pages)) == fmt.Sprint(outline(alone)) {
		t.Error("it is a box")
	}
	lost := func(pages []Page) string { return strings.ReplaceAll(pages[len(pages)-1].String(), "\" \"", " ") }
	if name := fmt.Sprintf("U+%04X", only); !strings.Contains(lost(alone), name) || strings.Contains(lost(pages), name) {
		t.Errorf("%s is told wrongly", name)
	}
	if !strings.Contains(lost(pages), "U+C548") {
		t.Error("what is lost isn't told")
	}
	pdf, err := helped.pdf(doc)
	if err != nil {
		t.Fatal(err)
	}
	if text := run(t, pdf, "pdftotext", "FILE", "-"); !strings.Contains(text, "a"+string(only)+"b") {
		t.Errorf("it can't be found in %q", text)
	}
	if again, _ := helped.pdf(doc); !bytes.Equal(pdf, again) {
		t.Error("the bytes differ")
	}
	if _, err := helped.pictures(doc, 1); err != nil {
		t.Error(err)
	}
}

// The fonts of the system serve many documents at once, and none is needed.
func TestSystemFontsServeManyDocuments(t *testing.T) {
	writer := Writer{Find: SystemFonts(t.TempDir())}
	page := mentoring.SessionPage{Notes: "안녕하세요 ᐃᓄᒃᑎᑐᑦ አማርኛ ☃ ⠓ \U0001F600 \uE000"}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if _, err := writer.SessionPDF(page); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
}
