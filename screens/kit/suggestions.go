package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
)

// Suggestions offers names below an entry while one of them is typed. Any other
// text may be typed, too.
type Suggestions struct {
	Content *fyne.Container // the entry with the names
	entry   *Entry
	names   []string
	line    *fyne.Container
	resized func()
}

// mostSuggestions is how many names are offered at once.
const mostSuggestions = 4

// NewSuggestions returns an entry with names to offer, of which it hears the
// changes from now on. Resized is called when it has become higher or lower.
func NewSuggestions(entry *Entry, names []string, resized func()) *Suggestions {
	s := &Suggestions{entry: entry, names: names, resized: resized, line: container.New(NewFlow(10))}
	s.line.Hide()
	entry.OnChanged = func(string) { s.offer() }
	s.Content = container.New(NewStack(4), entry, s.line)
	return s
}

// Offered returns the names that show now.
func (s *Suggestions) Offered() []*Link {
	var links []*Link
	for _, o := range s.line.Objects {
		links = append(links, o.(*Link))
	}
	return links
}

func (s *Suggestions) offer() {
	before := len(s.line.Objects)
	s.line.Objects = nil
	for _, name := range s.fitting() {
		s.line.Objects = append(s.line.Objects, NewLink(name, func() { s.take(name) }))
	}
	s.line.Hidden = len(s.line.Objects) == 0
	if len(s.line.Objects) > 0 || before > 0 {
		s.resized()
	}
}

// fitting returns the names of which a word begins as it was typed. There is
// nothing to offer when one of them stands there already.
func (s *Suggestions) fitting() []string {
	typed := strings.TrimSpace(s.entry.Text)
	if app.Fold(typed) == "" {
		return nil
	}
	var fit []string
	for _, name := range s.names {
		if app.SameName(name, typed) {
			return nil
		}
		if begins(app.Fold(name), app.Fold(typed)) || begins(app.Spell(name), app.Spell(typed)) {
			fit = append(fit, name)
		}
	}
	return fit[:min(len(fit), mostSuggestions)]
}

// begins says that a word of a name begins so.
func begins(name, typed string) bool {
	return strings.HasPrefix(name, typed) || strings.Contains(name, " "+typed)
}

// take puts a name into the entry.
func (s *Suggestions) take(name string) {
	s.entry.SetText(name)
	s.entry.CursorColumn = len([]rune(name))
	requestFocus(s.entry)
}
