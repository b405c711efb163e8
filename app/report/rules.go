package report

import (
	"reflect"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// listCoverage makes go-text 0.3.5 apply all rules of a font. The filter with
// which it skips rules (addRange in harfbuzz/set_digest.go) forgets the later
// ranges of a rule that covers more than 64 glyphs by ranges, so that in Arabic
// ن, ي, ئ and ة don't join. A rule that lists its glyphs one by one is not
// affected.
func listCoverage(f *font.Font) {
	for _, lookup := range f.GSUB.Lookups {
		listAll(reflect.ValueOf(lookup.Subtables))
	}
	for _, lookup := range f.GPOS.Lookups {
		listAll(reflect.ValueOf(lookup.Subtables))
	}
}

// listAll replaces coverage by ranges in a value that can be set, or in the
// elements of a slice.
func listAll(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		if k := v.Type().Elem().Kind(); k != reflect.Interface && k != reflect.Struct {
			return
		}
		for i := range v.Len() {
			listAll(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Field(i); field.CanSet() {
				listAll(field)
			}
		}
	case reflect.Interface:
		listHeld(v)
	}
}

// listHeld does the same for the value that an interface holds.
func listHeld(v reflect.Value) {
	if v.IsNil() {
		return
	}
	if ranges, ok := v.Interface().(tables.Coverage2); ok {
		v.Set(reflect.ValueOf(listed(ranges)))
		return
	}
	if v.Elem().Kind() == reflect.Struct {
		held := reflect.New(v.Elem().Type()).Elem()
		held.Set(v.Elem())
		listAll(held)
		v.Set(held)
	}
}

func listed(ranges tables.Coverage2) tables.Coverage1 {
	var list tables.Coverage1
	for _, r := range ranges.Ranges {
		for g := int(r.StartGlyphID); g <= int(r.EndGlyphID); g++ {
			list.Glyphs = append(list.Glyphs, tables.GlyphID(g))
		}
	}
	return list
}
