package session

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
	reason      *fyne.Container
	field       *kit.Field
	why         *kit.Entry
	state       mentoring.Promise // what the reason is for
	box         *fyne.Container
}

func newOpenPromise(c *commitments) *openPromise {
	r := &openPromise{commitments: c, text: kit.Body(""), words: kit.Small(""), late: kit.Small("").In(kit.Late)}
	r.check = kit.NewCheck(false, r.tick)
	r.why = kit.NewEntry("")
	r.field = kit.NewField("", r.why)
	r.why.OnSubmitted = func(string) { r.saveReason() }
	r.why.OnDone, r.why.OnEscape = r.saveReason, r.cancel
	r.why.OnChanged = func(string) { r.field.SetError("") }
	save := kit.NewButton("Save", kit.Outlined, r.saveReason).Small()
	cancel := kit.NewButton("Cancel", kit.Quiet, r.cancel).Small()
	r.reason = container.New(kit.NewStack(6), r.field, container.New(kit.NewRow(6, -1), save, cancel))
	r.reason.Hide()
	words := container.New(kit.NewStack(0), r.text, r.late, footOf(r.words, kit.NewMore(r.menu)), r.reason)
	r.box = container.New(line{25}, r.check, words)
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
		fyne.NewMenuItem("Kept", func() { r.settle(mentoring.Kept, "") }),
		fyne.NewMenuItem("Missed", func() { r.settle(mentoring.Missed, "") }),
		fyne.NewMenuItem("Changed…", func() { r.ask(mentoring.Changed, "What was agreed instead?") }),
		fyne.NewMenuItem("Dropped…", func() { r.ask(mentoring.Dropped, "Why is it dropped?") }),
	}
}

// tick says that the promise was kept. When that fails the box is put back.
func (r *openPromise) tick(on bool) {
	if on && !r.settle(mentoring.Kept, "") {
		r.check.SetOn(false)
	}
}

func (r *openPromise) settle(state mentoring.Promise, reason string) bool {
	s := r.commitments.screen
	return s.do(s.service.SettleCommitment(r.data.ID, state, reason))
}

// ask opens a line for the reason.
func (r *openPromise) ask(state mentoring.Promise, question string) {
	r.state = state
	r.why.SetPlaceHolder(question)
	r.reason.Show()
	r.commitments.screen.refit()
	r.commitments.screen.focus(r.why)
}

func (r *openPromise) saveReason() {
	if strings.TrimSpace(r.why.Text) == "" {
		r.field.SetError(kit.Words(mentoring.ErrReasonMissing))
		r.commitments.screen.refit()
		return
	}
	if r.settle(r.state, r.why.Text) {
		r.cancel()
	}
}

func (r *openPromise) cancel() {
	r.why.SetQuietly("")
	r.field.SetError("")
	r.reason.Hide()
	r.commitments.screen.refit()
}

// leave saves a reason that was typed and not sent off.
func (r *openPromise) leave() error {
	if !r.reason.Visible() || strings.TrimSpace(r.why.Text) == "" {
		return nil
	}
	if err := r.commitments.screen.service.SettleCommitment(r.data.ID, r.state, r.why.Text); err != nil {
		return err
	}
	r.cancel()
	return nil
}
