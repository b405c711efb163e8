package kit

import (
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// moveTime is how long something takes to get to where it is shown next.
const moveTime = 180 * time.Millisecond

// lessMotion says that the system asked for less motion.
var lessMotion atomic.Bool

// FollowMotion asks the system, in the background, whether people want less
// motion; until the answer, things move. Only a desktop of Linux is asked, once:
// a change shows after the next start. Elsewhere motion ends with Fyne's own
// setting alone, which counts everywhere.
func FollowMotion() {
	go func() {
		if wantsLessMotion(systemSetting) {
			lessMotion.Store(true)
		}
	}()
}

// still says that nothing may move: what changes is there at once.
func still() bool { return lessMotion.Load() || !fyne.CurrentApp().Settings().ShowAnimations() }

// wantsLessMotion reads what a desktop of Linux says about motion: the setting
// that all are meant to have, or where it is missing that of GNOME.
func wantsLessMotion(read func(namespace, key string) (any, error)) bool {
	if reduced, err := read("org.freedesktop.appearance", "reduced-motion"); err == nil {
		return reduced == uint32(1)
	}
	enabled, err := read("org.gnome.desktop.interface", "enable-animations")
	return err == nil && enabled == false
}
