package kit

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/mentoring"
)

// Entry is a stock entry that also knows "done with this" (Ctrl+Enter, or Cmd)
// and "never mind" (Escape), shows the focus, and keeps control characters out
// of what is typed and pasted. OnSubmitted is called on Enter in an entry of
// one line.
type Entry struct {
	widget.Entry
	OnDone   func()
	OnEscape func()
	OnDown   func() // the arrow down, in an entry of one line
	Passing  bool   // nothing in it is to be kept: it is saved as it is typed, or a search
	typed    bool   // by the user, since the program filled it
	whole    bool   // all of it is selected when it gets the keyboard
	focused  bool
	held     bool // some text since it was made empty
	space    *wrappedSpace
}

// NewEntry returns an entry of one line.
func NewEntry(placeholder string) *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.PlaceHolder = placeholder
	e.ExtendBaseWidget(e)
	return e
}

// NewMultiEntry returns an entry of several lines, which wrap.
func NewMultiEntry(placeholder string) *Entry {
	e := &Entry{}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.PlaceHolder = placeholder
	e.ExtendBaseWidget(e)
	return e
}

// SetQuietly changes the text without calling OnChanged.
func (e *Entry) SetQuietly(text string) {
	if e.Text == text {
		return
	}
	changed := e.OnChanged
	e.OnChanged = nil
	e.SetText(text)
	e.OnChanged = changed
}

// SetText changes the text. What was typed before can't be taken back any more.
func (e *Entry) SetText(text string) {
	e.held, e.typed = text != "", false
	e.Entry.SetText(text)
}

// onTyped hears of each key in a text.
var onTyped = func() {}

// OnTyped calls f after each key that may have changed a text, on the drawing goroutine.
func OnTyped(f func()) { onTyped = f }

// touchText notes that the user changes the text.
func (e *Entry) touchText() {
	e.typed = true
	onTyped()
}

// Unsent returns what was typed into the fields in view and is saved only when it is sent
// off, without passwords and searches.
func Unsent(in fyne.CanvasObject) (texts []string) {
	if in == nil || !in.Visible() {
		return nil
	}
	if field, ok := in.(interface{ base() *Entry }); ok {
		if e := field.base(); e.typed && !e.Passing && !e.Password && strings.TrimSpace(e.Text) != "" {
			texts = append(texts, e.Text)
		}
	}
	for _, part := range inside(in) {
		texts = append(texts, Unsent(part)...)
	}
	return texts
}

// Blank says that there is no text, and none to take back.
func (e *Entry) Blank() bool { return e.Text == "" && !e.held }

// TypedKey calls OnEscape on Escape, and without it hands Escape on to the
// window, as it does with the keys of the window.
func (e *Entry) TypedKey(key *fyne.KeyEvent) {
	Touch()
	KeyHeard()
	if !comesAsSign(key.Name) && keyStrayed(e.isIn, key) {
		return
	}
	e.held = e.held || e.Text != ""
	switch key.Name {
	case fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn, fyne.KeyEnter:
		defer e.touchText()
	}
	switch {
	case e.OnDown != nil && key.Name == fyne.KeyDown:
		e.OnDown()
	case key.Name != fyne.KeyEscape && !OfWindow(key.Name):
		if !e.keyBehindSpace(key.Name) {
			e.Entry.TypedKey(key)
		}
	case e.OnEscape != nil && key.Name == fyne.KeyEscape:
		e.OnEscape()
	default:
		if w := focusedIn(e.isIn); w != nil && w.OnTypedKey() != nil {
			w.OnTypedKey()(key)
		}
	}
}

// comesAsSign says that a key has a name of one sign, as letters do. It is heard again as
// that sign, and whether it strayed is looked at then: to look takes time.
func comesAsSign(key fyne.KeyName) bool { return len(key) == 1 }

func (e *Entry) base() *Entry { return e }

// Writing says that a field in view has something in it, so that whoever types beside
// it most likely means the field.
func Writing(in fyne.CanvasObject) bool {
	if in == nil || !in.Visible() {
		return false
	}
	if field, ok := in.(interface{ base() *Entry }); ok && field.base().Text != "" {
		return true
	}
	return slices.ContainsFunc(inside(in), Writing)
}

// isIn says that what has the focus is this entry or a widget made of it.
func (e *Entry) isIn(f fyne.Focusable) bool {
	made, ok := f.(interface{ base() *Entry })
	return ok && made.base() == e
}

// AcceptsTab is false: Tab goes on to the next field, also from a long text.
func (e *Entry) AcceptsTab() bool { return false }

// TypedRune keeps control characters out.
func (e *Entry) TypedRune(r rune) {
	Touch()
	if IsStray(r) || runeStrayed(e.isIn, r) {
		return
	}
	if mentoring.Printable(r) || e.MultiLine && (r == '\n' || r == '\t') {
		e.held = true
		defer e.touchText()
		NeedHanFor(string(r))
		e.typeRune(r)
	}
}

// TypedShortcut calls OnDone on Ctrl+Enter and cleans what is pasted.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if strayed(e.isIn) != nil {
		return
	}
	e.held = e.held || e.Text != ""
	switch shortcut := s.(type) {
	case *desktop.CustomShortcut:
		enter := shortcut.KeyName == fyne.KeyReturn || shortcut.KeyName == fyne.KeyEnter
		if enter && shortcut.Modifier == fyne.KeyModifierShortcutDefault && e.OnDone != nil {
			e.OnDone()
			return
		}
	case *fyne.ShortcutPaste:
		e.held = true
		defer e.touchText()
		pasted := clean{shortcut.Clipboard, e.MultiLine}
		s = &fyne.ShortcutPaste{Clipboard: pasted}
		if e.takeSpace() {
			s = &fyne.ShortcutPaste{Clipboard: ownClipboard(" " + pasted.Content())}
		}
	case *fyne.ShortcutCopy, *fyne.ShortcutCut:
		if text := e.SelectedText(); text != "" && !e.Password {
			defer Copied(text)
		}
	}
	e.Entry.TypedShortcut(s)
}

// clean is a clipboard without control characters.
type clean struct {
	fyne.Clipboard
	lines bool
}

// Content returns what is on the clipboard, cleaned.
func (c clean) Content() string {
	text := cleaned(c.Clipboard.Content(), c.lines)
	NeedHanFor(text)
	return text
}

// cleaned takes control characters out of a text; new lines and tabs stay
// where there may be several lines, and are spaces otherwise.
func cleaned(text string, lines bool) string {
	text = mentoring.CleanText(text)
	if lines {
		return text
	}
	return strings.NewReplacer("\n", " ", "\t", " ").Replace(text)
}

// CreateRenderer is for Fyne.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), entry: e, ground: newGround(), wheel: newWheel()}
	r.wheel.Hidden = e.MultiLine // such an entry scrolls itself
	if !e.MultiLine {
		r.hideBar()
	}
	r.paint()
	return r
}

// FocusGained shows the focus. What is replaced more often than it is changed, such as a
// day that was filled in, is selected; a press into it takes that back.
func (e *Entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	if e.whole && e.Text != "" {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	reveal(e.isIn)
}

// FocusLost hides the focus.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
}

// entryRenderer draws a ground of its own in place of the stock one: one surface and not
// two, with a border of ink that can be seen while it has the keyboard.
type entryRenderer struct {
	fyne.WidgetRenderer
	entry  *Entry
	ground *ground
	noBar  *noBar // nil in an entry of several lines
	wheel  *wheel
}

// stockGround is how many of the first objects of the stock entry are its ground: the
// fill and the border.
const stockGround = 2

// Objects are those of the stock entry with the other ground, without its bar, and the
// wheel above them.
func (r *entryRenderer) Objects() []fyne.CanvasObject {
	objects := append([]fyne.CanvasObject{r.ground.box}, r.WidgetRenderer.Objects()[stockGround:]...)
	if r.noBar != nil {
		objects[slices.Index(objects, fyne.CanvasObject(r.noBar.scroll))] = r.noBar.clip
	}
	return append(objects, r.wheel)
}

// Layout places the ground.
func (r *entryRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ground.place(size)
	if r.noBar != nil {
		r.noBar.place()
	}
	r.wheel.Resize(size)
}

// Refresh colours the ground.
func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.paint()
}

func (r *entryRenderer) paint() {
	look, of, variant := r.ground.whole, r.entry.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	look.CornerRadius = controlRadius
	look.FillColor = of.Color(theme.ColorNameInputBackground, variant)
	look.StrokeColor, look.StrokeWidth = of.Color(theme.ColorNameInputBorder, variant), of.Size(theme.SizeNameInputBorder)
	switch {
	case r.entry.Disabled():
		look.StrokeColor = of.Color(theme.ColorNameDisabled, variant)
	case r.entry.focused:
		look.StrokeColor, look.StrokeWidth = Color(Ink), ringWidth
	}
	if look.FillColor == color.Transparent && look.StrokeWidth > 0 {
		look.FillColor = unseen(look.StrokeColor)
	}
	r.ground.paint()
}
