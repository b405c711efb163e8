package cli

import (
	"fmt"

	"trefoil/app"
)

// EraseCommand erases a mentee for good.
type EraseCommand struct {
	Mentee  string `arg:"" help:"The mentee: the id, as printed by trefoil list, or the name."`
	Confirm string `required:"" help:"The name once more: this can't be undone." placeholder:"NAME"`
}

// Run erases the mentee and says what it can't reach.
func (c EraseCommand) Run(e Env) error {
	return e.with(func(s *app.Service) error {
		pair, err := menteeCalled(s, c.Mentee)
		if err != nil {
			return err
		}
		if err := s.EraseMentee(pair, c.Confirm); err != nil {
			return err
		}
		keep, err := s.Backups() // one may have been made just before
		for _, b := range keep {
			fmt.Fprintf(e.Out, "still in the backup %s\n", b.Name)
		}
		return err
	})
}
