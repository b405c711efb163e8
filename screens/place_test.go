package screens

import (
	"image"
	"os"
	"path/filepath"
	"testing"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestWithin(t *testing.T) {
	left, right := image.Rect(0, 30, 1920, 1080), image.Rect(1920, 0, 3200, 1024)
	both := []image.Rectangle{left, right}
	for name, tc := range map[string]struct {
		window, want image.Rectangle
		screens      []image.Rectangle
	}{
		"inside, it stays":                     {image.Rect(100, 100, 900, 700), image.Rect(100, 100, 900, 700), both},
		"on the second screen, it stays there": {image.Rect(2000, 100, 2900, 700), image.Rect(2000, 100, 2900, 700), both},
		"half out on the right":                {image.Rect(2800, 100, 3700, 700), image.Rect(2300, 100, 3200, 700), both},
		"its title above the bar":              {image.Rect(10, -20, 810, 580), image.Rect(10, 30, 810, 630), both},
		"its screen is gone":                   {image.Rect(2000, 100, 2900, 700), image.Rect(1020, 100, 1920, 700), both[:1]},
		"far away":                             {image.Rect(9000, 9000, 9900, 9700), image.Rect(1020, 380, 1920, 1080), both},
		"larger than its screen":               {image.Rect(2100, -100, 4100, 2000), right, both},
		"wider than its screen":                {image.Rect(0, 100, 2500, 700), image.Rect(0, 100, 1920, 700), both[:1]},
		"no screens are known":                 {image.Rect(-5, -5, 10, 10), image.Rect(-5, -5, 10, 10), nil},
	} {
		if got := within(tc.window, tc.screens); got != tc.want {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
}

func TestPlaceFile(t *testing.T) {
	home := t.TempDir()
	file := placeIn(home)
	usual := place{Width: usualWidth, Height: usualHeight}
	if got := file.load(); got != usual {
		t.Errorf("a first start: %+v", got)
	}
	want := place{Width: 1000, Height: 660.5, Placed: true, X: -3, Y: 40, Maximised: true, Page: kit.GoalsPage, Pair: "p"}
	ok(t, file.save(want))
	if got := file.load(); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	info, err := os.Stat(filepath.Join(home, "window.json"))
	ok(t, err)
	if info.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read it: %v", info.Mode())
	}
	for _, content := range []string{"", "{", `{"width":1e30,"height":600}`, `{"width":900,"height":-1}`, `{"width":"wide"}`, "{}"} {
		ok(t, os.WriteFile(file.path, []byte(content), 0o600))
		if got := file.load(); got != usual {
			t.Errorf("%q: %+v", content, got)
		}
	}
}

// TestFirstScreen says where a start begins after each screen was the last.
func TestFirstScreen(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
	pair := d.Service.Mentees()[0].PairID
	sessions, err := d.Service.Sessions(pair)
	ok(t, err)
	session := sessions.Past[0].Session.ID
	today := kit.Route{Page: kit.TodayPage}
	at := func(page kit.Page) kit.Route { return kit.Route{Page: page, Pair: pair} }
	of := func(page kit.Page) kit.Route { return kit.Route{Page: page, Pair: pair, Session: session} }
	for _, tc := range []struct{ last, want kit.Route }{
		{kit.Route{}, today},
		{today, today},
		{kit.Route{Page: kit.SettingsPage}, kit.Route{Page: kit.SettingsPage}},
		{at(kit.GoalsPage), at(kit.GoalsPage)},
		{kit.Route{Page: kit.GoalsPage, Pair: pair, Goal: "g", New: true}, at(kit.GoalsPage)},
		{of(kit.SessionsPage), at(kit.SessionsPage)},
		{of(kit.SessionPage), of(kit.SessionPage)},
		{of(kit.PreparePage), of(kit.PreparePage)},
		{of(kit.HandoverPage), of(kit.HandoverPage)},
		{at(kit.ReviewPage), at(kit.OverviewPage)},
		{at(kit.AssessPage), at(kit.ProgressPage)},
		{kit.Route{Page: kit.PreviewPage, Pair: pair, Session: session, Paper: kit.BriefPaper}, of(kit.PreparePage)},
		{kit.Route{Page: kit.RestorePage}, kit.Route{Page: kit.SettingsPage}},
		{at(kit.MenteePage), today},
		{kit.Route{Page: kit.MenteePage}, today},
		{kit.Route{Page: kit.IntakePage}, today},
		{kit.Route{Page: kit.GoalsPage, Pair: "gone"}, today},
		{kit.Route{Page: kit.SessionPage, Pair: pair, Session: "gone"}, at(kit.SessionsPage)},
		{kit.Route{Page: kit.SessionPage, Pair: pair}, today},
		{kit.Route{Page: kit.OverviewPage}, today},
		{kit.Route{Page: kit.TodayPage, Pair: pair}, today},
		{kit.Route{Page: "nonsense"}, today},
	} {
		var p place
		p.show(tc.last)
		if got := d.first(p.route()); got != tc.want {
			t.Errorf("after %+v: %+v, want %+v", tc.last, got, tc.want)
		}
	}
}

// TestUnlockingComesBack locks on a screen and is there again afterwards.
func TestUnlockingComesBack(t *testing.T) {
	e := newEntrance(t, "open sesame")
	e.place = placeIn(e.Home).load()
	e.place.Han = false // until somebody had a Chinese name
	e.open(mentoring.Secret{Passphrase: "open sesame"}, func(err error) { ok(t, err) })
	e.next()
	goals := kit.Route{Page: kit.GoalsPage, Pair: e.service.Mentees()[0].PairID}
	e.shell.Go(goals)
	e.lock("")
	e.keepPlace() // as if it was quit while it is locked
	if kept := placeIn(e.Home).load(); e.shell != nil || kept.route() != goals || !kept.Han {
		t.Errorf("locked %v, kept %+v", e.shell == nil, kept)
	}
	e.give("open sesame")
	for e.shell == nil {
		e.next()
	}
	if e.shell.route != goals {
		t.Errorf("at %+v", e.shell.route)
	}
}
