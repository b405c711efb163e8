package report

import (
	"slices"

	"trefoil/app/lang"
)

// Paper is the size of a sheet of paper in points.
type Paper struct{ Width, Height float64 }

// The papers that documents are made for.
var (
	A4     = Paper{595.28, 841.89}
	Letter = Paper{612, 792}
)

// The margins of a page, in points.
const (
	marginLeft = 54.0
	marginTop  = 54.0
	marginFoot = 72.0 // of which the foot takes some
	footLine   = 34.0 // from the edge to the baseline of the foot
)

func (p Paper) right() float64  { return p.Width - marginLeft }
func (p Paper) bottom() float64 { return p.Height - marginFoot }
func (p Paper) wide() float64   { return p.Width - 2*marginLeft }
func (p Paper) foot() float64   { return p.Height - footLine }

// letterRegions are where letters are written on Letter: those of CLDR's
// paperSize US-Letter.
var letterRegions = []string{"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}

// PaperOf is the paper that is usual where a locale is from, such as "en_US.UTF-8"
// or "es-MX". It is A4 when no place is named.
func PaperOf(locale string) Paper {
	if slices.Contains(letterRegions, lang.Region(locale)) {
		return Letter
	}
	return A4
}
