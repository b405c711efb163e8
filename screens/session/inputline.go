package session

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// lineService is what the input line and what was caught with it need.
type lineService interface {
	AddLine(session mentoring.ID, line mentoring.Line) error
	EditCapture(next mentoring.Capture) error
	DeleteCapture(id mentoring.ID) error
}

// inputLine takes what is said in one line: a promise, an insight, a question,
// a quote. What it reads shows below while it is typed; pressing a part there
// corrects it.
type inputLine struct {
	screen  *Screen
	entry   *lineEntry
	kinds   *fyne.Container // what the line is, while it is empty
	reading *reading        // what was read, while it isn't
	box     *fyne.Container
	resized func()
	details func(mentoring.Commitment) // opens the whole form; nil where there is none
	away    func()                     // leaves the line

	opened string // what was typed before the whole form took it over
	kind   mentoring.LineKind
	plain  []mentoring.Piece // readings that were taken back
	by     mentoring.Side    // picked by hand, or empty
}

func newInputLine(s *Screen, resized func()) *inputLine {
	l := &inputLine{screen: s, resized: resized, entry: newLineEntry(), kinds: container.New(kit.NewFlow(10))}
	l.reading = newReading(l)
	l.away = func() { s.focus(s.notes.entry()) }
	l.entry.OnChanged = func(string) { l.typed() }
	l.entry.OnSubmitted = func(string) { l.send() }
	l.entry.OnDone, l.entry.OnEscape = l.send, l.leaveOff
	l.box = container.New(kit.NewStack(7), l.entry, l.kinds, l.reading.box)
	l.kind = mentoring.PromiseLine
	l.paintKinds()
	return l
}

var lineKinds = []mentoring.LineKind{mentoring.PromiseLine, mentoring.InsightLine, mentoring.QuestionLine, mentoring.QuoteLine}

// kindName is what a kind of line is called.
func kindName(k mentoring.LineKind) string {
	if k == mentoring.PromiseLine {
		return lang.T("Promise")
	}
	return lang.T(k.Name())
}

// pick says what a line is that doesn't say so itself.
func (l *inputLine) pick(kind mentoring.LineKind) {
	l.kind = kind
	l.name()
	l.paintKinds()
	l.typed()
}

// name says in the empty line what can be typed, with the mentee's name.
func (l *inputLine) name() { l.entry.SetPlaceHolder(l.example()) }

func (l *inputLine) paintKinds() {
	kind := l.kind
	l.kinds.Objects = nil
	for _, k := range lineKinds {
		button := kit.NewLink(kindName(k), func() { l.begin(k) })
		if k == kind {
			l.kinds.Add(kit.Small(kindName(k)).Single().Strong().In(kit.Text))
			continue
		}
		l.kinds.Add(button)
	}
}

// example shows in the empty line what can be typed.
func (l *inputLine) example() string {
	name := strings.ToLower(mentoring.ShortName(l.screen.view.Mentee))
	if name == "" || len([]rune(name)) > longestExample {
		name = lang.T("mentee")
	}
	switch l.kind {
	case mentoring.InsightLine:
		return lang.T("What became clear")
	case mentoring.QuestionLine:
		return lang.T("What stays open")
	case mentoring.QuoteLine:
		return lang.T("Words worth keeping")
	}
	return lang.F("%s: call Sales fri #business", name)
}

// longestExample is how many letters of a name leave room for the rest.
const longestExample = 12

// begin puts the keyboard into the line, for a kind.
func (l *inputLine) begin(kind mentoring.LineKind) {
	l.pick(kind)
	l.screen.focus(l.entry)
}

// read returns what the line says, with what was corrected by hand.
func (l *inputLine) read() mentoring.Line {
	reader := l.screen.view.Reader
	reader.Kind, reader.Plain = l.kind, l.plain
	line := reader.Read(l.entry.Text)
	if l.by != "" {
		line.By = l.by
	}
	return line
}

func (l *inputLine) empty() bool { return strings.TrimSpace(l.entry.Text) == "" }

// typed shows what was read. What lies around is only laid out anew when the
// line needs another height: that takes longer than a key may.
func (l *inputLine) typed() {
	if l.empty() {
		l.plain, l.by = nil, ""
	}
	before, turned := l.box.MinSize().Height, l.kinds.Hidden == l.empty()
	l.kinds.Hidden = !l.empty()
	l.reading.box.Hidden = l.empty()
	if !l.empty() {
		l.reading.show(l.read())
	}
	if turned || l.box.MinSize().Height != before {
		l.resized()
	}
}

// takeBack leaves a piece in the text from now on.
func (l *inputLine) takeBack(piece mentoring.Piece) {
	l.plain = append(slices.Clone(l.plain), piece)
	l.typed()
	l.screen.focus(l.entry)
}

// turnBy makes it the other one's promise, or words.
func (l *inputLine) turnBy() {
	before := l.read().By
	l.by = mentoring.Mentor
	if before == mentoring.Mentor {
		l.by = mentoring.Mentee
	}
	l.typed()
	l.screen.focus(l.entry)
}

// send keeps the line and stays for the next one.
func (l *inputLine) send() {
	if l.empty() {
		return
	}
	if l.screen.do(l.keep()) {
		l.screen.focus(l.entry)
	}
}

// keep saves what is in the line and empties it. It is emptied before, for the
// change is announced while it is saved.
func (l *inputLine) keep() error {
	if l.empty() {
		return nil
	}
	text, kind, plain, by, line := l.entry.Text, l.kind, l.plain, l.by, l.read()
	l.clear()
	if err := l.screen.service.AddLine(l.screen.id, line); err != nil {
		l.entry.SetQuietly(text)
		l.plain, l.by = plain, by
		l.pick(kind)
		return err
	}
	return nil
}

// clear empties the line. The next one is a promise again, which is what it is for: one
// taken for an insight would be kept by nobody.
func (l *inputLine) clear() {
	l.entry.SetQuietly("")
	l.pick(mentoring.PromiseLine)
}

// open hands what was read over to the whole form.
func (l *inputLine) open() {
	c := l.read().Commitment()
	l.opened = l.entry.Text
	l.clear()
	l.details(c)
}

// leaveOff goes away from the line; what was typed stays, as what it is. An empty one is for
// promises again.
func (l *inputLine) leaveOff() {
	if l.empty() {
		l.pick(mentoring.PromiseLine)
	}
	l.away()
}
