package archive

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

var update = flag.Bool("update", false, "write the schema anew")

// schema describes the file as the types make it.
func schema() map[string]any {
	properties := map[string]any{"format": map[string]any{"const": Format}}
	for _, l := range lists {
		items := describe(recordTypes[l.kind])
		about := "All records of the kind " + string(l.kind) + "."
		if l.private {
			about = "Private: of the kind " + string(l.kind) + ", only there when that was asked for."
		}
		properties[l.name] = map[string]any{"type": "array", "description": about, "items": items}
	}
	return map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema", "title": Format, "type": "object",
		"required": []string{"format"}, "additionalProperties": false, "properties": properties,
	}
}

var recordTypes = map[mentoring.Kind]reflect.Type{
	mentoring.KindPerson: reflect.TypeFor[mentoring.Person](), mentoring.KindPair: reflect.TypeFor[mentoring.Pair](),
	mentoring.KindAgreement: reflect.TypeFor[mentoring.Agreement](), mentoring.KindFarewell: reflect.TypeFor[mentoring.Farewell](),
	mentoring.KindCompetency: reflect.TypeFor[mentoring.OwnCompetency](), mentoring.KindAim: reflect.TypeFor[mentoring.Aim](),
	mentoring.KindStakeholder: reflect.TypeFor[mentoring.Stakeholder](), mentoring.KindForm: reflect.TypeFor[mentoring.Form](),
	mentoring.KindAssessment: reflect.TypeFor[mentoring.Assessment](), mentoring.KindRound: reflect.TypeFor[mentoring.Round](),
	mentoring.KindGoal: reflect.TypeFor[mentoring.Goal](), mentoring.KindCheckIn: reflect.TypeFor[mentoring.CheckIn](),
	mentoring.KindSession: reflect.TypeFor[mentoring.Session](), mentoring.KindTalkingPoint: reflect.TypeFor[mentoring.TalkingPoint](),
	mentoring.KindCapture: reflect.TypeFor[mentoring.Capture](), mentoring.KindSharedNotes: reflect.TypeFor[mentoring.SharedNotes](),
	mentoring.KindPrivateNotes: reflect.TypeFor[mentoring.PrivateNotes](), mentoring.KindCommitment: reflect.TypeFor[mentoring.Commitment](),
	mentoring.KindLettingGo: reflect.TypeFor[mentoring.LettingGo](), mentoring.KindEvidence: reflect.TypeFor[mentoring.Evidence](),
	mentoring.KindQuestion: reflect.TypeFor[mentoring.Question](), mentoring.KindTemplate: reflect.TypeFor[mentoring.Template](),
}

// describe is the schema of a Go type as its JSON.
func describe(t reflect.Type) map[string]any {
	switch t {
	case reflect.TypeFor[mentoring.Date]():
		return map[string]any{"type": "string", "format": "date"}
	case reflect.TypeFor[time.Time]():
		return map[string]any{"type": "string", "format": "date-time"}
	case reflect.TypeFor[mentoring.Clock]():
		return map[string]any{"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$"}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return describe(t.Elem())
	case reflect.String:
		return map[string]any{"type": "string"}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Int:
		return map[string]any{"type": "integer"}
	case reflect.Float64:
		return map[string]any{"type": "number"}
	case reflect.Slice:
		return map[string]any{"type": "array", "items": describe(t.Elem())}
	case reflect.Array:
		return map[string]any{"type": "array", "items": describe(t.Elem()), "minItems": t.Len(), "maxItems": t.Len()}
	case reflect.Struct:
		return object(t)
	}
	panic("no schema for " + t.String())
}

func object(t reflect.Type) map[string]any {
	properties, required := map[string]any{}, []string{}
	for i := range t.NumField() {
		name, options, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		properties[name] = describe(t.Field(i).Type)
		if options == "" {
			required = append(required, name)
		}
	}
	return map[string]any{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
}

const schemaPath = "../../assets/schema/export-1.json"

func TestSchemaIsThatOfTheTypes(t *testing.T) {
	want, err := json.MarshalIndent(schema(), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	want = append(want, '\n')
	if *update {
		if err := os.WriteFile(schemaPath, want, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(schemaPath); err != nil || !bytes.Equal(got, want) {
		t.Errorf("the published schema is another; run with -update if that is meant, and give the format a new version once it was released (%v)", err)
	}
}
