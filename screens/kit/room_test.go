package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

func TestARoomScrollsAPageThatNeedsMore(t *testing.T) {
	start(t, Light)
	upper, lower := NewButton("Upper", Outlined, nil), NewButton("Lower", Outlined, nil)
	page := &fyne.Container{Layout: &spread{fyne.NewSize(900, 700)}, Objects: []fyne.CanvasObject{upper, lower}}
	room := NewRoom(page)
	w := show(t, room, 500, 400)
	if least := w.Content().MinSize(); least.Width > 400 || least.Height > 300 {
		t.Errorf("the window has to be %v", least)
	}
	if page.Size() != fyne.NewSize(900, 700) {
		t.Errorf("the page has %v", page.Size())
	}
	inSight := func(o fyne.CanvasObject) bool {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		return at.X >= 0 && at.Y >= 0 && at.X+o.Size().Width <= 500 && at.Y+o.Size().Height <= 400
	}
	w.Canvas().Focus(lower)
	if !inSight(lower) {
		t.Error("what has the keyboard is out of sight")
	}
	w.Canvas().Focus(upper)
	if !inSight(upper) || room.scroll.Offset != (fyne.Position{}) {
		t.Errorf("back at the first it is scrolled by %v", room.scroll.Offset)
	}
	if !ScrollByKey(room, fyne.KeyEnd) || room.scroll.Offset.Y != 300 || ScrollByKey(room, fyne.KeyTab) {
		t.Errorf("End scrolls to %v", room.scroll.Offset)
	}
	ScrollByKey(room, fyne.KeyPageUp)
	if room.scroll.Offset.Y != 0 {
		t.Errorf("Page Up scrolls to %v", room.scroll.Offset)
	}
	w.Canvas().Focus(lower)
	w.Resize(fyne.NewSize(1000, 800))
	if page.Size() != fyne.NewSize(1000, 800) || room.scroll.Offset != (fyne.Position{}) || ScrollByKey(room, fyne.KeyEnd) {
		t.Errorf("with room enough the page has %v and is scrolled by %v", page.Size(), room.scroll.Offset)
	}
	w.Resize(fyne.NewSize(500, 400))
	ScrollByKey(room, fyne.KeyEnd)
	room.Begin()
	if room.scroll.Offset != (fyne.Position{}) || page.Position() != (fyne.Position{}) {
		t.Errorf("another page begins at %v, scrolled by %v", page.Position(), room.scroll.Offset)
	}
}

// spread puts two objects into the corners of a page.
type spread struct{ least fyne.Size }

func (s *spread) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		o.Resize(o.MinSize())
		o.Move(fyne.NewPos(float32(i)*(size.Width-o.Size().Width), float32(i)*(size.Height-o.Size().Height)))
	}
}

func (s *spread) MinSize([]fyne.CanvasObject) fyne.Size { return s.least }

// A list in the page that can be scrolled goes first.
func TestKeysScrollWhatIsInTheRoomFirst(t *testing.T) {
	start(t, Light)
	lines := container.New(NewStack(0))
	for range 60 {
		lines.Add(Body("line"))
	}
	scroll := NewScroll(lines)
	room := NewRoom(scroll)
	show(t, room, 500, 400)
	if !ScrollByKey(room, fyne.KeyEnd) || scroll.Offset() == 0 || room.scroll.Offset.Y != 0 {
		t.Errorf("the list is scrolled by %v, the room by %v", scroll.Offset(), room.scroll.Offset)
	}
}

func TestAChoiceFoldsWhereItHasNoRoom(t *testing.T) {
	start(t, Light)
	s := NewSegmented([]string{"Every week", "Every two weeks", "Every month", "Never"}, 0, nil).Folding()
	w := show(t, container.New(NewStack(0), s), 900, 300)
	high := s.Size().Height
	if high != s.MinSize().Height || s.MinSize().Width >= s.oneLine() {
		t.Errorf("on one line it is %v of %v", s.Size(), s.MinSize())
	}
	w.Resize(fyne.NewSize(260, 300))
	if s.Size().Height <= high {
		t.Errorf("in a narrow window it is as high as on one line: %v", s.Size())
	}
	spots := s.segments(s.Size().Width)
	for i, o := range spots {
		if o.at.X < 0 || o.at.X+o.size.Width > s.Size().Width || o.at.Y+o.size.Height > s.Size().Height {
			t.Errorf("option %d is at %v with %v, outside of %v", i, o.at, o.size, s.Size())
		}
		for _, place := range []fyne.Position{o.at.AddXY(o.size.Width/2, o.size.Height/2), o.at.AddXY(o.size.Width/2, 1), o.at.AddXY(1, 1)} {
			if at := s.at(place); at != i {
				t.Errorf("where option %d is, %d is found", i, at)
			}
		}
		s.Tapped(&fyne.PointEvent{Position: o.at.AddXY(2, 2)})
		if s.Picked() != i {
			t.Errorf("a press on option %d picks %d", i, s.Picked())
		}
	}
}

// Folded options stand below each other as in a table, about as many on each line.
func TestFoldedOptionsStandInColumns(t *testing.T) {
	start(t, Light)
	s := NewSegmented([]string{"Not agreed", "Every week", "2 weeks", "3 weeks", "4 weeks"}, 0, nil).Folding()
	s.Resize(fyne.NewSize(s.oneLine()-20, 80)) // short of the last one
	spots := s.segments(s.Size().Width)
	if above, below := spots[2].at, spots[3].at; above.Y != spots[0].at.Y || below.Y <= above.Y {
		t.Errorf("the lines have not three and two: %v", spots)
	}
	if spots[3].at.X != spots[0].at.X || spots[4].at.X != spots[1].at.X {
		t.Errorf("the second line isn't below the first: %v", spots)
	}
}

func TestTabsFoldWhereTheyHaveNoRoom(t *testing.T) {
	start(t, Light)
	tabs := NewTabs([]string{"Shared notes", "Private, only you"}, func(int) {}).Lock(1).Folding()
	w := show(t, container.New(NewStack(0), tabs), 400, 300)
	high := tabs.Size().Height
	w.Resize(fyne.NewSize(150, 300))
	if tabs.Size().Height <= high {
		t.Errorf("in a narrow window they are as high as on one line: %v", tabs.Size())
	}
	spots, _ := tabs.spots(tabs.Size().Width)
	for i, spot := range spots {
		tabs.Tapped(&fyne.PointEvent{Position: spot.AddXY(5, 5)})
		if tabs.Picked() != i {
			t.Errorf("a press on tab %d picks %d", i, tabs.Picked())
		}
	}
}

// A remark among the actions of a page stands on one line with them.
func TestActionsOfAPageStandOnOneLine(t *testing.T) {
	start(t, Light)
	saved, on := Small("Saved").Single(), NewButton("Go on", Primary, nil)
	head := NewHead(&fyne.Container{Hidden: true}, Title("A session"), NewActions(saved, NewButton("Pause", Outlined, nil), on))
	show(t, head, 900, 60)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	if end := at(on).X + on.Size().Width; at(on).Y > at(saved).Y || end < 899 || end > 900.5 {
		t.Errorf("the last is at %v and ends at %v, the first is at %v", at(on), end, at(saved))
	}
}

// The actions of a page take as many lines as they need.
func TestActionsOfAPageFold(t *testing.T) {
	start(t, Light)
	var actions []fyne.CanvasObject
	for _, text := range []string{"Hand over to Maya", "Export the report", "Go on with the session"} {
		actions = append(actions, NewButton(text, Outlined, nil))
	}
	p := NewPage("Maya Okafor", "Staff engineer", actions, nil, Body(""))
	w := show(t, p, 1200, 400)
	w.Resize(fyne.NewSize(360, 400))
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	for _, o := range actions {
		if end := at(o).X + o.Size().Width; end > 360 || at(o).Y+o.Size().Height > at(p.body).Y {
			t.Errorf("%q ends at %v, %v", o.(*Button).Text(), end, at(o).Y+o.Size().Height)
		}
	}
	if least := p.MinSize().Width; least > 360 {
		t.Errorf("the page needs %v", least)
	}
}

// The edge around the options belongs to them, too.
func TestTheEdgeOfAChoiceIsPressedAsWhatItSurrounds(t *testing.T) {
	start(t, Light)
	s := NewSegmented([]string{"one", "two", "three"}, 0, nil)
	show(t, s, 400, 30)
	for at, want := range map[fyne.Position]int{{X: 390}: 2, {X: 390, Y: 1}: 2, {X: 390, Y: 29.9}: 2, {}: 0, {X: 1, Y: 29.9}: 0, {X: 399.9}: 2} {
		if got := s.at(at); got != want {
			t.Errorf("at %v: %d, want %d", at, got, want)
		}
	}
}

// A remark beside the title of a card goes below where it would leave nothing of it.
func TestTheRemarkOfACardLeavesRoomForTheTitle(t *testing.T) {
	start(t, Light)
	title, link := "Summary", NewLink("Edit the summary", nil)
	c := NewCardTitled(title, link, Body("What it was about."))
	w := show(t, c, 400, 200)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	for width, below := range map[float32]bool{400: false, 190: true, 300: false} {
		w.Resize(fyne.NewSize(width, 200))
		if got := at(link).Y > at(c.title).Y+c.title.Size().Height/2; got != below || len(c.title.broken(c.title.Size().Width)) > 1 {
			t.Errorf("%v wide: below %t, the title has %v", width, got, c.title.Size())
		}
	}
}
