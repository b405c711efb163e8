package kit

import (
	_ "embed"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// plain is a surface of one colour without an edge. In a window a shader that knows
// nothing else paints it, which without a graphics card takes a fifth of the time of a
// rectangle. Fyne's painter for tests has no shaders and is given that.
type plain struct {
	container.Clip // for Fyne paints a shader half a point beyond its edge
	color          func() color.Color
	shader         *canvas.Shader
	rectangle      *canvas.Rectangle
}

//go:embed plain.frag
var plainSource string

func newPlain(of func() color.Color) *plain {
	p := &plain{
		color:     of,
		shader:    canvas.NewShader("plain", []byte("#version 110\n"+plainSource), []byte("#version 100\n"+plainSource)),
		rectangle: canvas.NewRectangle(color.Transparent),
	}
	p.Content = p.rectangle
	if inWindow() {
		p.Content = p.shader
	}
	p.mix()
	p.ExtendBaseWidget(p)
	return p
}

// Refresh takes the colour anew.
func (p *plain) Refresh() {
	p.mix()
	p.Clip.Refresh()
}

func (p *plain) mix() {
	c := color.NRGBAModel.Convert(p.color()).(color.NRGBA)
	p.rectangle.FillColor = c
	p.shader.Uniforms = map[string]float32{
		"red": unit(c.R), "green": unit(c.G), "blue": unit(c.B), "opacity": unit(c.A),
	}
}

func unit(of uint8) float32 { return float32(of) / 0xff }

// inWindow says that what is made now is for a window and not for a test.
func inWindow() bool {
	_, is := fyne.CurrentApp().Driver().(desktop.Driver)
	return is
}
