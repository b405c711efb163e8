// Package cli is Trefoil without its window: the commands for scripts. They
// carry out the same use cases as the window.
package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/alecthomas/kong"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Commands are the flags and commands of the program.
type Commands struct {
	Home    string           `help:"The data folder to use (usually ${home})." placeholder:"DIR" type:"path"`
	Version kong.VersionFlag `help:"Print the version and quit."`
	SecretFlags

	Open   OpenCommand   `cmd:"" default:"1" help:"Open the window. This is what happens without a command."`
	List   ListCommand   `cmd:"" help:"Print mentees and their sessions with ids."`
	Export ExportCommand `cmd:"" help:"Write documents."`
	Sample SampleCommand `cmd:"" help:"Fill an empty data folder with the sample."`
	Import ImportCommand `cmd:"" help:"Add what an export holds, a table of sessions or goals, or notes in Markdown: all of it or nothing."`
	Erase  EraseCommand  `cmd:"" help:"Erase a mentee for good, with all that belongs to the pair."`
	Check  CheckCommand  `cmd:"" help:"Verify the data, or a backup: integrity, references, every record opens."`

	Backup  BackupCommand  `cmd:"" help:"Make a backup in the data folder and open all of it once, or list those there are."`
	Restore RestoreCommand `cmd:"" help:"Put a backup in the place of the data. What is there now becomes a backup first."`

	Passphrase PassphraseCommand `cmd:"" help:"What opens the data: set, change or remove a passphrase, make a recovery key, remember it here."`
}

// Env is what the commands work with.
type Env struct {
	In            io.Reader // for answers to questions
	Out           io.Writer
	Err           io.Writer // for what is said beside the output
	Ask           func(prompt string) (secret string, err error)
	ByRecoveryKey bool // what is asked for is the recovery key
	AskNew        func(prompt string) (secret string, err error)
	Claim         func() (app.Home, error)
	ShowWindow    func() error
	Settings      app.SettingsFile // of the window
}

// with opens the data, works with it and closes it again.
func (e Env) with(work func(*app.Service) error) error {
	return e.withSecret(func(s *app.Service, _ mentoring.Secret) error { return work(s) })
}

// writing opens the data to write documents or the sample. They are in the language of the
// pair, or in that which the window speaks; what a command itself says is in English.
func (e Env) writing(work func(*app.Service) error) error {
	return e.with(func(s *app.Service) error {
		before := lang.Current()
		lang.Use(e.Settings.Speaks())
		defer lang.Use(before)
		return work(s)
	})
}

// withSecret opens the data, too, and hands over what the data was opened with: nothing
// where it opens by itself.
func (e Env) withSecret(work func(*app.Service, mentoring.Secret) error) error {
	home, err := e.Claim()
	if err != nil {
		return err
	}
	err = e.unlocking(func(secret mentoring.Secret) error {
		service, err := home.Open(secret)
		if err != nil {
			return err
		}
		return errors.Join(work(service, secret), service.Close())
	})
	return errors.Join(err, home.Close())
}

// OpenCommand shows the window.
type OpenCommand struct{}

// Run shows the window until it is closed.
func (OpenCommand) Run(e Env) error { return e.ShowWindow() }

// ListCommand prints mentees and sessions.
type ListCommand struct {
	JSON bool `help:"Print JSON instead of a table."`
}

// Run prints the list.
func (c ListCommand) Run(e Env) error {
	return e.with(func(s *app.Service) error {
		if c.JSON {
			out := json.NewEncoder(e.Out)
			out.SetEscapeHTML(false)
			return out.Encode(s.List())
		}
		return printTable(e.Out, s.List())
	})
}

func printTable(out io.Writer, list app.List) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, mentee := range list.Mentees {
		fmt.Fprintf(w, "%s\t%s\t\t\t\n", mentee.ID, mentee.Name)
		for _, session := range mentee.Sessions {
			fmt.Fprintf(w, "%s\t  session %d\t%s\t%s\t%s\n", session.ID, session.Number, session.Date, session.Status, session.Title)
		}
	}
	return w.Flush()
}

// ExportCommand holds the documents that can be written.
type ExportCommand struct {
	Brief       ExportBriefCommand       `cmd:"" help:"Write the mentor's page before a session, or with --hour the mentee's, as PDF or Markdown."`
	Session     ExportSessionCommand     `cmd:"" help:"Write the page of a session as PDF, Markdown or HTML, or its date for a calendar. Private notes are never part of it."`
	All         ExportAllCommand         `cmd:"" help:"Write everything into a folder or a zip: JSON that can be imported, tables, pages and a calendar."`
	Agreement   ExportAgreementCommand   `cmd:"" help:"Write what a pair agreed as PDF, Markdown or HTML, with places to sign."`
	Certificate ExportCertificateCommand `cmd:"" help:"Write the certificate at the end of a mentoring as PDF, Markdown or HTML."`
	Sessions    ExportSessionsCommand    `cmd:"" help:"Write all sessions that were held with a mentee into one file. Private notes are never part of it."`
	Report      ExportReportCommand      `cmd:"" help:"Write how far a mentee has come as PDF, Markdown or HTML. Private notes are never part of it."`
}

// ExportSessionCommand writes a document of one session.
type ExportSessionCommand struct {
	ID   string `arg:"" help:"The id of the session, as printed by trefoil list."`
	File string `arg:"" help:"The file to write; its ending says what: .pdf, .md, .html or .ics." type:"path"`
}

// sessionForms are the documents of a session by the ending of their files.
var sessionForms = map[string]func(*app.Service, mentoring.ID) (app.Document, error){
	".pdf":  (*app.Service).SessionDocument,
	".md":   (*app.Service).SessionMarkdown,
	".html": (*app.Service).SessionHTML,
	".ics":  (*app.Service).CalendarDocument,
}

func (c ExportSessionCommand) ending() string { return strings.ToLower(filepath.Ext(c.File)) }

// Validate refuses a file with another ending: it would be replaced, and may
// well be the data itself.
func (c ExportSessionCommand) Validate() error {
	if sessionForms[c.ending()] == nil {
		return errors.New("FILE must end in .pdf, .md, .html or .ics")
	}
	return nil
}

// Run writes the document.
func (c ExportSessionCommand) Run(e Env) error {
	return e.writing(func(s *app.Service) error {
		document, err := sessionForms[c.ending()](s, mentoring.ID(c.ID))
		if err != nil {
			return err
		}
		return app.WriteFile(c.File, document.Bytes)
	})
}

// SampleCommand fills an empty home.
type SampleCommand struct {
	Sessions *int `help:"Make a large sample instead: so many sessions over 40 mentees, the same each time." placeholder:"N"`
}

// Validate refuses a number of sessions below 1.
func (c SampleCommand) Validate() error {
	if c.Sessions != nil && *c.Sessions < 1 {
		return errors.New("--sessions must be 1 or more")
	}
	return nil
}

// Run adds the sample.
func (c SampleCommand) Run(e Env) error {
	return e.writing(func(s *app.Service) error {
		if c.Sessions != nil {
			return s.AddLargeSample(*c.Sessions)
		}
		return s.AddSample()
	})
}
