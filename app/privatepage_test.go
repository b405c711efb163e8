package app

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

const canary = "canary of the private notes"

// What is private is in no page that the mentee may see, wherever it is looked
// for.
func TestPrivateNotesStayPrivate(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya")
	session := w.plan(maya, w.Today())
	w.ok(w.StartSession(session))
	w.ok(w.SavePrivateNotes(session, canary))
	w.ok(w.SaveSharedNotes(session, "shared"))
	w.FinishNotes(session)
	w.goal(maya, mentoring.Business)
	w.promise(maya, mentoring.Commitment{SessionID: session})
	w.ok(w.WrapUp(session, Wrap{Next: w.in(7)}))
	pages := map[string]any{
		"session page": got(w.SessionPage(session))(t), "review": got(w.Review(maya))(t),
		"overview": got(w.Overview(maya))(t), "today": w.TodayPage(), "list": w.List(),
		"session": got(w.Session(session))(t), "sessions": got(w.Sessions(maya))(t), "goals": got(w.Goals(maya))(t), "report": got(w.ReportPage(maya, View{}))(t),
	}
	for name, page := range pages {
		words := 0
		for _, s := range reachable(reflect.ValueOf(page)) {
			words++
			if strings.Contains(s, canary) {
				t.Errorf("%s tells %q", name, s)
			}
		}
		if words == 0 {
			t.Errorf("%s has no words at all", name)
		}
	}
	if _, private, err := w.Notes(session); err != nil || private.Text != canary {
		t.Errorf("the canary is gone: %q, %v", private.Text, err)
	}
}

// reachable returns all strings in a value.
func reachable(v reflect.Value) []string {
	var all []string
	switch v.Kind() {
	case reflect.String:
		all = append(all, v.String())
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			all = reachable(v.Elem())
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			return nil // its zone points at all zones
		}
		for i := range v.NumField() {
			all = append(all, reachable(v.Field(i))...)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			all = append(all, reachable(v.Index(i))...)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			all = append(append(all, reachable(key)...), reachable(v.MapIndex(key))...)
		}
	}
	return all
}

// No filter keeps private words out of these: there is no room for them.
func TestPagesHaveNoRoomForPrivateNotes(t *testing.T) {
	for _, page := range []reflect.Type{reflect.TypeFor[mentoring.SessionPage](), reflect.TypeFor[Review](), reflect.TypeFor[mentoring.BriefPage](), reflect.TypeFor[mentoring.HourPage](), reflect.TypeFor[mentoring.ReportPage]()} {
		private(t, page, page.String(), map[reflect.Type]bool{})
	}
}

func private(t *testing.T, typ reflect.Type, path string, seen map[reflect.Type]bool) {
	t.Helper()
	if seen[typ] || typ == reflect.TypeFor[time.Time]() {
		return
	}
	seen[typ] = true
	if typ == reflect.TypeFor[mentoring.PrivateNotes]() {
		t.Errorf("%s can hold private notes", path)
	}
	switch typ.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		private(t, typ.Elem(), path, seen)
	case reflect.Map:
		private(t, typ.Key(), path+" key", seen)
		private(t, typ.Elem(), path, seen)
	case reflect.Interface, reflect.Func, reflect.Chan, reflect.UnsafePointer:
		t.Errorf("%s can hold anything", path)
	case reflect.Struct:
		for i := range typ.NumField() {
			field := typ.Field(i)
			if strings.Contains(strings.ToLower(field.Name), "private") {
				t.Errorf("%s.%s", path, field.Name)
			}
			private(t, field.Type, path+"."+field.Name, seen)
		}
	}
}
