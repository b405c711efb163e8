package assess

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// focusChooser are the competencies of a pair as boxes to tick, for those that are
// rated between two full ratings.
type focusChooser struct {
	choice  *choice
	all     []mentoring.Competency
	checks  map[mentoring.CompetencyID]*kit.Check
	columns *fyne.Container
	count   *kit.Label
	content *kit.Box
}

const checkWidth = 190 // the least width of a column of boxes

func newFocusChooser(c *choice) *focusChooser {
	f := &focusChooser{choice: c, columns: container.New(kit.NewFlowGrid(checkWidth, 16)), count: kit.Small("")}
	f.content = kit.NewBox(kit.Background, container.New(kit.NewStack(12), f.count, f.columns))
	f.content.Radius, f.content.Pad = 8, fyne.NewSize(14, 12)
	return f
}

// show ticks what is in focus.
func (f *focusChooser) show(all []mentoring.Competency, focus map[mentoring.CompetencyID]bool) {
	if !same(f.all, all) {
		f.build(all)
	}
	n := 0
	for id, check := range f.checks {
		check.SetOn(focus[id])
		if focus[id] {
			n++
		}
	}
	f.count.SetText(kit.FocusWords(n))
}

func same(a, b []mentoring.Competency) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func (f *focusChooser) build(all []mentoring.Competency) {
	f.all, f.checks, f.columns.Objects = all, make(map[mentoring.CompetencyID]*kit.Check), nil
	for _, d := range mentoring.Dimensions {
		ink, _ := kit.DimensionColors(d)
		column := container.New(kit.NewStack(6), kit.Small(lang.T(d.Short())).Strong().In(ink))
		for _, c := range all {
			if c.Dimension == d {
				check := kit.NewCheck(false, func(on bool) { f.choose(c.ID, on) }).Labeled(c.Name)
				f.checks[c.ID] = check
				column.Add(check)
			}
		}
		f.columns.Add(column)
	}
}

// choose puts a competency into the focus, or takes it out.
func (f *focusChooser) choose(id mentoring.CompetencyID, on bool) {
	var focus []mentoring.CompetencyID
	for _, c := range f.all {
		if c.ID == id && on || c.ID != id && f.choice.focus[c.ID] {
			focus = append(focus, c.ID)
		}
	}
	s := f.choice.screen
	if err := s.service.SetFocus(s.pair, focus); err != nil {
		f.checks[id].SetOn(!on)
		s.host.Fail(err)
		return
	}
	s.Reload()
}
