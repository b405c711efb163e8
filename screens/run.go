package screens

import (
	"errors"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"syscall"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/assets"
	"trefoil/screens/kit"
)

// Program is what the window runs on.
type Program struct {
	Home     string
	Version  string
	Open     func() (app.Opened, error)
	Raise    func() error // asks the Trefoil that is open already to come to the front
	Settings app.SettingsFile
}

// Run shows the window until it is closed. The data is opened while the window
// is made. When the data is open in another Trefoil, that one comes to the
// front and Run returns at once; when it can't be opened, the window says why
// and Run returns that error in the end.
func Run(p Program) error {
	type result struct {
		opened app.Opened
		err    error
	}
	ready := make(chan result, 1)
	go func() {
		opened, err := p.Open()
		ready <- result{opened, err}
	}()
	a := fyneapp.NewWithID("org.trefoil.Trefoil")
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	r := <-ready
	if errors.Is(r.err, mentoring.ErrInUse) {
		return p.Raise()
	}
	settings, err := p.Settings.Load()
	if err != nil {
		slog.Error("settings are those of a first start", "error", err)
	}
	a.Settings().SetTheme(themeFor(settings))
	kit.FollowMotion()
	w := a.NewWindow("Trefoil")
	w.SetMaster()
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 800))
	if r.err != nil {
		ShowProblem(w, r.err, p.Home, a.Quit)
		w.ShowAndRun()
		return r.err
	}
	return p.run(a, w, r.opened, settings)
}

// run shows the screens until the window closes, and saves everything then.
func (p Program) run(a fyne.App, w fyne.Window, opened app.Opened, settings app.Settings) error {
	shell := New(Config{
		App: a, Window: w, Service: opened.Service, Settings: settings, SaveSettings: p.Settings.Save,
		Do: fyne.Do, Home: p.Home, Version: p.Version,
	})
	if err := opened.OnRaise(func() { fyne.Do(w.RequestFocus) }); err != nil {
		slog.Error("a second start will not raise this window", "error", err)
	}
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		<-ended
		fyne.Do(a.Quit)
	}()
	w.SetCloseIntercept(shell.Close)
	a.Lifecycle().SetOnStopped(shell.End)
	w.ShowAndRun()
	shell.End()
	return opened.Close()
}

// themeFor is the look that the settings ask for. Where nobody can tell what
// the system looks like, Fyne would take dark; Trefoil takes light.
func themeFor(settings app.Settings) fyne.Theme {
	appearance := kit.FollowSystem
	switch {
	case settings.Appearance == "dark":
		appearance = kit.Dark
	case settings.Appearance == "light" || !systemTells():
		appearance = kit.Light
	}
	return kit.NewTheme(appearance, settings.Scale())
}

// systemTells says whether the system can say that it is light or dark. Other
// than Windows and macOS, a desktop says so over the bus of the session, if it
// has one.
func systemTells() bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return true
	}
	if os.Getenv("FYNE_THEME") != "" || os.Getenv("DBUS_SESSION_BUS_ADDRESS") != "" {
		return true
	}
	folder := os.Getenv("XDG_RUNTIME_DIR")
	_, err := os.Stat(filepath.Join(folder, "bus"))
	return folder != "" && err == nil
}
