// Package assets holds what is built into the program: fonts, the icon, the help, and
// the method as data. It is files only, without any rules.
package assets

import (
	"embed"
	"io/fs"
)

// Icon is the icon of the app, a PNG of 512 by 512 pixels.
//
//go:embed icon.png
var Icon []byte

//go:embed method/*.json help/*.md help/*/*.md
var files embed.FS

// Method is the folder of the method as shipped: competencies.json,
// questions.json and templates.json.
var Method = folder("method")

// Help is the folder of what explains the program, as Markdown: guide.md,
// method.md, protection.md, and pages.md, which has one section for each page
// under its name. A folder for each language has the same files, with the same
// sections in the same order.
var Help = folder("help")

func folder(name string) fs.FS {
	sub, err := fs.Sub(files, name)
	if err != nil {
		panic(err) // only for a malformed name
	}
	return sub
}
