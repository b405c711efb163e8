package agreement

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// field is one text of a sheet: what it is called, and a question that helps.
type field struct{ name, help string }

// sheet is a few texts below each other.
type sheet struct {
	content *fyne.Container
	entries []*kit.Entry
	saved   []string // as they are kept, agreed or not
}

func newSheet(fields []field, changed, done func()) *sheet {
	s := &sheet{content: container.New(kit.NewStack(14)), saved: make([]string, len(fields))}
	for _, f := range fields {
		e := kit.NewMultiEntry("")
		e.OnChanged = func(string) { changed() }
		e.OnDone = done
		s.entries = append(s.entries, e)
		one := kit.NewField(lang.T(f.name), e)
		one.SetHint(lang.T(f.help))
		s.content.Add(one)
	}
	return s
}

func (s *sheet) add(o fyne.CanvasObject) { s.content.Add(o) }

// show shows texts, but for those that were changed and not kept.
func (s *sheet) show(texts ...string) {
	for i, text := range texts {
		if s.entries[i].Text == s.saved[i] {
			s.entries[i].SetQuietly(text)
		}
		s.saved[i] = text
	}
}

func (s *sheet) texts() []string {
	texts := make([]string, len(s.entries))
	for i, e := range s.entries {
		texts[i] = strings.TrimSpace(e.Text)
	}
	return texts
}

// dirty says that something is typed that is not kept.
func (s *sheet) dirty() bool { return !slices.Equal(s.texts(), s.saved) }

// keep saves the texts.
func (s *sheet) keep(save func() error) error {
	if err := save(); err != nil {
		return err
	}
	s.saved = s.texts()
	return nil
}
