package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"trefoil/app"
	"trefoil/app/archive"
	"trefoil/app/mentoring"
)

// IntakeFlags say how tables and notes from elsewhere are read.
type IntakeFlags struct {
	Mentee     string `help:"With a table or notes: whose they are where no name stands." placeholder:"NAME"`
	NewMentees bool   `help:"With a table or notes: add mentees whose names aren't known. Without it they are left out."`
	DayFirst   bool   `help:"With a table: 11/9/2026 is in September." xor:"order"`
	MonthFirst bool   `help:"With a table: 11/9/2026 is in November." xor:"order"`
}

// isExport says that a file is one of our own exports, by its name, or by what
// lies in the folder.
func isExport(path string) bool {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		_, err := os.Stat(filepath.Join(path, archive.FileName))
		return err == nil
	}
	ending := strings.ToLower(filepath.Ext(path))
	return ending == ".zip" || ending == ".json"
}

// takeIn reads a table or notes, says what would be added, asks, and adds it.
func (c ImportCommand) takeIn(e Env, s *app.Service) error {
	in, err := s.OpenIntake(c.From)
	if err != nil {
		return err
	}
	if c.Mentee != "" {
		if in.Mentee, err = menteeCalled(s, c.Mentee); err != nil {
			return err
		}
	}
	if c.DayFirst || c.MonthFirst {
		in.SetDayFirst(c.DayFirst)
	}
	for _, name := range s.PlanIntake(in).Unknown {
		who := mentoring.ID("")
		if c.NewMentees {
			who = app.NewPair
		}
		in.Decide(name, who)
	}
	plan := s.PlanIntake(in)
	tellIntake(e, plan)
	if !plan.CanAdd() || !c.Yes && !asked(e, "Add them?") {
		return mentoring.ErrNotAdded
	}
	return s.AddIntake(plan)
}

// tellIntake prints what would be added.
func tellIntake(e Env, p app.IntakePlan) {
	fmt.Fprintf(e.Out, "%d sessions and %d goals would be added, %d are here already, %d are left out\n", p.Sessions, p.Goals, p.Duplicates, p.LeftOut)
	for _, name := range p.Mentees {
		fmt.Fprintf(e.Out, "  new mentee: %s\n", name)
	}
	if p.Private > 0 {
		fmt.Fprintf(e.Out, "  private notes with %d of them\n", p.Private)
	}
	if p.Nobody > 0 {
		fmt.Fprintf(e.Out, "  %d belong to nobody: say whose they are with --mentee\n", p.Nobody)
	}
	if p.Ambiguous {
		fmt.Fprintln(e.Out, "  day and month can't be told apart: say --day-first or --month-first")
	}
	for _, line := range p.FaultLines() {
		fmt.Fprintf(e.Out, "  not read: %s\n", line)
	}
}
