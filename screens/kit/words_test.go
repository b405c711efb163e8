package kit

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

func TestEveryErrorOfTheDomainHasWordsOfItsOwn(t *testing.T) {
	if want := declaredErrors(t); len(sentences) != want {
		t.Errorf("%d errors have words, %d are declared", len(sentences), want)
	}
	seen := map[string]bool{}
	for _, s := range sentences {
		words := Words(fmt.Errorf("save goal 0190: %w", s.err))
		if words != s.words || words == unknown || seen[words] {
			t.Errorf("%v: %q", s.err, words)
		}
		seen[words] = true
		if !strings.HasSuffix(words, ".") || strings.Contains(words, "!") || strings.Contains(words, "0190") {
			t.Errorf("%q is no plain sentence", words)
		}
	}
}

// declaredErrors counts the errors that the domain declares.
func declaredErrors(t *testing.T) int {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../../app/mentoring/errors.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	ast.Inspect(file, func(node ast.Node) bool {
		if v, ok := node.(*ast.ValueSpec); ok && strings.HasPrefix(v.Names[0].Name, "Err") {
			n++
		}
		return true
	})
	return n
}

func TestOtherErrorsPointAtTheLog(t *testing.T) {
	if got := Words(errors.New("unexpected EOF")); got != unknown || !strings.Contains(got, "log") {
		t.Errorf("got %q", got)
	}
	if got := Words(nil); got != "" {
		t.Errorf("no error is %q", got)
	}
}
