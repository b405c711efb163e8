package report

import (
	"image"
	"image/png"
	"os"
	"testing"
)

// inked counts the pixels of a picture that are not white.
func inked(p image.Image) (n int) {
	b := p.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if r, g, b, _ := p.At(x, y).RGBA(); r+g+b < 3*0xffff {
				n++
			}
		}
	}
	return n
}

func TestPictures(t *testing.T) {
	page := samplePage()
	pages, err := Layout(SessionDocument(page), A4)
	if err != nil {
		t.Fatal(err)
	}
	pictures, err := writer.SessionPictures(page, 1.5)
	if err != nil || len(pictures) != len(pages) {
		t.Fatalf("%d pictures of %d pages, %v", len(pictures), len(pages), err)
	}
	for i, p := range pictures {
		if size := p.Bounds().Size(); size != image.Pt(893, 1263) {
			t.Errorf("page %d is %v", i, size)
		}
		if n := inked(p); n < 1000 || n > 400_000 {
			t.Errorf("page %d has ink on %d pixels", i, n)
		}
	}
	if path := os.Getenv("TREFOIL_PREVIEW"); path != "" {
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if err := png.Encode(f, pictures[0]); err != nil {
			t.Fatal(err)
		}
	}
}

func BenchmarkPictures(b *testing.B) {
	page := samplePage()
	for b.Loop() {
		if _, err := writer.SessionPictures(page, 1.5); err != nil {
			b.Fatal(err)
		}
	}
}
