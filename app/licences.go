package app

import (
	"io/fs"
	"runtime"
	"runtime/debug"
	"strings"

	"trefoil/app/lang"
	"trefoil/assets"
)

// Licence is what something that is built into the program may be used under.
type Licence struct {
	Name    string // the path of a Go module, or what it is called
	Version string // empty where there is none of its own
	Kind    string // a short name, "MIT"
	Text    string
}

// Licences returns the licences of all that is built into this program: its own,
// that of its fonts, of Go, and of each module in it.
func Licences() []Licence {
	build, ok := debug.ReadBuildInfo()
	if !ok {
		build = new(debug.BuildInfo)
	}
	return licencesOf(build.Deps)
}

// licencesOf returns what is there for modules. One that a builder put in the
// place of another may have no text.
func licencesOf(modules []*debug.Module) []Licence {
	all := []Licence{{Name: "Trefoil"}, {Name: "Noto Sans"}, {Name: "Go", Version: runtime.Version()}}
	for _, module := range modules {
		all = append(all, Licence{Name: module.Path, Version: module.Version})
	}
	for i, l := range all {
		if b, err := fs.ReadFile(assets.Licences(), l.Name+".txt"); err == nil {
			all[i].Text = string(b)
			all[i].Kind = licenceKind(all[i].Text)
		}
	}
	return all
}

// licenceKinds are words that only one kind of licence holds, the more telling
// ones first.
var licenceKinds = []struct{ words, kind string }{
	{"Apache License", "Apache 2.0"},
	{"SIL Open Font License", "OFL 1.1"},
	{"the terms of the UNLICENSE or", "Unlicense or BSD"},
	{"Permission is hereby granted, free of charge", "MIT"},
	{"Permission to use, copy, modify, and/or distribute", "ISC"},
	{"be used to endorse or promote products", "BSD 3-Clause"},
	{"Redistributions of source code must retain", "BSD 2-Clause"},
}

// licenceKind names the kind of a text's first licence, empty for one that it
// doesn't know.
func licenceKind(text string) string {
	first, rest, _ := strings.Cut(text, "\n----------\n")
	words := strings.ToLower(strings.Join(strings.Fields(first), " "))
	for _, k := range licenceKinds {
		if strings.Contains(words, strings.ToLower(k.words)) {
			if rest != "" {
				return lang.F("%s and others", k.kind)
			}
			return k.kind
		}
	}
	return ""
}
