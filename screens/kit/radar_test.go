package kit

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
)

func shown(p *linePool) (n int) {
	for _, l := range p.lines {
		if l.Visible() {
			n++
		}
	}
	return n
}

func TestRadarFillsOnlyWhatIsATriangle(t *testing.T) {
	start(t, Light)
	nan := values(3, 2, 1)
	nan[0].Mean = math.NaN()
	zeros := mentoring.Values{{Mean: 0, Of: 1}, {Mean: 0, Of: 1}, {Mean: 3, Of: 1}}
	for name, c := range map[string]struct {
		now    mentoring.Values
		filled bool
		edges  int
	}{
		"all":          {values(3.2, 2.4, 1.8), true, 3},
		"one missing":  {values(3.2, 0, 1.8), false, 1},
		"two missing":  {values(3.2, 0, 0), false, 0},
		"none":         {mentoring.Values{}, false, 0},
		"two at zero":  {zeros, false, 3},
		"one is NaN":   {nan, true, 3},
		"beyond scale": {values(9, 9, 9), true, 3},
	} {
		r := NewRadar()
		show(t, r, 400, 400)
		r.Set(RadarData{Now: c.now})
		if r.shape.Visible() != c.filled || shown(r.layers[nowLayer]) != c.edges {
			t.Errorf("%s: filled %v, %d edges", name, r.shape.Visible(), shown(r.layers[nowLayer]))
		}
	}
}

func TestRadarPolygonsAreAsLargeAsTheirCorners(t *testing.T) {
	start(t, Light)
	r := NewRadar()
	r.Set(maya)
	show(t, r, 600, 500)
	for _, p := range []*canvas.ArbitraryPolygon{r.outer, r.shape} {
		var high fyne.Position
		for _, c := range p.Points {
			high = fyne.NewPos(max(high.X, c.X), max(high.Y, c.Y))
		}
		if size := p.Size(); math.Abs(float64(size.Width-high.X)) > 0.01 || math.Abs(float64(size.Height-high.Y)) > 0.01 {
			t.Errorf("size %v, corners to %v", size, high)
		}
	}
}

func TestRadarUsesItsLinesAgain(t *testing.T) {
	start(t, Light)
	r := NewRadar()
	show(t, r, 700, 700)
	r.Set(maya)
	most := len(r.layers[aimLayer].lines)
	r.Set(RadarData{Now: maya.Now})
	if shown(r.layers[aimLayer]) != 0 || shown(r.layers[earlierLayer]) != 0 {
		t.Error("lines that are not needed stay in sight")
	}
	r.Set(maya)
	if len(r.layers[aimLayer].lines) != most || shown(r.layers[aimLayer]) != most {
		t.Errorf("%d lines, were %d", len(r.layers[aimLayer].lines), most)
	}
}

func TestPictureIsOnlyComparedWhenBothDaysTellEnough(t *testing.T) {
	rated := func(day mentoring.Date, ratings int) mentoring.Standing {
		return mentoring.Standing{Day: day, Values: maya.Now, Ratings: ratings}
	}
	june := mentoring.Day(2026, 6, 5)
	for name, c := range map[string]struct {
		picture app.Picture
		earlier string
	}{
		"both":           {app.Picture{Now: rated(today, 3), Earlier: rated(june, 3), HasEarlier: true}, "5 June"},
		"too early then": {app.Picture{Now: rated(today, 3), Earlier: rated(june, 2), HasEarlier: true}, ""},
		"too early now":  {app.Picture{Now: rated(today, 2), Earlier: rated(june, 3), HasEarlier: true}, ""},
		"no earlier day": {app.Picture{Now: rated(today, 3)}, ""},
	} {
		d := PictureData(c.picture, today)
		if now, earlier := d.label(nowLayer), d.label(earlierLayer); now != "now" || earlier != c.earlier {
			t.Errorf("%s: %q and %q", name, now, earlier)
		}
	}
}

func TestCompactRadarHasNoWords(t *testing.T) {
	start(t, Light)
	r := NewCompactRadar()
	r.Set(maya)
	show(t, r, 104, 92)
	for _, o := range test.WidgetRenderer(r).Objects() {
		if _, ok := o.(*canvas.Text); ok {
			t.Error("there are words")
		}
	}
	if shown(r.layers[aimLayer]) != 0 {
		t.Error("there is an aim")
	}
}

func TestRadarFollowsTheTheme(t *testing.T) {
	start(t, Light)
	r := NewRadar()
	r.Set(maya)
	show(t, r, 400, 400)
	fyne.CurrentApp().Settings().SetTheme(NewTheme(Dark, 1))
	r.Refresh()
	if r.names[0][0].Color != Color(TechnicalInk) || r.layers[nowLayer].lines[0].StrokeColor != Color(Ink) {
		t.Error("the colours are those of before")
	}
}

func TestRadarFigures(t *testing.T) {
	partly := RadarData{Now: values(3.2, 0, 0), Earlier: values(0, 1.5, 0)}
	views := RadarData{
		Now: values(3.2, 2.4, 0), Others: values(3.4, 0, 0), Mentor: values(3, 0, 1.5),
		NowName: "Maya", OthersLabel: "others, 3 people", MentorLabel: "you",
	}
	everything := views
	everything.Earlier, everything.OthersLabel = values(0, 2, 0), ""
	days := maya
	days.NowName, days.EarlierName = "Maya", "you"
	for _, c := range []struct {
		data RadarData
		want [3]string
	}{
		{maya, [3]string{"3.2, was 3.0", "2.4, was 1.5", "1.8, was 1.2"}},
		{partly, [3]string{"3.2", "was 1.5", "not rated yet"}},
		{days, [3]string{"Maya 3.2, you 3.0", "Maya 2.4, you 1.5", "Maya 1.8, you 1.2"}},
		{views, [3]string{"Maya 3.2, others 3.4, you 3.0", "Maya 2.4", "you 1.5"}},
		{everything, [3]string{"Maya 3.2, others 3.4, you 3.0", "Maya 2.4, was 2.0", "you 1.5"}},
	} {
		if got := RadarFigures(c.data); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestLegendNamesOnlyWhatIsThere(t *testing.T) {
	start(t, Light)
	l := NewRadarLegend()
	show(t, l, 300, 20)
	l.Set(RadarData{Now: maya.Now, Aim: maya.Aim})
	if got := legendText(l); got != "now, aim" {
		t.Errorf("got %s", got)
	}
	all := everyLayer
	all.OthersLabel, all.MentorLabel = "others, 3 people", ""
	l.Set(all)
	if got := legendText(l); got != "now, others, 3 people, mentor, 12 Sept, aim" {
		t.Errorf("got %s", got)
	}
}

func legendText(l *RadarLegend) string {
	var texts []string
	for _, label := range l.labels {
		if label.Visible() {
			texts = append(texts, label.Text())
		}
	}
	return strings.Join(texts, ", ")
}

// Colour alone does not tell the layers apart.
func TestEachLayerHasDashesOfItsOwn(t *testing.T) {
	start(t, Light)
	r, l := NewRadar(), NewRadarLegend()
	show(t, r, 600, 600)
	show(t, l, 600, 20)
	r.Set(everyLayer)
	l.Set(everyLayer)
	seen := map[string]layer{}
	for i := range layerCount {
		looks := fmt.Sprint(strokes[i].dashes)
		if other, taken := seen[looks]; taken {
			t.Errorf("layers %d and %d are drawn alike", i, other)
		}
		seen[looks] = i
		least := 3 // edges
		if i != nowLayer {
			least = 12
		}
		if got := shown(r.layers[i]); got < least {
			t.Errorf("layer %d has %d lines", i, got)
		}
		if i != nowLayer && shown(l.samples[i]) < 2 {
			t.Errorf("layer %d is solid in the legend", i)
		}
	}
}

func TestAValueWithoutEdgesIsSeen(t *testing.T) {
	start(t, Light)
	r := NewRadar()
	show(t, r, 600, 600)
	r.Set(RadarData{Others: values(0, 2.5, 0), Aim: values(0, 2.5, 3)})
	if shown(r.layers[othersLayer]) == 0 || shown(r.layers[mentorLayer]) != 0 {
		t.Error("what others said of one dimension can't be seen")
	}
}

func TestPhaseBars(t *testing.T) {
	start(t, Light)
	p := NewPhaseBars()
	p.Set([2]mentoring.Values{values(2, 4, 0), values(1, 0, 4)})
	show(t, p, 486, 120)
	track := p.bars[0][0].track.Size().Width
	if got := p.bars[0][0].fill.Size().Width; got != track/2 {
		t.Errorf("2 of 4 fills %v of %v", got, track)
	}
	if empty := p.bars[2][0]; empty.fill.Visible() || empty.figure.Text() != "–" {
		t.Errorf("no value is %q", empty.figure.Text())
	}
}

func BenchmarkRadarRefresh(b *testing.B) {
	start(b, Light)
	r := NewRadar()
	r.Set(maya)
	show(b, r, 800, 800)
	for i := 0; b.Loop(); i++ {
		next := maya
		next.Now[0].Mean = 1 + float64(i%30)/10
		r.Set(next)
	}
}
