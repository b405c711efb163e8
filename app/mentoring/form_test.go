package mentoring

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

func sampleForm() Form {
	return Form{
		"01928f0e-7b1a-7c3d-9e4f-0a1b2c3d4e5f", "stakeholder", march(2), []Competency{
			{"T1a", Technical, PersonalCompetence, "Sharp craft", "Skill matched to the role", [4]string{"a", "b", "c", "d"}},
			{"R1b", Relationship, PersonalCompetence, "Credibility", "Say equals do", [4]string{"e", "f", "g", "h"}},
		},
	}
}

func TestFormCheck(t *testing.T) {
	asking := func(ids ...CompetencyID) Form {
		f := Form{Made: march(2)}
		for _, id := range ids {
			f.Competencies = append(f.Competencies, Competency{ID: id})
		}
		return f
	}
	for _, tt := range []struct {
		name string
		form Form
		want error
	}{
		{"whole", sampleForm(), nil},
		{"one", asking("T1a"), nil},
		{"three", asking("T1a", "T1b", "T1c"), nil},
		{"none", asking(), ErrOutOfRange},
		{"four", asking("T1a", "T1b", "T1c", "T2a"), ErrOutOfRange},
		{"one twice", asking("T1a", "T1b", "T1a"), ErrOutOfRange},
		{"no day", Form{Competencies: asking("T1a").Competencies}, ErrDateMissing},
	} {
		if err := tt.form.Check(); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

func TestFormNumber(t *testing.T) {
	for id, want := range map[ID]string{"01928f0e-7b1a-7c3d-9e4f-0a1b2c3d4e5f": "2C3D4E5F", "form-7": "FORM7", "": ""} {
		if got := (Form{ID: id}).Number(); got != want {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
	}
	seen := make(map[string]bool)
	for range 100 {
		number := Form{ID: NewID()}.Number()
		if seen[number] {
			t.Fatalf("two forms made together are both %s", number)
		}
		seen[number] = true
	}
}

// What a form may tell is a matter of its type: every text in it is one of
// these, and none of them could hold a note, a role or an opinion.
func TestNothingPrivateFitsOnAForm(t *testing.T) {
	want := "Language Form.ID Form.StakeholderID Form.Competencies.ID Form.Competencies.Dimension Form.Competencies.Name " +
		"Form.Competencies.Definition Form.Competencies.Anchors Mentee Stakeholder Asker"
	if got := strings.Join(texts(reflect.TypeFor[FormPage](), ""), " "); got != want {
		t.Errorf("there is room for:\n%s\nwant:\n%s", got, want)
	}
}

// texts lists the fields of a struct that hold text, however deep.
func texts(t reflect.Type, path string) []string {
	switch t.Kind() {
	case reflect.String:
		return []string{path}
	case reflect.Slice, reflect.Array, reflect.Pointer:
		return texts(t.Elem(), path)
	case reflect.Struct:
		var all []string
		for i := range t.NumField() {
			all = append(all, texts(t.Field(i).Type, strings.TrimPrefix(path+"."+t.Field(i).Name, "."))...)
		}
		return all
	case reflect.Interface, reflect.Map:
		return []string{path + " (anything)"}
	}
	return nil
}
