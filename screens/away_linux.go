package screens

import (
	"log/slog"

	"github.com/godbus/dbus/v5"
)

// onAway calls left when the computer goes to sleep or its session is locked, as
// the login manager says over the bus of the system. Where there is none, it
// never does.
func onAway(left func()) {
	go func() {
		bus, err := dbus.ConnectSystemBus()
		if err != nil {
			slog.Info("nobody says when the computer goes to sleep", "error", err)
			return
		}
		signals := make(chan *dbus.Signal, 8)
		bus.Signal(signals)
		for _, match := range [][]dbus.MatchOption{
			{dbus.WithMatchInterface("org.freedesktop.login1.Manager"), dbus.WithMatchMember("PrepareForSleep")},
			{dbus.WithMatchInterface("org.freedesktop.login1.Session"), dbus.WithMatchMember("Lock")},
		} {
			if err := bus.AddMatchSignal(match...); err != nil {
				slog.Info("listen for sleep and lock", "error", err)
			}
		}
		for signal := range signals {
			if isAway(signal) {
				left()
			}
		}
	}()
}

// isAway says that a signal means going away: PrepareForSleep comes again, with
// false, after waking.
func isAway(s *dbus.Signal) bool {
	switch s.Name {
	case "org.freedesktop.login1.Manager.PrepareForSleep":
		return len(s.Body) == 1 && s.Body[0] == true
	case "org.freedesktop.login1.Session.Lock":
		return true
	}
	return false
}
