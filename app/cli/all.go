package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"trefoil/app"
	"trefoil/app/archive"
	"trefoil/app/mentoring"
)

// ExportAllCommand writes everything.
type ExportAllCommand struct {
	To      string `arg:"" help:"A new folder, or a file that ends in .zip." type:"path"`
	Private bool   `help:"Also what only the mentor may read: private notes, sealed ratings, and what single people answered."`
}

// Run writes the files, all or none of them.
func (c ExportAllCommand) Run(e Env) error {
	return e.writing(func(s *app.Service) error {
		files, err := s.ExportAll(c.Private)
		if err != nil {
			return err
		}
		if !strings.EqualFold(filepath.Ext(c.To), ".zip") {
			return writeFolder(c.To, files)
		}
		packed, err := archive.Zip(files)
		if err != nil {
			return err
		}
		return app.WriteFile(c.To, packed)
	})
}

func writeFolder(path string, files []archive.File) error {
	err := archive.WriteFolder(path, files)
	if err != nil && !errors.Is(err, mentoring.ErrExists) {
		return fmt.Errorf("%w: %w", mentoring.ErrNotWritten, err)
	}
	return err
}

// ImportCommand adds what an export holds, or what was written elsewhere.
type ImportCommand struct {
	From string `arg:"" help:"The folder or zip of an export, or its trefoil.json; a table of sessions or goals (.csv); or a file or folder of notes in Markdown." type:"path"`
	IntakeFlags
	Yes bool `help:"Don't ask before adding."`
}

// Run says what would be added, asks, and adds it.
func (c ImportCommand) Run(e Env) error {
	return e.with(func(s *app.Service) error {
		if !isExport(c.From) {
			return c.takeIn(e, s)
		}
		found, err := s.CheckImportFile(c.From)
		var faults archive.Faults
		if errors.As(err, &faults) {
			fmt.Fprintln(e.Out, faults)
		}
		if err != nil {
			return err
		}
		tellImport(e.Out, found)
		if !found.CanAdd() {
			return mentoring.ErrNotAdded
		}
		if !c.Yes && !asked(e, "Add them?") {
			return mentoring.ErrNotAdded
		}
		return s.Import(found)
	})
}

// tellImport prints what would be added.
func tellImport(out io.Writer, found app.ImportFound) {
	fmt.Fprintf(out, "%d new records, %d here already, %d here otherwise\n", found.Total(), found.Same, found.Differ)
	tellKinds(out, "", found.New)
	if found.Private > 0 {
		fmt.Fprintf(out, "%d of them are private\n", found.Private)
	}
}

// tellKinds prints how many records of each kind there are, below a heading where
// there is one.
func tellKinds(out io.Writer, heading string, counts map[mentoring.Kind]int) {
	if heading != "" && len(counts) > 0 {
		fmt.Fprintln(out, heading+":")
	}
	var lines []string
	for kind, n := range counts {
		lines = append(lines, fmt.Sprintf("  %s: %d", kind, n))
	}
	slices.Sort(lines)
	for _, line := range lines {
		fmt.Fprintln(out, line)
	}
}

// asked asks on the terminal. Only yes is yes.
func asked(e Env, question string) bool {
	fmt.Fprint(e.Out, question+" Type yes: ")
	line, _ := bufio.NewReader(e.In).ReadString('\n') // without an answer it is no
	return strings.EqualFold(strings.TrimSpace(line), "yes")
}
