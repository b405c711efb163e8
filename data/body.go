package data

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"

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

// parse makes the JSON of a record into the record.
type parse func(body []byte) (mentoring.Record, error)

// parseAs reads the JSON in a quarter of the time that encoding/json takes: all
// that there is is read at each start.
func parseAs[T mentoring.Record](body []byte) (mentoring.Record, error) {
	var record T
	err := fastjson.Unmarshal(body, &record)
	trim(reflect.ValueOf(&record).Elem())
	return record, err
}

// trim gives up the room that the slices of a record were made with and don't
// need. There are ten thousands of records.
func trim(record reflect.Value) {
	for i := range record.NumField() {
		list := record.Field(i)
		if list.Kind() != reflect.Slice || list.Cap() == list.Len() {
			continue
		}
		exact := reflect.MakeSlice(list.Type(), list.Len(), list.Len())
		reflect.Copy(exact, list)
		list.Set(exact)
	}
}

// packBody returns the body of the JSON of a record of this kind.
func (k *kind) packBody(record []byte) []byte {
	size := 1 + len(record)
	size += (bodyStep - size%bodyStep) % bodyStep
	body := make([]byte, 1, size)
	body[0] = k.bodyVersion()
	body = append(body, record...)
	return append(body, bytes.Repeat([]byte{' '}, size-len(body))...)
}

// unpackBody returns the record of a body of any version up to this. It fails
// with mentoring.ErrNewerVersion when the body is of a later one, and with
// mentoring.ErrDamaged when it can't be read.
func (k *kind) unpackBody(body []byte) (mentoring.Record, error) {
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
	record, err := k.parse(rest)
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
	back, err := k.parse(body)
	if err != nil {
		return nil, nil, fmt.Errorf("record can't be read back: %w", err)
	}
	if back.Ref() != record.Ref() || back.Parent() != record.Parent() {
		return nil, nil, fmt.Errorf("record reads back as %v", back.Ref())
	}
	return body, back, nil
}
