package screens

import (
	"os"
	"runtime/debug"
	"time"
)

// Reading all of the data makes much that is of no use right after. Looking for
// that while the window is made would make the start longer, and keeping the
// room for it would make the program larger.

// collectLess keeps the start from being held up.
func collectLess() { setCollection(400) }

// collectAsUsual ends that, when the first page is drawn.
func collectAsUsual() { setCollection(100) }

// tidyMemory gives the system back what the start took, once all is read and what is
// shown was made anew from that.
func tidyMemory() { time.AfterFunc(300*time.Millisecond, debug.FreeOSMemory) }

// setCollection is what GOGC says, unless the user says that.
func setCollection(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}
