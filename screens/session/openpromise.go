package session

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// openPromise is a commitment from before that is still open. A tick says that
// it was kept; the menu has the other ends, of which some need a reason.
type openPromise struct {
	commitments *commitments
	data        mentoring.Commitment
	check       *kit.Check
	text        *kit.Label
	words       *kit.Label
	late        *kit.Label
	state       mentoring.Promise // what the reason is for
	reason      *kit.Reason       // nil while none is asked for
	column      *fyne.Container
	box         *fyne.Container
}

func newOpenPromise(c *commitments) *openPromise {
	r := &openPromise{commitments: c, text: kit.Body(""), words: kit.Small(""), late: kit.Small("").In(kit.Late)}
	r.check = kit.NewCheck(false, r.tick)
	r.check.OnRune, r.check.OnKey = r.letter, r.move
	r.column = container.New(kit.NewStack(0), r.text, r.late, kit.FootOf(r.words, kit.NewMore(r.menu)))
	r.box = container.New(kit.NewMarked(25), r.check, r.column)
	return r
}

func (r *openPromise) show(data mentoring.Commitment) {
	s := r.commitments.screen
	r.data = data
	r.check.SetOn(false)
	r.check.SetDimension(data.Dimension)
	r.text.SetText(data.Text)
	due, late := kit.DueWords(data, s.service.Today())
	r.late.Hidden = !late
	r.late.SetText(due)
	r.words.SetText(s.promiseWords(data))
}

func (r *openPromise) menu() []*fyne.MenuItem {
	return []*fyne.MenuItem{
		fyne.NewMenuItem(lang.T("Kept (K)"), func() { r.settle(mentoring.Kept, "") }),
		fyne.NewMenuItem(lang.T("Missed… (M)"), func() { r.ask(mentoring.Missed) }),
		fyne.NewMenuItem(lang.T("Changed… (C)"), func() { r.ask(mentoring.Changed) }),
		fyne.NewMenuItem(lang.T("Dropped… (D)"), func() { r.ask(mentoring.Dropped) }),
	}
}

// letter settles the promise with a single key: kept, missed, changed, dropped.
func (r *openPromise) letter(key rune) bool {
	switch unicode.ToLower(key) {
	case 'k':
		r.onward(mentoring.Kept, "")
	case 'm':
		r.ask(mentoring.Missed)
	case 'c':
		r.ask(mentoring.Changed)
	case 'd':
		r.ask(mentoring.Dropped)
	default:
		return false
	}
	return true
}

// onward settles the promise and goes to the next one that is open; from the
// last of them to the notes.
func (r *openPromise) onward(state mentoring.Promise, reason string) bool {
	next := r.commitments.beside(r, 1)
	if next == nil {
		next = r.commitments.beside(r, -1)
	}
	switch {
	case !r.settle(state, reason):
		return false
	case next != nil:
		r.commitments.screen.focus(next.check)
	default:
		r.commitments.line.away()
	}
	return true
}

// move goes to the line above or below.
func (r *openPromise) move(key fyne.KeyName) bool {
	by, ok := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[key]
	if !ok {
		return false
	}
	r.commitments.step(r.check, by)
	return true
}

// tick says that the promise was kept. When that fails the box is put back.
func (r *openPromise) tick(on bool) {
	if on && !r.onward(mentoring.Kept, "") {
		r.check.SetOn(false)
	}
}

func (r *openPromise) settle(state mentoring.Promise, reason string) bool {
	s := r.commitments.screen
	return s.do(s.service.SettleCommitment(r.data.ID, state, reason))
}

// ask opens a line for the reason.
func (r *openPromise) ask(state mentoring.Promise) {
	written := r.reason.Text() // for another state
	r.cancel()
	r.state = state
	r.reason = kit.NewReason(state, r.data.Binds(r.commitments.screen.service.Today()), r.keep, r.giveUp)
	if state == mentoring.Changed {
		r.reason.Anew(r.keepAnew)
	}
	r.reason.Entry.SetQuietly(written)
	r.reason.OnResized = r.commitments.screen.refit
	r.column.Add(r.reason)
	r.commitments.screen.refit()
	r.commitments.screen.focus(r.reason.Entry)
	r.commitments.screen.pile.reveal(r.commitments.scroll, r.commitments.column, r.box)
}

func (r *openPromise) keep(reason string) {
	if r.onward(r.state, reason) {
		r.cancel()
	}
}

// keepAnew says that the promise was changed, and opens the form for what takes its place:
// the same, with the day that the reason names.
func (r *openPromise) keepAnew(reason string) {
	before := r.data
	if !r.settle(mentoring.Changed, reason) {
		return
	}
	r.cancel()
	r.commitments.writeAnew(before, r.commitments.screen.view.Reader.Read(reason).Due)
}

// giveUp leaves the promise open, with the keyboard on it.
func (r *openPromise) giveUp() {
	r.cancel()
	r.commitments.screen.focus(r.check)
}

func (r *openPromise) cancel() {
	if r.reason == nil {
		return
	}
	r.column.Remove(r.reason)
	r.reason = nil
	r.commitments.screen.refit()
}

// leave saves a reason that was typed and not sent off; that a promise was
// missed needs none.
func (r *openPromise) leave() error {
	if r.reason == nil || r.reason.Text() == "" && r.state != mentoring.Missed {
		return nil
	}
	if err := r.commitments.screen.service.SettleCommitment(r.data.ID, r.state, r.reason.Text()); err != nil {
		return err
	}
	r.cancel()
	return nil
}
