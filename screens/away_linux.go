package screens

import (
	"log/slog"

	"github.com/godbus/dbus/v5"
)

// onAway calls left when the computer goes to sleep or its session is locked, and
// woke when it wakes, as the login manager says over the bus of the system. Where
// there is none, it never does.
func onAway(left, woke func()) {
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
			switch {
			case isAway(signal):
				left()
			case isAwake(signal):
				woke()
			}
		}
	}()
}

const sleepSignal = "org.freedesktop.login1.Manager.PrepareForSleep"

// isAwake says that a signal means waking: the one of going to sleep, with false.
func isAwake(s *dbus.Signal) bool {
	return s.Name == sleepSignal && len(s.Body) == 1 && s.Body[0] == false
}

// isAway says that a signal means going away.
func isAway(s *dbus.Signal) bool {
	switch s.Name {
	case sleepSignal:
		return len(s.Body) == 1 && s.Body[0] == true
	case "org.freedesktop.login1.Session.Lock":
		return true
	}
	return false
}
