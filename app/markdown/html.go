package markdown

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

// HTML returns the HTML of a text, without what surrounds a page. HTML within
// the text, and links that would run something, are left out.
func HTML(text []byte) ([]byte, error) {
	var b bytes.Buffer
	err := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList)).Convert([]byte(tame(string(text))), &b)
	return b.Bytes(), err
}
