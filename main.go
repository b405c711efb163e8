// Trefoil helps a mentor and a technical expert to see the expert grow into a
// strategic leader. Everything stays on the computer that it runs on.
package main

import (
	_ "embed"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/alecthomas/kong"
	"gopkg.in/natefinch/lumberjack.v2"

	"trefoil/app"
	"trefoil/app/cli"
	"trefoil/app/mentoring"
	"trefoil/app/report"
	"trefoil/data"
	"trefoil/screens"
	"trefoil/screens/kit"
)

//go:embed FyneApp.toml
var fyneApp string

var version = cli.VersionOf(fyneApp)

func main() {
	slog.SetDefault(slog.New(slog.DiscardHandler)) // until there is a file for it
	cli.NoCoreDumps()
	var commands cli.Commands
	place := data.Find(cli.UsualHome())
	parsed := kong.Parse(&commands, kong.Name("trefoil"), kong.Vars{"version": version, "home": place.Path},
		kong.Description("One-on-one mentoring: goals, sessions, promises and a radar of progress."))
	if commands.Home != "" {
		place = data.Named(commands.Home)
	}
	claimed := func() (app.Home, error) { return claim(place) }
	err := parsed.Run(cli.Env{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Claim: claimed,
		Ask:   commands.Ask, ByRecoveryKey: commands.RecoveryKey, AskNew: cli.AskTerminal,
		ShowWindow: func() error { return showWindow(place.Path, claimed) }, Settings: app.SettingsIn(place.Path),
	})
	if err != nil {
		slog.Error("command failed", "command", parsed.Command(), "error", err)
		fmt.Fprintln(os.Stderr, kit.Words(err))
		os.Exit(1)
	}
}

// folder is a data folder with the log file in it.
type folder struct {
	*data.Home
	log io.Closer
}

func (f folder) Close() error { return errors.Join(f.Home.Close(), f.log.Close()) }

// claim takes a data folder for the use cases. From then on the log goes to a
// file in it.
func claim(place data.Place) (app.Home, error) {
	method, err := app.LoadMethod()
	if err != nil {
		return app.Home{}, err
	}
	home, err := place.Claim()
	if err != nil {
		return app.Home{}, err
	}
	home.RareHan = kit.RareHan
	path := home.Path()
	logFile := &lumberjack.Logger{Filename: filepath.Join(path, "trefoil.log"), MaxSize: 1, MaxBackups: 2}
	slog.SetDefault(slog.New(app.NewLog(logFile, path)))
	documents := report.Writer{Paper: report.PaperOf(kit.PaperLocale()), Find: report.SystemFonts("")}
	return app.Home{
		Folder: app.FolderOf[*data.Store](folder{home, logFile}),
		Config: app.Config{
			Method: method, Documents: documents, Now: time.Now, NewID: mentoring.NewID,
			BackupFolder: app.BackupFolderFile{Path: filepath.Join(path, "backup-folder.json")},
		},
	}, nil
}

// showWindow opens the window on a home. A second start brings the window of
// the first to the front instead.
func showWindow(path string, claim func() (app.Home, error)) error {
	return screens.Run(screens.Program{
		Home: path, Version: version, Claim: claim, Again: cli.StartAnew,
		Raise:    func() error { return data.Raise(path) },
		Settings: app.SettingsIn(path),
	})
}
