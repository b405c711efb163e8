package screens

import (
	"time"

	"trefoil/screens/kit"
)

// idle calls lock when nothing was done for a while. Nothing is polled: a timer
// runs until the time would be over, looks when something was last done, and
// runs on for what is left. It goes by the clock on the wall, which runs on
// while the computer sleeps.
type idle struct {
	do    func(func())
	limit func() time.Duration // 0 for never
	lock  func()
	now   func() time.Time
	after func(time.Duration, func()) (stop func())
	unarm func()
	armed time.Time
}

func newIdle(do func(func()), limit func() time.Duration, lock func()) *idle {
	return &idle{do: do, limit: limit, lock: lock, now: time.Now, after: func(d time.Duration, f func()) func() {
		t := time.AfterFunc(d, f)
		return func() { t.Stop() }
	}}
}

// watch begins anew: now something was done.
func (i *idle) watch() {
	kit.Touch()
	i.arm()
}

func (i *idle) arm() {
	i.stop()
	limit := i.limit()
	if limit == 0 {
		return
	}
	i.armed = i.now().Round(0)
	left := max(limit-i.now().Round(0).Sub(kit.Touched()), time.Second)
	i.unarm = i.after(min(left, longestNap), func() { i.do(i.look) })
}

// longestNap is how long a timer runs at most: one that stood still with the
// computer is soon over. When it was over much later than it should have been,
// the computer slept, and whoever wakes it need not be who left it.
const longestNap = time.Minute

func (i *idle) look() {
	if i.unarm == nil {
		return // stopped meanwhile
	}
	now, limit := i.now().Round(0), i.limit()
	if limit > 0 && (now.Sub(kit.Touched()) >= limit || now.Sub(i.armed) >= limit+longestNap) {
		i.stop()
		i.lock()
		return
	}
	i.arm()
}

func (i *idle) stop() {
	if i.unarm != nil {
		i.unarm()
		i.unarm = nil
	}
}

// talkLimit is how long a talk may go on without anything being done here: the
// mentor is to listen.
const talkLimit = 30 * time.Minute

// idleLimit is after how long the window locks itself, 0 for never.
func (d *door) idleLimit() time.Duration {
	limit := d.settings.LockAfter()
	if d.shell == nil || limit == 0 {
		return 0
	}
	if d.shell.talking() {
		return max(limit, talkLimit)
	}
	return limit
}
