package app

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"time"
)

// CrashReport tells whoever mends Trefoil what panicked with this cause, and
// where; it is called while that is being recovered from. It has nothing in it
// of what the user wrote: places in the program without any values, and the
// message only where it is one of Go's own.
func CrashReport(version string, at time.Time, cause any) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Trefoil %s, %s, %s/%s\n%s\n%s\n\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH,
		at.UTC().Format(time.RFC3339), causeWords(cause))
	places := make([]uintptr, 100)
	frames := runtime.CallersFrames(places[:runtime.Callers(2, places)])
	for more := true; more; {
		var f runtime.Frame
		f, more = frames.Next()
		fmt.Fprintf(&b, "%s\n\t%s:%d\n", f.Function, filepath.Base(f.File), f.Line)
	}
	return b.String()
}

// causeWords is the message of a fault that Go itself found, which speaks of
// indexes and types, and of any other cause only the type.
func causeWords(cause any) string {
	if fault, ok := cause.(runtime.Error); ok {
		return fault.Error()
	}
	return fmt.Sprintf("a panic with %T", cause)
}

var crashed atomic.Pointer[func(cause any)]

// OnCrash has f called with what a guarded goroutine panics with, on that
// goroutine, instead of the program being ended on the spot.
func OnCrash(f func(cause any)) { crashed.Store(&f) }

// Guarded returns f for a goroutine of its own: when it panics, OnCrash hears of it.
func Guarded(f func()) func() {
	return func() {
		defer func() {
			hear := crashed.Load()
			if hear == nil {
				return
			}
			if cause := recover(); cause != nil {
				(*hear)(cause)
			}
		}()
		f()
	}
}
