package screens

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Program is what the window runs on.
type Program struct {
	Home     string
	Version  string
	Claim    func() (app.Home, error)
	Raise    func() error // asks the Trefoil that is open already to come to the front
	Settings app.SettingsFile
	// Again starts the program anew, and returns only when that fails.
	Again func() error
}

// Run shows the window until it is closed. The data is opened while the window
// is made. When another Trefoil has it, that one comes to the front and Run
// returns at once; when the data can't be opened, the window says why and Run
// returns that error in the end.
func Run(p Program) error {
	collectLater()
	claimed, ready := make(chan error, 1), make(chan opening, 1)
	go func() { ready <- p.open(claimed) }()
	a := fyneapp.NewWithID("org.trefoil.Trefoil")
	if errors.Is(<-claimed, mentoring.ErrInUse) {
		return p.Raise()
	}
	settings, err := p.Settings.Load()
	if err != nil {
		slog.Error("settings are those of a first start", "error", err)
	}
	stood := placeIn(p.Home).load()
	kit.Speak(settings.Speaks())
	if !stood.Han && !speaksHan() {
		kit.TakeFewHan()
	}
	a.Settings().SetTheme(themeFor(settings))
	fonts := make(chan struct{})
	go app.Guarded(func() {
		defer close(fonts)
		kit.ReadFonts()
	})()
	kit.FollowMotion()
	w := a.NewWindow(lang.T("Opening – Trefoil"))
	w.SetMaster()
	w.SetPadded(false)
	d := newDoor(p, a, w, app.Home{}, settings)
	d.place = stood
	w.Resize(fyne.NewSize(d.place.Width, d.place.Height))
	err = d.run(ready, fonts)
	if d.again && err == nil {
		return p.Again()
	}
	return err
}

// opening is what came of claiming the folder and opening the data in it.
type opening struct {
	home    app.Home
	service *app.Service
	claim   error
	err     error
}

// open tells as soon as it is known whether the folder could be claimed.
func (p Program) open(claimed chan<- error) (o opening) {
	o.home, o.claim = p.Claim()
	claimed <- o.claim
	if o.claim != nil {
		o.err = o.claim
		return o
	}
	o.service, o.err = o.home.OpenSoon(mentoring.Secret{}, placeIn(p.Home).load().today())
	return o
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
