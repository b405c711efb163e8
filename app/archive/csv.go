package archive

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"trefoil/app/mentoring"
)

// File is one file of an export, its name with slashes between folders.
type File struct {
	Name  string
	Bytes []byte
}

// CSV writes a table for each kind of record that there is, safe for
// spreadsheets: UTF-8 with a byte order mark, as Excel needs it, fields as RFC
// 4180 wants them, and an apostrophe before a cell that would be read as a
// formula. What is a list within a record is one cell of JSON.
func CSV(w World, private bool) ([]File, error) {
	var files []File
	for _, l := range lists {
		records := l.records(&w)
		if len(records) == 0 || l.private && !private {
			continue
		}
		text, err := table(records)
		if err != nil {
			return nil, fmt.Errorf("table of %s: %w", l.name, err)
		}
		files = append(files, File{"csv/" + l.name + ".csv", text})
	}
	return files, nil
}

func table(records []mentoring.Record) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\uFEFF")
	out := csv.NewWriter(&b)
	out.UseCRLF = true
	names := columns(reflect.TypeOf(records[0]))
	if err := out.Write(names); err != nil {
		return nil, err
	}
	for _, r := range records {
		text, err := json.Marshal(r)
		if err != nil {
			return nil, err
		}
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(text, &fields); err != nil {
			return nil, err
		}
		row := make([]string, len(names))
		for i, name := range names {
			row[i] = cell(fields[name])
		}
		if err := out.Write(row); err != nil {
			return nil, err
		}
	}
	out.Flush()
	return b.Bytes(), out.Error()
}

// columns are the names of the fields of a record, in their order.
func columns(t reflect.Type) []string {
	var names []string
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		names = append(names, name)
	}
	return names
}

// cell is a value as text: words without quotes, numbers and lists as JSON.
func cell(raw json.RawMessage) string {
	var text string
	if err := json.Unmarshal(raw, &text); err == nil {
		return safe(text)
	}
	return string(raw)
}

// safe keeps a spreadsheet from reading a cell as a formula.
func safe(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
