package help

import (
	"io/fs"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"trefoil/app/lang"
	"trefoil/assets"
	"trefoil/screens/kit"
)

// read returns one of the texts that are built in, in the language of the interface.
func read(name string) string {
	if code := lang.Current().Code; code != lang.English.Code {
		return readIn(code + "/" + name)
	}
	return readIn(name)
}

func readIn(path string) string {
	b, err := fs.ReadFile(assets.Help, path)
	if err != nil {
		panic(err) // only for a name that is not built in
	}
	return string(b)
}

func text(name string) func() fyne.CanvasObject {
	return func() fyne.CanvasObject { return kit.NewMarkdown(read(name)) }
}

// aboutPage returns the section of a page, given by its English name, with its name
// as the heading. The sections stand in the same order in every language.
func aboutPage(page string) string {
	translated := sections(read("pages.md"))
	for i, section := range sections(readIn("pages.md")) {
		if name, _, _ := strings.Cut(section, "\n"); name == page && i < len(translated) {
			return "# " + translated[i]
		}
	}
	return ""
}

// sections are those of a text, each beginning with its heading.
func sections(text string) []string {
	return strings.Split(strings.TrimPrefix(text, "## "), "\n## ")
}

// aboutTrouble returns the text about failures. It begins with one of its sections, by
// its place from 0, or with its first words.
func aboutTrouble(section int) string {
	all := read("trouble.md")
	parts := strings.Split(all, "\n## ")
	if section < 0 || section+1 >= len(parts) {
		return all
	}
	first := "# " + parts[section+1]
	return strings.Join(append([]string{first}, slices.Delete(parts[1:], section, section+1)...), "\n## ")
}
