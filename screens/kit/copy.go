package kit

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// copied is what the program last put on the clipboard.
var copied struct {
	mu    sync.Mutex
	text  string
	count int
}

// copiedStays is how long the clipboard keeps what was copied here.
const copiedStays = time.Minute

// Copied notes that a text was put on the clipboard. After a minute it is taken
// off again, if it is still there.
func Copied(text string) {
	copied.mu.Lock()
	defer copied.mu.Unlock()
	copied.text = text
	copied.count++
	mine := copied.count
	copiedLater(copiedStays, func() { forgetCopied(mine) })
}

// copiedLater calls f on the drawing goroutine after a time. Tests hold the time.
var copiedLater = func(d time.Duration, f func()) {
	time.AfterFunc(d, func() { fyne.Do(f) })
}

// Copy puts a text on the clipboard, for a minute.
func Copy(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	Copied(text)
}

// ForgetCopied takes what was copied here off the clipboard at once, if it is
// still there.
func ForgetCopied() {
	copied.mu.Lock()
	last := copied.count
	copied.mu.Unlock()
	forgetCopied(last)
}

func forgetCopied(count int) {
	copied.mu.Lock()
	defer copied.mu.Unlock()
	if count != copied.count || copied.text == "" {
		return // something else was copied since
	}
	board := fyne.CurrentApp().Clipboard()
	if board.Content() == copied.text {
		board.SetContent("")
	}
	copied.text = ""
}
