package data

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

// What is written with encoding/json is read with a faster library. Both have to
// read the same, and nothing of the body may be in it: the next one takes its room.
func TestBodiesAreReadAsTheyWereWritten(t *testing.T) {
	for _, k := range kinds {
		t.Run(string(k.name), func(t *testing.T) {
			zero, err := k.parse([]byte("{}"), nil)
			if err != nil {
				t.Fatal(err)
			}
			with := &texts{}
			rapid.Check(t, func(t *rapid.T) {
				record := reflect.New(reflect.TypeOf(zero)).Elem()
				makeUp(t, record)
				body, err := json.Marshal(record.Interface())
				if err != nil {
					t.Fatal(err)
				}
				want := reflect.New(record.Type())
				if err := json.Unmarshal(body, want.Interface()); err != nil {
					t.Fatalf("%s: %v", body, err)
				}
				got, err := k.parse(body, with)
				was := string(body)
				for i := range body {
					body[i] = '?'
				}
				if diff := cmp.Diff(want.Elem().Interface(), got); diff != "" || err != nil {
					t.Fatalf("%s: %v\n%s", was, err, diff)
				}
			})
		})
	}
}

// makeUp puts something into all fields of a record, whatever they are.
func makeUp(t *rapid.T, v reflect.Value) {
	switch v.Interface().(type) {
	case mentoring.Date:
		day := mentoring.Day(2000, time.January, 1).AddDays(rapid.IntRange(0, 20000).Draw(t, "day"))
		v.Set(reflect.ValueOf(rapid.SampledFrom([]mentoring.Date{{}, day}).Draw(t, "date")))
		return
	case mentoring.Clock:
		v.Set(reflect.ValueOf(mentoring.Clock{Hour: rapid.IntRange(0, 23).Draw(t, "hour"), Minute: rapid.IntRange(0, 59).Draw(t, "minute")}))
		return
	case time.Time:
		v.Set(reflect.ValueOf(time.Unix(rapid.Int64Range(0, 4e9).Draw(t, "s"), rapid.Int64Range(0, 999999999).Draw(t, "ns")).UTC()))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			makeUp(t, v.Field(i))
		}
	case reflect.Array, reflect.Slice:
		if v.Kind() == reflect.Slice {
			n := rapid.IntRange(0, 3).Draw(t, "length")
			v.Set(reflect.MakeSlice(v.Type(), n, n))
		}
		for i := range v.Len() {
			makeUp(t, v.Index(i))
		}
	case reflect.Pointer:
		if rapid.Bool().Draw(t, "there") {
			v.Set(reflect.New(v.Type().Elem()))
			makeUp(t, v.Elem())
		}
	case reflect.Map:
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		makeUp(t, key)
		makeUp(t, value)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, value)
	case reflect.String:
		v.SetString(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"\xff", "<b>&\u2028\x00\"\\", "😀\U0010FFFF"})).Draw(t, "text"))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, "flag"))
	case reflect.Float64:
		v.SetFloat(rapid.Float64Range(-1e300, 1e300).Draw(t, "number"))
	case reflect.Int, reflect.Int64:
		v.SetInt(rapid.Int64().Draw(t, "count"))
	default:
		t.Fatalf("there are fields of kind %v now: fill them, too", v.Kind())
	}
}
