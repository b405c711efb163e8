package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"sync"

	fastjson "github.com/segmentio/encoding/json"

	"trefoil/app/mentoring"
)

// A body, before it is sealed, is its version in one byte, the JSON of the
// record, and spaces up to a multiple of bodyStep bytes, so that its size says
// little.
const bodyStep = 256

// upgrade makes the JSON of a body into that of the next version. It is pure,
// and tested on kept examples of each released version.
type upgrade func(body []byte) ([]byte, error)

// parse makes the JSON of a record into the record, which has nothing of the body in
// it. Its texts are kept with others.
type parse func(body []byte, with *texts) (mentoring.Record, error)

// parseAs reads the JSON in a quarter of the time that encoding/json takes: all
// that there is is read at each start.
func parseAs[T mentoring.Record]() parse {
	settle := settling(reflect.TypeFor[T]())
	rooms := sync.Pool{New: func() any { return new(T) }}
	return func(body []byte, with *texts) (mentoring.Record, error) {
		room := rooms.Get().(*T)
		rest, err := fastjson.Parse(body, room, fastjson.ZeroCopy) // its texts lie in the body
		if err == nil && len(rest) > 0 {
			err = errors.New("there is more behind the record")
		}
		settle(reflect.ValueOf(room).Elem(), with)
		record, empty := *room, *new(T)
		*room = empty
		rooms.Put(room)
		return record, err
	}
}

// packBody returns the body of the JSON of a record of this kind.
func (k *kind) packBody(record []byte) []byte {
	body := make([]byte, 1, 1+len(record)+bodyStep)
	body[0] = k.bodyVersion()
	return padded(append(body, record...), bodyStep)
}

// padded returns a text with spaces behind it up to a multiple of step bytes, so that its
// size says little.
func padded(text []byte, step int) []byte {
	return append(text, bytes.Repeat([]byte{' '}, (step-len(text)%step)%step)...)
}

// unpackBody returns the record of a body of any version up to this, with its texts
// kept with others. It fails
// with mentoring.ErrNewerVersion when the body is of a later one, and with
// mentoring.ErrDamaged when it can't be read.
func (k *kind) unpackBody(body []byte, with *texts) (mentoring.Record, error) {
	if len(body) == 0 || body[0] < 1 {
		return nil, fmt.Errorf("a body without a version: %w", mentoring.ErrDamaged)
	}
	version, rest := body[0], body[1:]
	if version > k.bodyVersion() {
		return nil, fmt.Errorf("body version %d: %w", version, mentoring.ErrNewerVersion)
	}
	for _, up := range k.upgrades[version-1:] {
		var err error
		if rest, err = up(rest); err != nil {
			return nil, fmt.Errorf("upgrade a body: %w: %w", mentoring.ErrDamaged, err)
		}
	}
	record, err := k.parse(rest, with)
	if err != nil { // whose text may quote the body
		return nil, fmt.Errorf("parse a body: %w", mentoring.ErrDamaged)
	}
	return record, nil
}

func (k *kind) bodyVersion() byte { return byte(1 + len(k.upgrades)) }

// normal returns the JSON of a record and the record as it will be read back:
// times in UTC, and nothing shared with the caller's. It fails when that would
// not be the same record, so that nothing is saved that can't be read.
func (k *kind) normal(record mentoring.Record) ([]byte, mentoring.Record, error) {
	body, err := json.Marshal(record)
	if err != nil {
		return nil, nil, fmt.Errorf("record can't be written down: %w", err)
	}
	back, err := k.parse(body, nil)
	if err != nil {
		return nil, nil, fmt.Errorf("record can't be read back: %w", err)
	}
	if back.Ref() != record.Ref() || back.Parent() != record.Parent() {
		return nil, nil, fmt.Errorf("record reads back as %v", back.Ref())
	}
	return body, back, nil
}
