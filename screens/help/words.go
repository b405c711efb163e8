package help

import (
	"io/fs"
	"strings"

	"fyne.io/fyne/v2"

	"trefoil/assets"
	"trefoil/screens/kit"
)

// read returns one of the texts that are built in.
func read(name string) string {
	b, err := fs.ReadFile(assets.Help, name)
	if err != nil {
		panic(err) // only for a name that is not built in
	}
	return string(b)
}

func text(name string) func() fyne.CanvasObject {
	return func() fyne.CanvasObject { return kit.NewMarkdown(read(name)) }
}

// aboutPage returns the section of a page, with its name as the heading.
func aboutPage(page string) string {
	for _, section := range sections() {
		if name, _, _ := strings.Cut(section, "\n"); name == page {
			return "# " + section
		}
	}
	return ""
}

// sections are those of pages.md, each beginning with the name of its page.
func sections() []string {
	return strings.Split(strings.TrimPrefix(read("pages.md"), "## "), "\n## ")
}
