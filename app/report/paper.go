package report

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
