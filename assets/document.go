package assets

import _ "embed" // for the files below

// The page that a document becomes in HTML: a html/template and its style.
var (
	//go:embed document/document.html
	DocumentPage string
	//go:embed document/document.css
	DocumentStyle string
)
