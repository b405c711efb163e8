package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
)

// elsewhere reads what other programs do: HTML, code by indenting, and all else that
// notes don't have here.
var elsewhere = goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser()

// Elsewhere says what other programs find in a text: HTML, and a block of code that is
// open at its end, so that whatever follows is code, too.
func Elsewhere(source string) (holdsHTML, codeOpen bool) {
	document := elsewhere.Parse(text.NewReader([]byte(tame(source) + "\n\nx\n")))
	_ = ast.Walk(document, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		if n.Kind() == ast.KindHTMLBlock || n.Kind() == ast.KindRawHTML {
			holdsHTML = true
			return ast.WalkStop, nil
		}
		return ast.WalkContinue, nil
	})
	_, codeOpen = document.LastChild().(*ast.FencedCodeBlock)
	return holdsHTML, codeOpen
}
