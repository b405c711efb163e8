package kit

import (
	"fmt"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

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

func TestRadarKeepsAllWordsInSight(t *testing.T) {
	start(t, Light)
	r := NewRadar()
	r.Set(maya)
	for width := float32(200); width <= 1000; width += 40 {
		for _, height := range []float32{200, 420, 900} {
			show(t, r, width, height)
			texts := append(append([]*canvas.Text{}, r.names[:]...), r.figures[:]...)
			for _, text := range texts {
				at, size := text.Position(), text.MinSize()
				if at.X < -0.5 || at.Y < -0.5 || at.X+size.Width > width+0.5 || at.Y+size.Height > height+0.5 {
					t.Errorf("%v×%v: %q at %v, %v", width, height, text.Text, at, size)
				}
			}
			left, right := r.names[2], r.names[1]
			if left.Position().X+left.MinSize().Width > right.Position().X {
				t.Errorf("%v×%v: the lower names touch", width, height)
			}
		}
	}
}

func TestRadarShortensNamesWhereThereIsNoRoom(t *testing.T) {
	start(t, Light)
	r := NewRadar()
	show(t, r, 220, 220)
	if got := r.names[1].Text; got != "Relationship" {
		t.Errorf("narrow: %q", got)
	}
	r.Resize(fyne.NewSize(500, 500))
	if got := r.names[1].Text; got != "Relationship management" {
		t.Errorf("wide: %q", got)
	}
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
		if r.shape.Visible() != c.filled || shown(r.now) != c.edges {
			t.Errorf("%s: filled %v, %d edges", name, r.shape.Visible(), shown(r.now))
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
	most := len(r.aim.lines)
	r.Set(RadarData{Now: maya.Now})
	if shown(r.aim) != 0 || shown(r.earlier) != 0 {
		t.Error("lines that are not needed stay in sight")
	}
	r.Set(maya)
	if len(r.aim.lines) != most || shown(r.aim) != most {
		t.Errorf("%d lines, were %d", len(r.aim.lines), most)
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
		now, earlier, _ := PictureData(c.picture, today).Legend()
		if now != "now" || earlier != c.earlier {
			t.Errorf("%s: %q and %q", name, now, earlier)
		}
	}
}

func TestCompactRadarHasNoWords(t *testing.T) {
	start(t, Light)
	r := NewCompactRadar()
	r.Set(maya)
	show(t, r, 104, 92)
	for i := range r.names {
		if r.names[i].Visible() || r.figures[i].Visible() {
			t.Error("there are words")
		}
	}
	if shown(r.aim) != 0 {
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
	if r.names[0].Color != Color(TechnicalInk) || r.now.lines[0].StrokeColor != Color(Ink) {
		t.Error("the colours are those of before")
	}
}

func TestRadarFigures(t *testing.T) {
	partly := RadarData{Now: values(3.2, 0, 0), Earlier: values(0, 1.5, 0)}
	views := maya
	views.NowName, views.EarlierName = "Maya", "others"
	for _, c := range []struct {
		data RadarData
		want [3]string
	}{
		{maya, [3]string{"3.2, was 3.0", "2.4, was 1.5", "1.8, was 1.2"}},
		{partly, [3]string{"3.2", "was 1.5", "not rated yet"}},
		{views, [3]string{"Maya 3.2, others 3.0", "Maya 2.4, others 1.5", "Maya 1.8, others 1.2"}},
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
	if got := fmt.Sprint(l.labels[0].Text(), " ", l.labels[1].Visible(), " ", l.labels[2].Text()); got != "now false aim" {
		t.Errorf("got %s", got)
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
