package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/app/words"
)

// PhaseBars is the table under the radar: for each dimension one bar and one
// figure for each phase.
type PhaseBars struct {
	widget.BaseWidget
	values [2]mentoring.Values
	heads  [2]*Label
	names  [3]*Label
	dots   [3]*Dot
	bars   [3][2]phaseBar
}

type phaseBar struct {
	track, fill *canvas.Rectangle
	figure      *Label
}

// NewPhaseBars returns a table without values.
func NewPhaseBars() *PhaseBars {
	p := &PhaseBars{}
	for i, phase := range mentoring.Phases {
		p.heads[i] = Small(lang.T(phase.Name())).Wrapped(2)
	}
	for i, d := range mentoring.Dimensions {
		p.names[i], p.dots[i] = OneLine(lang.T(d.Short())), NewDot(d)
		for j := range p.bars[i] {
			p.bars[i][j] = phaseBar{
				canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent),
				newLabel("", SizeSmall, Text).Trailing(),
			}
		}
	}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows the values of the phases, in the order of mentoring.Phases.
func (p *PhaseBars) Set(values [2]mentoring.Values) {
	p.values = values
	p.Refresh()
}

// CreateRenderer is for Fyne.
func (p *PhaseBars) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{p.heads[0], p.heads[1]}
	for i := range p.bars {
		objects = append(objects, p.dots[i], p.names[i])
		for _, b := range p.bars[i] {
			objects = append(objects, b.track, b.fill, b.figure)
		}
	}
	return render(p, objects...)
}

const (
	barHeight  float32 = 8
	barGap     float32 = 10 // between columns
	figureGap  float32 = 8
	barRowMore float32 = 8 // added to a line of text
)

func (p *PhaseBars) nameWidth() float32 {
	width := float32(0)
	for _, n := range p.names {
		width = max(width, n.MinSize().Width)
	}
	return dotSize + 8 + width
}

func (p *PhaseBars) figureWidth() float32 {
	return fyne.MeasureText("4.0", textSize(SizeSmall), fyne.TextStyle{}).Width
}

func (p *PhaseBars) rowHeight() float32 { return lineHeight(textSize(SizeBody)) + barRowMore }

func (p *PhaseBars) headHeight() float32 {
	return max(p.heads[0].MinSize().Height, p.heads[1].MinSize().Height) + 4
}

func (p *PhaseBars) minSize() fyne.Size {
	column := 40 + figureGap + p.figureWidth()
	return fyne.NewSize(p.nameWidth()+2*(barGap+column), p.headHeight()+3*p.rowHeight())
}

func (p *PhaseBars) place(size fyne.Size) {
	names := max(p.nameWidth()+barGap, min(164, size.Width/3))
	column := (size.Width - names + barGap) / 2
	for _, head := range p.heads {
		FitHeight(head, column-barGap)
	}
	y := p.headHeight()
	for j, head := range p.heads {
		head.Move(fyne.NewPos(names+float32(j)*column, y-4-head.Size().Height))
	}
	for i := range p.bars {
		height := p.rowHeight()
		middle := y + height/2
		p.dots[i].Move(fyne.NewPos(0, middle-dotSize/2))
		p.dots[i].Resize(p.dots[i].MinSize())
		name := p.names[i].MinSize()
		p.names[i].Move(fyne.NewPos(dotSize+8, middle-name.Height/2))
		p.names[i].Resize(name)
		for j := range p.bars[i] {
			p.placeBar(i, j, fyne.NewPos(names+float32(j)*column, middle), column-barGap)
		}
		y += height
	}
}

func (p *PhaseBars) placeBar(i, j int, at fyne.Position, width float32) {
	b := p.bars[i][j]
	figure := fyne.NewSize(p.figureWidth(), b.figure.MinSize().Height)
	track := width - figure.Width - figureGap
	b.track.Move(at.AddXY(0, -barHeight/2))
	b.track.Resize(fyne.NewSize(track, barHeight))
	b.fill.Move(b.track.Position())
	b.fill.Resize(fyne.NewSize(track*share(p.values[j][i]), barHeight))
	b.figure.Move(at.AddXY(track+figureGap, -figure.Height/2))
	b.figure.Resize(figure)
}

func (p *PhaseBars) paint() {
	for i, d := range mentoring.Dimensions {
		ink, _ := DimensionColors(d)
		for j, b := range p.bars[i] {
			v := p.values[j][i]
			b.track.FillColor, b.track.CornerRadius = Color(Sunken), barHeight/2
			b.fill.FillColor, b.fill.CornerRadius = Color(ink), barHeight/2
			b.fill.Hidden = share(v) == 0
			b.figure.SetText(figure(v))
		}
	}
}

// share is how much of the scale a value fills.
func share(v mentoring.Value) float32 {
	if !v.Known() || math.IsNaN(v.Mean) {
		return 0
	}
	return float32(min(max(v.Mean/float64(mentoring.MaxLevel), 0), 1))
}

// figure writes a value with one decimal, a dash for none.
func figure(v mentoring.Value) string {
	if !v.Known() || math.IsNaN(v.Mean) {
		return "–"
	}
	return words.Figure(lang.Current(), v.Mean)
}
