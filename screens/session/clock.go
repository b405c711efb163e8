package session

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// clock shows how long the talk has gone on, of the planned time. It ticks
// once a second, and only while a session runs and is looked at.
type clock struct {
	box     *fyne.Container
	time    *kit.Label
	planned *kit.Label
	after   func(d time.Duration, f func()) (stop func())
	do      func(func())
	tick    func()
	stop    func() // nil while it stands
}

func newClock(do func(func()), tick func()) *clock {
	c := &clock{
		time:    kit.Title("").Single().Sized(clockSize),
		planned: kit.OneLine("").In(kit.Muted),
		after:   afterFunc, do: do, tick: tick,
	}
	c.box = container.New(kit.NewRow(10, -1), c.time, c.planned)
	return c
}

const clockSize = kit.SizeTitle

func afterFunc(d time.Duration, f func()) func() {
	t := time.AfterFunc(d, f)
	return func() { t.Stop() }
}

func (c *clock) show(session mentoring.Session, elapsed time.Duration) {
	c.pause()
	c.time.Hidden = session.Status() != mentoring.Running
	c.time.SetText(kit.ClockWords(elapsed))
	c.planned.SetText(plannedWords(session, elapsed))
	c.planned.SetColor(kit.Muted)
	if session.Status() == mentoring.Running && overWords(elapsed-session.Length()) != "" {
		c.planned.SetColor(kit.Late)
	}
	if session.Status() == mentoring.Running && !session.Paused() {
		c.stop = c.after(time.Second-elapsed%time.Second, func() { c.do(c.next) })
	}
}

// next ticks, unless the clock was stopped while the tick was on its way.
func (c *clock) next() {
	if c.stop != nil {
		c.tick()
	}
}

// pause stops the clock.
func (c *clock) pause() {
	if c.stop != nil {
		c.stop()
		c.stop = nil
	}
}

func plannedWords(session mentoring.Session, elapsed time.Duration) string {
	switch session.Status() {
	case mentoring.Running:
		if words := overWords(elapsed - session.Length()); words != "" {
			return words
		}
		if session.Paused() {
			return lang.F("of %s, paused", kit.DurationWords(session.Length()))
		}
		return lang.F("of %s", kit.DurationWords(session.Length()))
	case mentoring.Held:
		return lang.F("held, %s", kit.DurationWords(elapsed))
	case mentoring.Cancelled:
		return ""
	default:
		return lang.F("%s planned", kit.DurationWords(time.Duration(session.Minutes)*time.Minute))
	}
}

// overWords says by how much the talk is over its time, "" while it isn't.
func overWords(over time.Duration) string {
	if over < time.Minute {
		return ""
	}
	return lang.F("%d min over", int(over/time.Minute))
}
