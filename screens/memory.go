package screens

import (
	"os"
	"runtime"
	"runtime/debug"
	"time"
)

// Making the window and reading all of the data makes much that is of no use right
// after. Looking for that meanwhile would make the start longer, and keeping the room
// for it would make the program larger.

// collectLater lets the start take 120 MB, thirty times what the collector begins at,
// before anything is collected.
func collectLater() {
	setCollection(3000)
	runtime.AddCleanup(new([16]byte), func(int) { collectAsUsual() }, 0) // by the first collection
}

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
