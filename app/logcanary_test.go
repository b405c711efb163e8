package app_test

import (
	"context"
	"io"
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/app/report"
	"trefoil/data"
	"trefoil/data/datatest"
)

// confidence is a text that a person wrote, and stands nowhere else.
const confidence = "Zwergotter"

// fullStore can write nothing while it is full.
type fullStore struct {
	*data.Store
	full bool
}

func (s *fullStore) may(write func() error) error {
	if s.full {
		return mentoring.ErrDiskFull
	}
	return write()
}

func (s *fullStore) Save(records ...mentoring.Record) error {
	return s.may(func() error { return s.Store.Save(records...) })
}

func (s *fullStore) SaveDraft(record mentoring.Record) error {
	return s.may(func() error { return s.Store.SaveDraft(record) })
}

func (s *fullStore) Delete(refs ...mentoring.Ref) error {
	return s.may(func() error { return s.Store.Delete(refs...) })
}

func (s *fullStore) Revive(records ...mentoring.Record) error {
	return s.may(func() error { return s.Store.Revive(records...) })
}

func (s *fullStore) Restore(refs ...mentoring.Ref) error {
	return s.may(func() error { return s.Store.Restore(refs...) })
}

func (s *fullStore) Swap(gone []mentoring.Ref, records ...mentoring.Record) error {
	return s.may(func() error { return s.Store.Swap(gone, records...) })
}

// everyUse is all use cases on records that have the text everywhere.
type everyUse struct {
	*app.Service
	store *fullStore
	ids   []mentoring.ID
}

func newEveryUse(t *testing.T) *everyUse {
	t.Helper()
	datatest.CheapPassphrases(t)
	method, err := app.LoadMethod()
	must(t, err)
	e := &everyUse{store: &fullStore{Store: datatest.New(t)}}
	e.Service = app.New(app.Config{Store: e.store, Method: method, Documents: report.Writer{}, Now: time.Now, NewID: mentoring.NewID})
	pair, err := e.AddMentee(app.MenteeDetails{Name: confidence, Role: confidence})
	must(t, err)
	session, err := e.PlanSession(pair, app.SessionPlan{Day: e.Today(), Title: confidence})
	must(t, err)
	must(t, e.SavePrivateNotes(session, confidence))
	goal, err := e.AddGoal(pair, mentoring.Goal{Dimension: mentoring.Business, Statement: confidence, Weight: 1, Phase: mentoring.PersonalCompetence})
	must(t, err)
	e.ids = []mentoring.ID{"gone", pair, session, goal}
	return e
}

// notAsked are the methods that do no work on what they are given, or end it.
var notAsked = []string{"Close", "Changes", "KeepBackups", "OnUndoable", "Autosave", "Restore"}

// idsAsText are the methods that take an id as a plain string.
var idsAsText = []string{
	"AskQuestion", "RetireQuestion", "BringBackQuestion", "ResetQuestion", "DeleteQuestion",
	"RetireTemplate", "BringBackTemplate", "ResetTemplate", "DeleteTemplate",
}

// TestNoUseCaseLogsWhatWasWritten calls every use case with the same text
// wherever a text can be, on records that have it everywhere, while all goes
// well, while nothing can be written, and for what isn't there.
func TestNoUseCaseLogsWhatWasWritten(t *testing.T) {
	var log strings.Builder
	before := slog.Default()
	slog.SetDefault(slog.New(app.NewLog(&log, "")))
	defer slog.SetDefault(before)
	calls, failures := 0, 0
	for _, full := range []bool{true, false} { // full first: then all is still there
		e := newEveryUse(t)
		e.store.full = full
		for _, id := range e.ids {
			service := reflect.ValueOf(e.Service)
			for i := range service.NumMethod() {
				name := service.Type().Method(i).Name
				if slices.Contains(notAsked, name) || name == "SealDocument" && id != e.ids[0] { // which takes long
					continue
				}
				for _, err := range call(service.Method(i), id, slices.Contains(idsAsText, name)) {
					slog.Error("action failed", "use case", name, "error", err)
					failures++
				}
				calls++
				if at := strings.Index(log.String(), confidence); at >= 0 {
					t.Fatalf("%s logs %.400s", name, log.String()[max(0, at-200):])
				}
			}
		}
	}
	t.Logf("%d calls, %d of which failed", calls, failures)
	if calls < 1000 || failures < 500 {
		t.Errorf("only %d calls, %d of which failed", calls, failures)
	}
}

// call calls a method with made-up arguments and returns the errors.
func call(method reflect.Value, id mentoring.ID, idAsText bool) (errs []error) {
	var in []reflect.Value
	for i := range method.Type().NumIn() {
		made := reflect.New(method.Type().In(i)).Elem()
		fill(made, id, 0)
		if idAsText && made.Kind() == reflect.String {
			made.SetString(string(id))
		}
		in = append(in, made)
	}
	out := method.Call
	if method.Type().IsVariadic() {
		out = method.CallSlice
	}
	for _, v := range out(in) {
		if err, ok := v.Interface().(error); ok {
			errs = append(errs, err)
		}
	}
	return errs
}

var textType = reflect.TypeFor[string]()

// fill puts the text wherever there is room for one, and something harmless
// anywhere else.
func fill(v reflect.Value, id mentoring.ID, depth int) {
	switch {
	case depth > 6 || !v.CanSet():
	case v.Type() == reflect.TypeFor[context.Context]():
		v.Set(reflect.ValueOf(context.Background()))
	case v.Type() == reflect.TypeFor[io.Reader]():
		v.Set(reflect.ValueOf(strings.NewReader(confidence)))
	case v.Type() == reflect.TypeFor[[]byte]():
		v.SetBytes([]byte(confidence))
	case v.Type() == reflect.TypeFor[mentoring.ID]():
		v.SetString(string(id))
	case v.Type() == textType:
		v.SetString(confidence)
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), id, depth+1)
			if name := v.Type().Field(i).Name; name == "ID" && v.Field(i).Kind() == reflect.String {
				v.Field(i).SetString(string(id))
			}
		}
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0), id, depth+1)
	case v.Kind() == reflect.Func:
		v.Set(reflect.MakeFunc(v.Type(), func([]reflect.Value) (out []reflect.Value) {
			for i := range v.Type().NumOut() {
				made := reflect.New(v.Type().Out(i)).Elem()
				if made.Kind() == reflect.Bool {
					made.SetBool(true)
				}
				out = append(out, made)
			}
			return out
		}))
	}
}
