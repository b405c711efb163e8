package lang_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"trefoil/assets"
)

// key is a text that is translated.
type key struct {
	many bool   // it has forms for numbers
	at   string // where it stands first
}

// keys are all texts of the program that are translated: those in the code, and
// those of the method.
func keys(t *testing.T) map[string]key {
	t.Helper()
	found := map[string]key{}
	inCode(t, found)
	inMentoring(t, found)
	inMethod(t, found)
	inDates(found)
	return found
}

// inCode finds the texts that are given to the functions of package lang.
func inCode(t *testing.T, found map[string]key) {
	t.Helper()
	folders := map[string]*folder{}
	files := token.NewFileSet()
	walk(t, func(path string) {
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		dir := filepath.Dir(path)
		if folders[dir] == nil {
			folders[dir] = &folder{texts: map[string]string{}}
		}
		folders[dir].add(file)
	})
	for _, f := range folders {
		f.files.collect(files, f.texts, found)
	}
}

// walk calls f with each file of the program that is no test.
func walk(t *testing.T, f func(path string)) {
	t.Helper()
	for _, root := range []string{"../../app", "../../screens", "../../main.go"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") && !strings.Contains(path, "testdata") {
				f(path)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// folder is a package: its files, and its constants and variables that are texts.
type folder struct {
	files parsed
	texts map[string]string
}

type parsed []*ast.File

func (f *folder) add(file *ast.File) {
	f.files = append(f.files, file)
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		for i, name := range spec.Names {
			if i < len(spec.Values) {
				if text, ok := literal(spec.Values[i], nil); ok {
					f.texts[name.Name] = text
				}
			}
		}
		return true
	})
}

func (p parsed) collect(files *token.FileSet, texts map[string]string, found map[string]key) {
	for _, file := range p {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			for text, many := range said(call, texts) {
				if _, known := found[text]; !known && text != "" {
					found[text] = key{many: many, at: files.Position(call.Pos()).String()}
				}
			}
			return true
		})
	}
}

// said are the keys in a call of a function of package lang, or of a method of
// Language, and whether they have forms for numbers.
func said(call *ast.CallExpr, texts map[string]string) map[string]bool {
	function, ok := call.Fun.(*ast.SelectorExpr)
	if id, plain := call.Fun.(*ast.Ident); plain && id.Name == "Key" {
		function, ok = &ast.SelectorExpr{Sel: id}, true
	}
	if !ok {
		return nil
	}
	arg := func(i int) string {
		if i >= len(call.Args) {
			return ""
		}
		text, _ := literal(call.Args[i], texts)
		return text
	}
	switch function.Sel.Name {
	case "T", "F", "Key":
		return map[string]bool{arg(0): false}
	case "N":
		return map[string]bool{arg(2): true}
	case "X":
		if arg(0) != "" && arg(1) != "" {
			return map[string]bool{arg(0) + "|" + arg(1): false}
		}
	case "Date":
		return map[string]bool{arg(1): false}
	case "DateNear":
		if arg(2) != "" {
			return map[string]bool{arg(2): false, arg(2) + " 2006": false}
		}
	}
	return nil
}

// literal is the text of an expression of literals and of named texts.
func literal(e ast.Expr, texts map[string]string) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil && e.Kind == token.STRING
	case *ast.Ident:
		text, ok := texts[e.Name]
		return text, ok
	case *ast.ParenExpr:
		return literal(e.X, texts)
	case *ast.BinaryExpr:
		left, ok := literal(e.X, texts)
		right, too := literal(e.Y, texts)
		return left + right, ok && too && e.Op == token.ADD
	}
	return "", false
}

// inMentoring finds the names that package mentoring has for its values. It can't
// translate them itself, for it imports nothing of ours; who shows them does.
func inMentoring(t *testing.T, found map[string]key) {
	t.Helper()
	files := token.NewFileSet()
	walk(t, func(path string) {
		if filepath.Base(filepath.Dir(path)) != "mentoring" {
			return
		}
		file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if name, plain := call.Fun.(*ast.Ident); plain && name.Name == "word" {
				for _, arg := range call.Args {
					if text, ok := literal(arg, nil); ok {
						found[text] = key{at: path}
					}
				}
			}
			return true
		})
	})
}

// inMethod finds the texts of the method: all but ids and dimensions.
func inMethod(t *testing.T, found map[string]key) {
	t.Helper()
	err := fs.WalkDir(assets.Method, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(assets.Method, path)
		if err != nil {
			return err
		}
		var tree any
		if err = json.Unmarshal(text, &tree); err == nil {
			inTree(tree, path, found)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func inTree(tree any, at string, found map[string]key) {
	switch tree := tree.(type) {
	case string:
		found[tree] = key{at: at}
	case []any:
		for _, part := range tree {
			inTree(part, at, found)
		}
	case map[string]any:
		for name, part := range tree {
			if name != "id" && name != "dimension" {
				inTree(part, at, found)
			}
		}
	}
}

// inDates finds the names of months and days of the week.
func inDates(found map[string]key) {
	for _, place := range []string{"beside the day", "month", "short month"} {
		for _, month := range []string{
			"January", "February", "March", "April", "May", "June",
			"July", "August", "September", "October", "November", "December",
		} {
			found[place+"|"+month] = key{at: "date.go"}
		}
	}
	for _, place := range []string{"weekday", "short weekday"} {
		for _, day := range []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"} {
			found[place+"|"+day] = key{at: "date.go"}
		}
	}
}

// translations reads what is translated into a language: forms by key.
func translations(t *testing.T, code string) map[string]map[string]string {
	t.Helper()
	text, err := os.ReadFile("../../assets/languages/" + code + ".json") // packed or not
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err = json.Unmarshal(text, &all); err != nil {
		t.Fatal(code, err)
	}
	forms := map[string]map[string]string{}
	for k, v := range all {
		switch v := v.(type) {
		case string:
			forms[k] = map[string]string{"": v}
		case map[string]any:
			forms[k] = map[string]string{}
			for form, said := range v {
				forms[k][form], _ = said.(string)
			}
		}
	}
	return forms
}

// forms are those that a language has for whole numbers.
var forms = map[string][]string{
	"de": {"one", "other"},
	"es": {"one", "other"},
	"pl": {"one", "few", "many", "other"},
	"zh": {"other"},
}

func TestTranslations(t *testing.T) {
	wanted := keys(t)
	if len(wanted) < 300 {
		t.Fatalf("only %d texts were found", len(wanted))
	}
	for code, ofNumbers := range forms {
		t.Run(code, func(t *testing.T) {
			have := translations(t, code)
			for text, k := range wanted {
				said, ok := have[text]
				if !ok {
					t.Errorf("%q of %s has no translation", text, k.at)
					continue
				}
				needed := []string{""}
				if k.many {
					needed = ofNumbers
				}
				for _, form := range needed {
					if said[form] == "" {
						t.Errorf("%q lacks the form %q", text, form)
					} else if wants, has := verbs(text), verbs(said[form]); !maps.Equal(wants, has) {
						t.Errorf("%q takes %v, its translation %q %v", text, wants, said[form], has)
					}
				}
			}
			for text := range have {
				if _, used := wanted[text]; !used {
					t.Errorf("%q is used nowhere", text)
				}
			}
		})
	}
	if into := os.Getenv("TREFOIL_MISSING"); into != "" {
		writeMissing(t, into, wanted)
	}
}

// writeMissing writes what has no translation yet into a folder, one file for each
// language, for a translator to fill, and in which file each text stands.
func writeMissing(t *testing.T, into string, wanted map[string]key) {
	t.Helper()
	var places strings.Builder
	for text, k := range wanted {
		fmt.Fprintf(&places, "%q\t%s\n", text, k.at)
	}
	if err := os.WriteFile(filepath.Join(into, "places.tsv"), []byte(places.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	for code, needed := range forms {
		have, missing := translations(t, code), map[string]any{}
		for text, k := range wanted {
			if _, ok := have[text]; ok {
				continue
			}
			missing[text] = ""
			if k.many {
				empty := map[string]string{}
				for _, form := range needed {
					empty[form] = ""
				}
				missing[text] = empty
			}
		}
		var b strings.Builder
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		if err := e.Encode(missing); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(into, code+".json"), []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d missing", code, len(missing))
	}
}
