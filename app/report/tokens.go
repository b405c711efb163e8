package report

import "trefoil/app/mentoring"

// The colours of the light theme.
var (
	surface  = Color{0xFF, 0xFF, 0xFF}
	ground   = Color{0xF4, 0xF5, 0xF7}
	sunken   = Color{0xE9, 0xEB, 0xEF}
	hairline = Color{0xD9, 0xDC, 0xE2}
	ink      = Color{0x1B, 0x21, 0x2C}
	muted    = Color{0x59, 0x61, 0x70}
	primary  = Color{0x23, 0x2B, 0x3A}
	shade    = Color{0xDD, 0xDF, 0xE3} // a tenth of primary on ground: what lies within the radar of today
)

// dimensionColors are those of the dimensions in their order.
var dimensionColors = [3]Color{{0x2B, 0x67, 0xB0}, {0xB9, 0x50, 0x1A}, {0x1D, 0x74, 0x58}}

// colorOf is the colour of a dimension, or that of text when it is none.
func colorOf(d mentoring.Dimension) Color {
	if i := d.Index(); i >= 0 {
		return dimensionColors[i]
	}
	return muted
}

// The looks of a document.
var (
	body         = look{size: 10, color: ink}
	quiet        = look{size: 10, color: muted}
	strong       = look{size: 10, color: ink, bold: true}
	titleLook    = look{size: 20, color: ink, bold: true}
	sectionLook  = look{size: 12, color: ink, bold: true}
	subLook      = look{size: 11, color: ink, bold: true}
	columnLook   = look{size: 8.5, color: muted, bold: true}
	monoLook     = look{size: 9, color: ink}
	captionLook  = look{size: 7, color: muted}
	fineLook     = look{size: 9, color: muted}
	footerLook   = look{size: 8, color: muted}
	bodyLeading  = 15.0
	titleLeading = 26.0
	fineLeading  = 13.0
	smallLeading = 12.0
)

// say is text in a look.
func say(text string, l look) chunk { return chunk{text, l} }

// colored is a look in another colour.
func (l look) colored(c Color) look {
	l.color = c
	return l
}
