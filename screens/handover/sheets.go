package handover

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// sheets are the pages below each other, or the text of the document.
type sheets struct {
	box   *fyne.Container
	view  *kit.Scroll
	paper *paper
}

func newSheets() *sheets {
	s := &sheets{paper: &paper{factor: 1}}
	s.box = container.New(s.paper)
	return s
}

func (s *sheets) scroll(content fyne.CanvasObject) *kit.Scroll {
	s.view = kit.NewScroll(content)
	return s.view
}

// wait says that the page is being made, unless one is in view.
func (s *sheets) wait() {
	if len(s.box.Objects) == 0 {
		s.box.Objects = []fyne.CanvasObject{kit.Body(lang.T("The page is being made.")).In(kit.Muted)}
		s.view.Refit()
	}
}

// show lays the pictures of the pages below each other.
func (s *sheets) show(pictures []image.Image) {
	s.box.Objects = nil
	for _, p := range pictures {
		picture := canvas.NewImageFromImage(p)
		picture.FillMode = canvas.ImageFillStretch
		picture.ScaleMode = canvas.ImageScaleSmooth
		edge := kit.NewBox(kit.Surface, picture)
		edge.Border, edge.Pad = kit.Line, fyne.NewSquareSize(1)
		s.box.Add(edge)
	}
	s.paper.pages = true
	s.view.Refit()
}

// write shows a text as it stands in the file.
func (s *sheets) write(text string) {
	words := kit.NewBox(kit.Surface, kit.Body(text))
	words.Border, words.Radius, words.Pad = kit.Line, 10, fyne.NewSquareSize(22)
	s.box.Objects = []fyne.CanvasObject{words}
	s.paper.pages = false
	s.view.Refit()
}

// The least and the most that pages are enlarged.
const (
	leastZoom = 0.5
	mostZoom  = 2.5
)

func (s *sheets) zoom(by float32) {
	s.paper.factor = min(mostZoom, max(leastZoom, s.paper.factor*by))
	s.view.Refit()
}

// turn scrolls by most of what is in view, or to an end. It says whether the
// key does so.
func (s *sheets) turn(key fyne.KeyName) bool {
	page := s.view.Size().Height * 0.9
	switch key {
	case fyne.KeyPageDown:
		s.view.ScrollTo(s.view.Offset() + page)
	case fyne.KeyPageUp:
		s.view.ScrollTo(max(0, s.view.Offset()-page))
	case fyne.KeyHome:
		s.view.ScrollTo(0)
	case fyne.KeyEnd:
		s.view.ScrollTo(s.box.MinSize().Height)
	default:
		return false
	}
	return true
}

// paper lays pages out in the shape of A4, in the middle of the room there is.
type paper struct {
	pages  bool
	factor float32 // 1 is their own size
	width  float32 // of the last layout
}

const (
	ownWidth = 760   // of a page, where there is room
	shape    = 1.414 // height to width
)

func (p *paper) pageWidth() float32 { return min(p.width, ownWidth*p.factor) }

// Layout places the pages.
func (p *paper) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p.width = size.Width
	width, y := p.pageWidth(), float32(0)
	for _, o := range objects {
		height := width * shape
		if !p.pages {
			o.Resize(fyne.NewSize(width, o.Size().Height))
			height = o.MinSize().Height
		}
		o.Move(fyne.NewPos((size.Width-width)/2, y))
		o.Resize(fyne.NewSize(width, height))
		y += height + kit.Gap
	}
}

// MinSize is as high as the last layout needed.
func (p *paper) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(200, 0)
	for _, o := range objects {
		height := p.pageWidth() * shape
		if !p.pages {
			height = o.MinSize().Height
		}
		size.Height += height + kit.Gap
	}
	return size
}
