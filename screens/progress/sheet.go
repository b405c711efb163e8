package progress

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// sheet is all competencies for one side to rate.
type sheet struct {
	content *fyne.Container
	lines   []*rating
	picked  map[mentoring.CompetencyID]mentoring.Level
	changed func()
}

func newSheet(lines []app.CompetencyLine, side mentoring.Side, changed func()) *sheet {
	s := &sheet{content: container.New(kit.NewStack(kit.Gap)), picked: make(map[mentoring.CompetencyID]mentoring.Level), changed: changed}
	var rows *fyne.Container
	var last mentoring.Dimension
	for _, l := range lines {
		if d := l.Competency.Dimension; d != last {
			rows = container.New(kit.NewStack(18))
			s.content.Add(dimensionCard(d, rows))
			last = d
		}
		r := s.newRating(l, side)
		s.lines = append(s.lines, r)
		rows.Add(r.content)
	}
	return s
}

func dimensionCard(d mentoring.Dimension, rows fyne.CanvasObject) fyne.CanvasObject {
	ink, _ := kit.DimensionColors(d)
	head := container.New(kit.NewRow(10, 1), kit.NewDot(d), kit.Heading(d.Name()).In(ink))
	return kit.NewCard(container.New(kit.NewStack(12), head, rows))
}

// ratings returns what was picked, in the order of the competencies.
func (s *sheet) ratings() []mentoring.Rating {
	var ratings []mentoring.Rating
	for _, r := range s.lines {
		if level, ok := s.picked[r.id]; ok {
			ratings = append(ratings, mentoring.Rating{Competency: r.id, Level: level})
		}
	}
	return ratings
}

func (s *sheet) clear() {
	for _, r := range s.lines {
		r.clear()
	}
}

// rating is one competency to rate. The level given last is hinted at below,
// not picked.
type rating struct {
	sheet   *sheet
	id      mentoring.CompetencyID
	content *fyne.Container
	input   *kit.RatingLine
	undo    *kit.Link
}

func (s *sheet) newRating(l app.CompetencyLine, side mentoring.Side) *rating {
	r := &rating{sheet: s, id: l.Competency.ID}
	r.input = kit.NewRatingLine(l.Competency, r.pick)
	r.undo = kit.NewLink("Leave it out", r.clear)
	r.undo.Hidden = true
	hint := kit.Small("")
	if level, rated := earlier(l, side); rated {
		hint.SetText("Last time: " + levelWords(level))
	}
	foot := container.New(kit.NewRow(12, 0), hint, r.undo)
	r.content = container.New(footFirst{}, foot, r.input)
	return r
}

// footFirst puts its first object below the second. So Tab goes from one
// competency to the next, not to what is left out of the one just rated.
type footFirst struct{}

const footGap = 6

// Layout places the objects.
func (footFirst) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	kit.NewStack(footGap).Layout([]fyne.CanvasObject{objects[1], objects[0]}, size)
}

// MinSize is that of both below each other.
func (footFirst) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return kit.NewStack(footGap).MinSize(objects)
}

func (r *rating) pick(l mentoring.Level) {
	r.sheet.picked[r.id] = l
	r.undo.Hidden = false
	r.content.Refresh()
	r.sheet.changed()
}

func (r *rating) clear() {
	delete(r.sheet.picked, r.id)
	r.input.Set(0, false)
	r.undo.Hidden = true
	r.content.Refresh()
	r.sheet.changed()
}
