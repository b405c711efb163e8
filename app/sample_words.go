package app

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"

	"trefoil/app/lang"
	"trefoil/assets"
)

// jsonText finds the texts in a file of the sample, with their quotes.
var jsonText = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)

// inWords puts the texts of a file of the sample into a language. What each English text
// is in the others, by their codes, stands in one file.
func inWords(l *lang.Language, sample []byte) ([]byte, error) {
	if l.Code == lang.English.Code {
		return sample, nil
	}
	file, err := fs.ReadFile(assets.Sample(), "words.json")
	if err != nil {
		return nil, err
	}
	var words map[string]map[string]json.RawMessage
	if err := json.Unmarshal(file, &words); err != nil {
		return nil, fmt.Errorf("words of the sample: %w", err)
	}
	return jsonText.ReplaceAllFunc(sample, func(quoted []byte) []byte {
		var english string
		if json.Unmarshal(quoted, &english) == nil && words[english][l.Code] != nil {
			return words[english][l.Code]
		}
		return quoted
	}), nil
}
