package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// BackupCommand makes a backup, or lists those there are.
type BackupCommand struct {
	To   string `help:"Copy it into this folder, too, which must be there." placeholder:"FOLDER" type:"path" xor:"what"`
	List bool   `help:"Print the backups in the data folder instead of making one. No passphrase is asked for." xor:"what"`
	JSON bool   `help:"With --list: print JSON instead of a table."`
}

// Validate refuses JSON of nothing.
func (c BackupCommand) Validate() error {
	if c.JSON && !c.List {
		return errors.New("--json goes with --list")
	}
	return nil
}

// Run makes the backup and says what is in it, or prints the list.
func (c BackupCommand) Run(e Env) error {
	if c.List {
		return c.list(e)
	}
	return e.with(func(s *app.Service) error {
		before, err := s.BackupFolder()
		if err != nil {
			return err
		}
		made, err := s.BackUp(context.Background(), nil)
		if err != nil {
			return err
		}
		found, err := s.BackupContent(made.Name)
		if err != nil {
			return err
		}
		fmt.Fprintf(e.Out, "made %s: %s\n", made.Name, contentWords(found))
		if after, err := s.BackupFolder(); err != nil || before.Path != "" && !after.Copied.After(before.Copied) {
			fmt.Fprintf(e.Out, "not copied into %s\n", before.Path)
		}
		if c.To == "" {
			return nil
		}
		return s.CopyBackup(context.Background(), made, c.To)
	})
}

// list prints what there is. The data stays shut.
func (c BackupCommand) list(e Env) error {
	home, err := e.Claim()
	if err != nil {
		return err
	}
	lines, err := app.BackupLines(home)
	if err == nil && c.JSON {
		err = json.NewEncoder(e.Out).Encode(backupList(lines))
	} else if err == nil {
		err = printBackups(e.Out, lines)
	}
	return errors.Join(err, home.Close())
}

// backupJSON is a backup as it is printed for programs.
type backupJSON struct {
	Name     string                 `json:"name"`
	Made     time.Time              `json:"made"`
	Why      mentoring.BackupReason `json:"why"`
	Bytes    int64                  `json:"bytes"`
	Mentees  int                    `json:"mentees"`
	Sessions int                    `json:"sessions"`
	Readable bool                   `json:"readable"`
}

func backupList(lines []app.BackupLine) []backupJSON {
	list := make([]backupJSON, 0, len(lines))
	for _, b := range lines {
		list = append(list, backupJSON{b.Name, b.Made.UTC(), b.Why, b.Size, b.Mentees, b.Sessions, b.Fault == nil})
	}
	return list
}

func printBackups(out io.Writer, lines []app.BackupLine) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, b := range lines {
		content := contentWords(b.BackupContent)
		if b.Fault != nil {
			content = "can't be read"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%d KB\n", b.Name, b.Made.Local().Format("2006-01-02 15:04"), content, (b.Size+1023)/1024)
	}
	return w.Flush()
}

func contentWords(c mentoring.BackupContent) string {
	return counted(c.Mentees, "mentee") + ", " + counted(c.Sessions, "session")
}

func counted(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}
