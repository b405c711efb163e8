package assets

import _ "embed" // for the files below

// The form that a stakeholder fills in, in a browser: a html/template and what
// goes into it.
var (
	//go:embed form/form.html
	FormPage string
	//go:embed form/form.css
	FormStyle string
	//go:embed form/form.js
	FormScript string
)
