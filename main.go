// Trefoil helps a mentor and a technical expert to see the expert grow into a
// strategic leader. Everything stays on the computer that it runs on.
package main

import (
	"errors"
	"fmt"
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

const version = "0.1.0"

func main() {
	slog.SetDefault(slog.New(slog.DiscardHandler)) // until there is a file for it
	var commands cli.Commands
	parsed := kong.Parse(&commands, kong.Name("trefoil"), kong.Vars{"version": version, "home": cli.UsualHome()},
		kong.Description("One-on-one mentoring: goals, sessions, promises and a radar of progress."))
	home := commands.Home
	err := parsed.Run(cli.Env{
		In:         os.Stdin,
		Out:        os.Stdout,
		Open:       func() (app.Opened, error) { return open(home) },
		Check:      func() (string, error) { return check(home) },
		ShowWindow: func() error { return showWindow(home) },
	})
	if err != nil {
		slog.Error("command failed", "command", parsed.Command(), "error", err)
		fmt.Fprintln(os.Stderr, kit.Words(err))
		os.Exit(1)
	}
}

// open opens the data of a home for the use cases. From then on the log goes to
// a file in it.
func open(home string) (app.Opened, error) {
	store, err := data.Open(home)
	if err != nil {
		return app.Opened{}, err
	}
	method, err := app.LoadMethod()
	if err != nil {
		return app.Opened{}, errors.Join(err, store.Close())
	}
	logFile := &lumberjack.Logger{Filename: filepath.Join(home, "trefoil.log"), MaxSize: 1, MaxBackups: 2}
	slog.SetDefault(slog.New(slog.NewTextHandler(logFile, nil)))
	documents := report.Writer{Paper: report.PaperOf(kit.PaperLocale()), Find: report.SystemFonts("")}
	return app.Opened{
		Service: app.New(app.Config{
			Store: store, Method: method, Documents: documents, Now: time.Now, NewID: mentoring.NewID,
		}),
		Close:   func() error { return errors.Join(store.Close(), logFile.Close()) },
		OnRaise: store.OnRaise,
	}, nil
}

// check verifies the data of a home and says so in one line.
func check(home string) (string, error) {
	store, err := data.Open(home)
	if err != nil {
		return "", err
	}
	found, err := store.Check()
	if err = errors.Join(err, store.Close()); err != nil {
		return "", err
	}
	return found.String(), nil
}

// showWindow opens the window on a home. A second start brings the window of
// the first to the front instead.
func showWindow(home string) error {
	return screens.Run(screens.Program{
		Home:     home,
		Version:  version,
		Open:     func() (app.Opened, error) { return open(home) },
		Raise:    func() error { return data.Raise(home) },
		Settings: app.SettingsFile{Path: filepath.Join(home, "settings.json")},
	})
}
