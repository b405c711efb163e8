package screens

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestSettingsTakeEffectAtOnce(t *testing.T) {
	d := newDesk(t, two)
	d.visit(kit.Route{Page: kit.SettingsPage})
	size := func() float32 { return d.App.Settings().Theme().Size(theme.SizeNameText) }
	before := size()
	d.tap(d.button("Larger"))
	if size() <= before || len(d.kept) != 1 || d.kept[0].TextSize != 1.1 {
		t.Errorf("size %v after %v, kept %v", size(), before, d.kept)
	}
	d.visit(kit.Route{Page: kit.TodayPage})
	d.visit(kit.Route{Page: kit.SettingsPage})
	if !strings.Contains(texts(d.Window.Content()), "110 %") {
		t.Error("the settings forgot the size")
	}
	larger := size()
	d.full = true
	d.tap(d.button("Larger"))
	d.says(kit.Words(mentoring.ErrDiskFull))
	if size() != larger || d.Settings.TextSize != 1.1 {
		t.Error("what could not be kept is in force")
	}
}

func TestTheAppearanceIsThatOfTheSettings(t *testing.T) {
	d := newDesk(t, two)
	colors := make(map[string]bool)
	for _, appearance := range []string{"light", "dark"} {
		ok(t, d.applySettings(app.Settings{Appearance: appearance}))
		colors[fmt.Sprint(d.App.Settings().Theme().Color(theme.ColorNameBackground, theme.VariantLight))] = true
	}
	if len(colors) != 2 {
		t.Error("light and dark look the same")
	}
}

func TestWhereTheSystemSaysNothingTheWindowIsLight(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("this system always says what it looks like")
	}
	a := test.NewApp()
	t.Cleanup(a.Quit)
	withBus := t.TempDir()
	ok(t, os.WriteFile(filepath.Join(withBus, "bus"), nil, 0o600))
	for _, c := range []struct {
		name, bus, folder, fyne, setting string
		light                            bool // in spite of Fyne, which takes dark
	}{
		{name: "no bus", light: true},
		{name: "a folder without a bus", folder: t.TempDir(), light: true},
		{name: "a folder with a bus", folder: withBus},
		{name: "the address of a bus", bus: "unix:path=/run/bus"},
		{name: "Fyne was told", fyne: "dark"},
		{name: "dark was picked", setting: "dark"},
		{name: "light was picked", setting: "light", folder: withBus, light: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv("DBUS_SESSION_BUS_ADDRESS", c.bus)
			t.Setenv("XDG_RUNTIME_DIR", c.folder)
			t.Setenv("FYNE_THEME", c.fyne)
			ground := func(of fyne.Theme) string { return fmt.Sprint(of.Color(theme.ColorNameBackground, theme.VariantDark)) }
			got := ground(themeFor(app.Settings{Appearance: c.setting}))
			if light := ground(kit.NewTheme(kit.Light, 1)); (got == light) != c.light {
				t.Errorf("light: %v, want %v", got == light, c.light)
			}
		})
	}
}

// insideTheCard fails the test when a text lies over another or outside.
func insideTheCard(t *testing.T, a fyne.App, w fyne.Window) {
	t.Helper()
	card := shown[*kit.Card](w.Content())[0]
	top := a.Driver().AbsolutePositionForObject(card).Y
	end := top + card.Size().Height
	for _, l := range shown[*kit.Label](w.Content()) {
		at := a.Driver().AbsolutePositionForObject(l).Y
		if at < top || at+l.MinSize().Height > end || l.Size().Height < l.MinSize().Height {
			t.Errorf("%q does not fit: %v to %v, card %v to %v", l.Text(), at, at+l.MinSize().Height, top, end)
		}
		top = at + l.MinSize().Height
	}
}
