package settings

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// DataService is what taking everything out and in needs of the use cases.
type DataService interface {
	ExportZip(private bool, heard app.Progress) (app.Document, error)
	CheckImportFile(path string) (app.ImportFound, error)
	Import(found app.ImportFound) error
}

// transfer takes everything out of Trefoil, and an export in. What comes in is
// shown before anything is added.
type transfer struct {
	screen  *Screen
	private *kit.Check
	export  *kit.Button
	read    *kit.Button
	working *kit.Working
	told    *kit.Label // what was done, or would be
	fault   *kit.Label
	folder  *kit.Button // shows where the export went
	add     *kit.Button
	cancel  *kit.Button
	answers *fyne.Container
	content *fyne.Container

	saved string          // where the last export went
	found app.ImportFound // what an import would add
	asked bool            // whether that waits for an answer
}

func newTransfer(s *Screen) *transfer {
	t := &transfer{screen: s, told: kit.Body(""), fault: kit.Body("").In(kit.Danger)}
	t.private = kit.NewCheck(false, nil).Labeled(lang.T("Also what only I may read (private notes)"))
	t.export = kit.NewButton(lang.T("Export everything…"), kit.Outlined, t.exportAll)
	t.read = kit.NewButton(lang.T("Import…"), kit.Outlined, t.choose)
	t.folder = kit.NewButton(lang.T("Show in folder"), kit.Outlined, func() { s.host.ShowFolder(t.saved) }).Small()
	t.add = kit.NewButton("", kit.Outlined, t.addFound)
	t.cancel = kit.NewButton(lang.T("Cancel"), kit.Quiet, func() { t.escape() })
	t.working = kit.NewWorking(s.host.Do)
	t.working.OnShown = func() { t.refit(); t.reveal(t.working.Content()) }
	t.answers = container.New(kit.NewFlowLines(8, 8), t.folder, t.add, t.cancel)
	t.content = container.New(kit.NewStack(10),
		kit.OneLine(lang.T("Everything out, and in again")).Strong(),
		kit.Body(lang.T(exportText)),
		container.New(kit.NewStack(2), t.private, kit.Small(lang.T(privateText))),
		container.New(kit.NewFlowLines(8, 8), t.export, t.read),
		t.working.Content(), t.told, t.fault, t.answers,
	)
	t.arrange()
	return t
}

const (
	exportText = "One zip that needs no Trefoil: pages and tables to read, a calendar, and a file that Trefoil reads in again. " +
		"It isn't sealed: whoever has it can read it."
	privateText = "Private notes, ratings that are still sealed, and what single people answered. " +
		"Tick it for a full copy of your own, and never for a zip that you hand on."
)

// exportAll makes the zip and asks where it goes.
func (t *transfer) exportAll() {
	t.clear()
	private := t.private.On()
	work := t.start(lang.T("Making the zip"), t.stopped)
	var doc app.Document
	t.screen.host.Background(func() (err error) {
		doc, err = t.screen.service.ExportZip(private, work.Heard)
		return err
	}, func(err error) {
		if !work.Done() {
			return
		}
		t.arrange()
		if err != nil {
			t.screen.host.Fail(err)
			return
		}
		t.screen.host.SaveAs(doc, t.wentTo)
	})
}

// wentTo says where the export is.
func (t *transfer) wentTo(path string) {
	t.saved = path
	t.told.SetText(lang.F("Saved as %s.", filepath.Base(path)))
	t.arrange()
	t.screen.focus(t.folder)
}

func (t *transfer) start(what string, stopped func()) *kit.Work {
	work := t.working.Start(what, stopped)
	t.arrange()
	return work
}

// stopped gives the buttons back; of the work nothing is kept.
func (t *transfer) stopped() {
	t.arrange()
	t.screen.focus(t.export)
}

// clear takes away what was told.
func (t *transfer) clear() {
	t.saved, t.found, t.asked = "", app.ImportFound{}, false
	t.told.SetText("")
	t.fault.SetText("")
	t.arrange()
}

// arrange shows what there is to tell and to press.
func (t *transfer) arrange() {
	busy := t.working.On()
	enable(t.export, !busy)
	enable(t.read, !busy)
	t.told.Hidden = busy || t.told.Text() == ""
	t.fault.Hidden = busy || t.fault.Text() == ""
	t.folder.Hidden = busy || t.saved == ""
	t.add.Hidden = busy || !t.asked || !t.found.CanAdd()
	t.cancel.Hidden = busy || !t.asked
	t.answers.Hidden = t.folder.Hidden && t.cancel.Hidden
	t.refit()
}

func (t *transfer) refit() {
	if t.screen.general != nil {
		t.content.Refresh()
		t.screen.general.Refit()
	}
}

// reveal brings into view what came up below the edge.
func (t *transfer) reveal(o fyne.CanvasObject) {
	if o.Visible() {
		t.screen.general.Reveal(o)
	}
}

// escape stops the work, or leaves an import that waits for an answer, and says
// whether there was one of them.
func (t *transfer) escape() bool {
	switch {
	case t.working.On():
		t.working.Stop()
	case t.asked:
		t.clear()
		t.screen.focus(t.read)
	default:
		return false
	}
	return true
}
