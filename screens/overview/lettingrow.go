package overview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// lettingRow is one thing that is let go of. A tick says that it is truly gone.
type lettingRow struct {
	card   *letting
	data   mentoring.LettingGo
	check  *kit.Check
	what   *kit.Label
	detail *kit.Label
	words  *fyne.Container
	gone   *kit.Label
	more   *kit.More
	form   *lettingForm // while it is changed
}

func newLettingRow(card *letting) *lettingRow {
	r := &lettingRow{card: card, what: kit.Body("").Wrapped(4), detail: kit.Small("").Wrapped(2), gone: kit.Small("").Single().Trailing()}
	r.check = kit.NewCheck(false, r.tick)
	r.words = container.New(kit.NewStack(0), r.what, r.detail)
	r.more = kit.NewMore(func() []*fyne.MenuItem {
		return []*fyne.MenuItem{
			fyne.NewMenuItem(lang.T("Edit"), r.edit),
			fyne.NewMenuItem(lang.T("Delete"), func() { card.screen.done(card.screen.service.DeleteLettingGo(r.data.ID)) }),
		}
	})
	return r
}

func (r *lettingRow) show(data mentoring.LettingGo) {
	r.data = data
	today := r.card.screen.service.Today()
	r.check.SetOn(!data.Gone.IsZero())
	r.what.SetText(data.What)
	r.detail.SetText(lettingWords(data, today))
	r.gone.SetText(goneWords(data, today))
}

func (r *lettingRow) row() kit.TableRow {
	if r.form != nil {
		return kit.TableRow{Below: r.form.content}
	}
	return kit.TableRow{Cells: []fyne.CanvasObject{r.check, r.words, r.gone, r.more}}
}

// tick says that it is gone since today, or that it isn't. When that can't be
// saved the box is put back.
func (r *lettingRow) tick(on bool) {
	if !r.card.screen.done(r.card.screen.service.SetGone(r.data.ID, on)) {
		r.check.SetOn(!on)
	}
}

func (r *lettingRow) edit() {
	if r.form == nil {
		r.form = newLettingForm(r.card, r.data)
		r.form.end(lang.T("Save"), r.save, r.close)
		r.card.arrange()
	}
	r.card.screen.focus(r.form.what)
	r.card.screen.scroll.Reveal(r.form.content)
}

func (r *lettingRow) save(next mentoring.LettingGo) error {
	if err := r.card.screen.service.EditLettingGo(next); err != nil {
		return err
	}
	if r.form != nil {
		r.close()
	}
	return nil
}

// close shows it again, with the keyboard at its menu, where the form was opened.
func (r *lettingRow) close() {
	r.form = nil
	r.card.arrange()
	r.card.screen.focus(r.more)
}
