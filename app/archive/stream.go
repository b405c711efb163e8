package archive

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"trefoil/app/mentoring"
)

// MaxSize is how large a JSON file may be that is read, in bytes.
const MaxSize = 200 << 20

// maxRecord is how long one record may be in it: the whole of that is held at a time. A
// note of two million words is shorter.
const maxRecord = 16 << 20

// stream takes a JSON file apart piece by piece, so that never more of it is held than
// one record.
type stream struct {
	source *source
	json   *json.Decoder
	raw    json.RawMessage // the last value, until the next one
	left   int             // how many entries may still follow
}

func newStream(from io.Reader) *stream {
	s := &source{from: bufio.NewReaderSize(from, 64<<10)}
	s.json = json.NewDecoder(s)
	return &stream{source: s, json: s.json, left: mostEntries}
}

// token reads the next sign or name, or a value that is not made of others.
func (s *stream) token() (json.Token, error) {
	t, err := s.json.Token()
	if err != nil {
		return nil, s.source.why(err)
	}
	return t, s.count(1)
}

// value reads all of the next value. It is good until the next one is read.
func (s *stream) value() (json.RawMessage, error) {
	if err := s.json.Decode(&s.raw); err != nil {
		return nil, s.source.why(err)
	}
	within := entries(s.raw)
	if within > mostWithin {
		return nil, mentoring.ErrTooLarge
	}
	return s.raw, s.count(perRecord + within)
}

// count refuses a file that has too much in it.
func (s *stream) count(entries int) error {
	if s.left -= entries; s.left < 0 {
		return mentoring.ErrTooLarge
	}
	return nil
}

// more says that something follows within the list or the object.
func (s *stream) more() bool { return s.json.More() }

// each hands over what stands in a list, one by one with its place from 1, until take
// returns false. What isn't a list is passed over; null is an empty one.
func (s *stream) each(take func(place int, text json.RawMessage) bool) (isList bool, err error) {
	t, err := s.token()
	begin, nested := t.(json.Delim)
	if err != nil || !nested {
		return t == nil, err
	}
	isList = begin == '['
	for place := 1; s.more(); place++ {
		if !isList {
			if _, err := s.token(); err != nil { // the name of a field
				return false, err
			}
		}
		text, err := s.value()
		if err != nil {
			return isList, err
		}
		if isList && !take(place, text) {
			return true, nil
		}
	}
	_, err = s.token()
	return isList, err
}

// end makes sure that the file ends with the object that is open.
func (s *stream) end() error {
	if _, err := s.token(); err != nil {
		return err
	}
	_, err := s.json.Token()
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err == nil {
		err = errors.New("something follows it")
	}
	return s.source.why(err)
}

// entries is how many entries the lists within a value have, those of lists in them
// counted, too. A comma stands before each entry and each field, or the sign that opens
// the list or the object, and a colon stands in each field.
func entries(text json.RawMessage) int {
	n, quoted := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == ',', c == '{', c == '[':
			n++
		case c == ':':
			n--
		}
	}
	return n
}

// source is a file as the decoder gets it: no more than MaxSize, nor more than maxRecord
// beyond what the decoder is done with.
type source struct {
	from  io.Reader
	json  *json.Decoder
	given int64
	err   error // why there is no more
}

// Read fills p, unless there is an end. A decoder that got less each time would look
// through the same white space over and over.
func (s *source) Read(p []byte) (int, error) {
	limit := min(MaxSize+1, s.json.InputOffset()+maxRecord)
	if s.err == nil && s.given >= limit {
		s.err = mentoring.ErrTooLarge
	}
	if s.err != nil {
		return 0, s.err
	}
	n := 0
	for most := min(len(p), int(limit-s.given)); n < most && s.err == nil; {
		var more int
		more, s.err = s.from.Read(p[n:most])
		n += more
	}
	s.given += int64(n)
	switch {
	case s.given > MaxSize:
		s.err = mentoring.ErrTooLarge
	case s.err != nil && !errors.Is(s.err, io.EOF):
		s.err = fmt.Errorf("read export: %w", s.err)
	}
	return n, s.err
}

// why says what the decoder failed of: the file couldn't be read, or is no JSON.
func (s *source) why(err error) error {
	switch {
	case err == nil:
		return nil
	case s.err != nil && errors.Is(err, s.err) && !errors.Is(err, io.EOF):
		return s.err
	case errors.Is(err, io.EOF):
		err = io.ErrUnexpectedEOF
	}
	return fmt.Errorf("%w: %w", mentoring.ErrNotExport, err)
}
