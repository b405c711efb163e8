package session

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// promise is one commitment made in this session.
type promise struct {
	commitments *commitments
	data        mentoring.Commitment
	dot         *kit.Dot
	text        *kit.Label
	press       *kit.Pressable
	words       *kit.Label
	plan        *kit.Label
	line        *fyne.Container
	form        *promiseForm // nil while it is not edited
	box         *fyne.Container
}

func newPromise(c *commitments) *promise {
	r := &promise{commitments: c, dot: kit.NewDot(""), text: kit.Body(""), words: kit.Small(""), plan: kit.Small("")}
	r.press = kit.NewPressable("", r.text, r.edit)
	c.keys(r.press, r.edit, r.delete)
	r.line = container.New(kit.NewMarked(22), r.dot, container.New(kit.NewStack(0), r.press, kit.FootOf(r.words, kit.NewMore(r.menu)), r.plan))
	r.box = container.NewStack(r.line)
	return r
}

func (r *promise) show(data mentoring.Commitment) {
	r.data = data
	r.dot.Set(data.Dimension)
	r.text.SetText(data.Text)
	r.press.SetName(lang.F("Edit %s", data.Text))
	r.words.SetText(r.commitments.screen.promiseWords(data))
	r.plan.SetText(kit.PlanWords(data.If, data.Then))
	r.plan.Hidden = r.plan.Text() == ""
}

func (r *promise) menu() []*fyne.MenuItem {
	return []*fyne.MenuItem{fyne.NewMenuItem(lang.T("Edit"), r.edit), fyne.NewMenuItem(lang.T("Delete"), r.delete)}
}

// delete hides the promise, and leaves the keyboard with the next line.
func (r *promise) delete() {
	s := r.commitments.screen
	r.commitments.pass(r.press)
	s.do(s.service.DeleteCommitment(r.data.ID))
}

// edit puts the form in the place of the line.
func (r *promise) edit() {
	if r.form == nil {
		r.form = newPromiseForm(r.commitments.screen, r.data)
		r.form.closed = r.close
		r.box.Objects = []fyne.CanvasObject{r.form.box}
		r.commitments.screen.refit()
	}
	r.commitments.screen.focus(r.form.what)
}

// fold shows the line again.
func (r *promise) fold() {
	r.form = nil
	r.box.Objects = []fyne.CanvasObject{r.line}
	r.commitments.screen.refit()
}

func (r *promise) close() {
	r.fold()
	r.commitments.screen.focus(r.press)
}
