package data

import (
	"reflect"
	"strings"
	"time"
)

// texts keeps the texts of many records in a few pieces of memory, and short ones that
// come again, such as the id of a pair, once. There are hundreds of thousands of them:
// each by itself would take as much room again, and the collector would look at each.
type texts struct {
	piece strings.Builder // what is in it never moves
	seen  [256]string     // by a hash of the text
}

const (
	smallestPiece = 1 << 9
	largestPiece  = 1 << 15
	shortText     = 40 // an id is
)

// keep returns the same text in memory of its own. Without texts to keep it with it is
// kept alone.
func (t *texts) keep(text string) string {
	if t == nil || len(text) > largestPiece/16 {
		return strings.Clone(text)
	}
	if len(text) > shortText {
		return t.add(text)
	}
	seen := &t.seen[hash(text)]
	if *seen != text {
		*seen = t.add(text)
	}
	return *seen
}

func (t *texts) add(text string) string {
	if t.piece.Len()+len(text) > t.piece.Cap() {
		next := min(max(2*t.piece.Cap(), smallestPiece, len(text)), largestPiece)
		t.piece = strings.Builder{}
		t.piece.Grow(next)
	}
	start := t.piece.Len()
	t.piece.WriteString(text)
	return t.piece.String()[start:]
}

func hash(text string) (sum byte) {
	for i := range len(text) {
		sum = sum*31 + text[i]
	}
	return sum
}

// settle gives a value texts and lists of its own, with no more room than they need.
type settle func(v reflect.Value, t *texts)

// settling returns how the values of a type are settled, nil when there is nothing in
// them that lies elsewhere.
func settling(of reflect.Type) settle {
	if of == reflect.TypeFor[time.Time]() {
		return nil
	}
	switch of.Kind() {
	case reflect.String:
		return func(v reflect.Value, t *texts) {
			if v.Len() > 0 {
				v.SetString(t.keep(v.String()))
			}
		}
	case reflect.Struct:
		return settlingFields(of)
	case reflect.Slice:
		return settlingList(of)
	case reflect.Array:
		return settlingEach(settling(of.Elem()))
	case reflect.Pointer:
		inner := settling(of.Elem())
		if inner == nil {
			return nil
		}
		return func(v reflect.Value, t *texts) {
			if !v.IsNil() {
				inner(v.Elem(), t)
			}
		}
	case reflect.Map, reflect.Interface:
		panic("records have no fields of " + of.String()) // so far
	}
	return nil
}

func settlingFields(of reflect.Type) settle {
	type field struct {
		at     int
		settle settle
	}
	var fields []field
	for i := range of.NumField() {
		if inner := settling(of.Field(i).Type); inner != nil {
			fields = append(fields, field{i, inner})
		}
	}
	if fields == nil {
		return nil
	}
	return func(v reflect.Value, t *texts) {
		for _, f := range fields {
			f.settle(v.Field(f.at), t)
		}
	}
}

func settlingList(of reflect.Type) settle {
	each := settlingEach(settling(of.Elem()))
	return func(v reflect.Value, t *texts) {
		if v.Cap() > v.Len() {
			exact := reflect.MakeSlice(of, v.Len(), v.Len())
			reflect.Copy(exact, v)
			v.Set(exact)
		}
		if each != nil {
			each(v, t)
		}
	}
}

func settlingEach(inner settle) settle {
	if inner == nil {
		return nil
	}
	return func(v reflect.Value, t *texts) {
		for i := range v.Len() {
			inner(v.Index(i), t)
		}
	}
}
