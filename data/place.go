package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"trefoil/app/mentoring"
)

// Place is where the data folder of this user is: the usual place, or where it was
// moved to from there.
type Place struct {
	Path  string // of the data folder
	usual home   // "" where the place was named
	err   error  // the usual place doesn't say where
}

// moved is a file in the usual place that says where the data is, once it was
// moved. Whoever starts next goes by it: writing it is what moves the data.
type moved struct {
	Home   string   `json:"home"`
	Before []string `json:"before,omitempty"` // where it was before, the last first, until that is removed
}

func (h home) moved() string { return filepath.Join(string(h), "moved.json") }

// Find looks where the data is when it is not said otherwise.
func Find(usual string) Place {
	abs, err := filepath.Abs(usual)
	if err != nil {
		return Place{Path: usual, err: err}
	}
	p := Place{Path: abs, usual: home(abs)}
	now, err := p.usual.readMoved()
	if now.Home != "" {
		p.Path = now.Home
	}
	p.err = err
	return p
}

// readMoved reads where the data was moved to; nothing where it wasn't. A file that
// says nothing is an error: the data that is in the usual place then is old.
func (h home) readMoved() (now moved, err error) {
	text, err := os.ReadFile(h.moved())
	if errors.Is(err, fs.ErrNotExist) {
		return now, nil
	}
	if err == nil {
		err = json.Unmarshal(text, &now)
	}
	if err == nil && !filepath.IsAbs(now.Home) {
		err = errors.New("no place is named")
	}
	if err != nil {
		return moved{}, fmt.Errorf("read where the data is: %w: %w", mentoring.ErrHomeUnusable, err)
	}
	return now, nil
}

func (h home) writeMoved(now moved) error {
	text, err := json.MarshalIndent(now, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(string(h), 0o700); err != nil {
		return err
	}
	return writeNew(h.moved(), text)
}

// Named is the place that was named at the start, whatever Find finds.
func Named(path string) Place { return Place{Path: path} }

// Claim takes the data folder as Claim does. Where the data was moved to and isn't
// any more, as on a disk that was taken out, it fails with mentoring.ErrHomeGone and
// makes nothing there.
func (p Place) Claim() (*Home, error) {
	if p.err != nil {
		return nil, fmt.Errorf("claim data folder: %w", p.err)
	}
	at := home(p.Path)
	if p.usual != "" && at != p.usual && !at.inUse() {
		return nil, fmt.Errorf("claim data folder %s: %w", p.Path, mentoring.ErrHomeGone)
	}
	h, err := Claim(p.Path)
	if err != nil {
		return nil, err
	}
	h.usual = p.usual
	return h, nil
}

// inUse says that the folder has data, or had some.
func (h home) inUse() bool {
	for _, path := range []string{h.db(), h.restored(), h.backups()} {
		if _, err := os.Lstat(path); err == nil {
			return true
		}
	}
	return false
}
