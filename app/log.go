package app

import (
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// NewLog returns a log in words that says what failed and nothing of what
// anybody wrote. Errors of our own hold no such text; of those of the system the
// log leaves out what they repeat of it: names of files outside the data folder,
// for many are called after a mentee, and texts that are no number or date.
func NewLog(w io.Writer, home string) slog.Handler {
	return slog.NewTextHandler(w, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if err, ok := a.Value.Any().(error); ok {
			return slog.String(a.Key, errorWords(err, home))
		}
		return a
	}})
}

// errorWords is the text of an error without what it repeats of a person's.
func errorWords(err error, home string) string {
	text := err.Error()
	for _, told := range repeated(err) {
		if told != "" && !inFolder(told, home) {
			text = strings.ReplaceAll(text, told, "(left out)")
			text = strings.ReplaceAll(text, strings.Trim(strconv.Quote(told), `"`), "(left out)")
		}
	}
	return text
}

func inFolder(path, folder string) bool {
	return folder != "" && (path == folder || strings.HasPrefix(path, folder+string(filepath.Separator)))
}

// repeated returns what the errors in a tree of them repeat of what they were
// given.
func repeated(err error) (all []string) {
	switch e := err.(type) {
	case *fs.PathError:
		all = append(all, e.Path)
	case *os.LinkError:
		all = append(all, e.Old, e.New)
	case *strconv.NumError:
		all = append(all, e.Num)
	case *time.ParseError:
		all = append(all, e.Value, e.ValueElem)
	case *url.Error:
		all = append(all, e.URL)
	case *exec.Error:
		all = append(all, e.Name)
	}
	switch e := err.(type) {
	case interface{ Unwrap() []error }:
		for _, each := range e.Unwrap() {
			all = append(all, repeated(each)...)
		}
	default:
		if inner := errors.Unwrap(err); inner != nil {
			all = append(all, repeated(inner)...)
		}
	}
	return all
}
