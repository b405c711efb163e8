package data

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// What is typed into a field and not sent off yet lies sealed beside the database, so
// that a kill or a power cut doesn't take it along.

func (h home) unsent() string { return filepath.Join(string(h), "unsent") }

var unsentPlace = []byte("unsent\x00")

// KeepUnsent puts away what is typed and not saved yet, in the place of what was kept
// before; nothing removes that. It fails with mentoring.ErrDiskFull and as Save does
// when the disk takes it not.
func (s *Store) KeepUnsent(text []byte) error {
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.onlyToRead || s.closed {
		return nil
	}
	if err := s.keepUnsent(text); err != nil {
		return fmt.Errorf("keep what is typed: %w", explain(err))
	}
	return nil
}

func (s *Store) keepUnsent(text []byte) error {
	file := s.home.unsent()
	if len(text) == 0 {
		return removeFiles(file, file+newEnding)
	}
	return writeNew(file, s.sealer.seal(padded(slices.Clone(text), bodyStep), unsentPlace))
}

// Unsent returns what KeepUnsent put away last and the program did not come to save,
// with spaces behind it; nil when there is nothing, or nothing that opens.
func (s *Store) Unsent() []byte {
	s.writing.Lock()
	defer s.writing.Unlock()
	box, err := os.ReadFile(s.home.unsent())
	if err != nil {
		return nil
	}
	text, err := s.sealer.open(box, unsentPlace)
	if err != nil { // of another key, as after a restore, or damaged
		if !s.onlyToRead {
			_ = s.keepUnsent(nil) // else the next one takes its place
		}
		return nil
	}
	s.noteHan(text)
	return text
}
