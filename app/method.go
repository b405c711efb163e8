package app

import (
	"encoding/json"
	"fmt"
	"io/fs"

	"trefoil/app/mentoring"
	"trefoil/assets"
)

// LoadMethod reads the model that ships with the program. An error means that
// the program was built wrongly.
func LoadMethod() (mentoring.Method, error) {
	var m mentoring.Method
	files := map[string]any{
		"competencies.json": &m.Competencies,
		"templates.json":    &m.Templates,
		"questions.json":    &m.Questions,
	}
	for name, into := range files {
		b, err := fs.ReadFile(assets.Method, name)
		if err == nil {
			err = json.Unmarshal(b, into)
		}
		if err != nil {
			return m, fmt.Errorf("load method %s: %w", name, err)
		}
	}
	return m, nil
}
