package settings

import (
	"errors"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// choose asks for an export to read in.
func (t *transfer) choose() { t.screen.host.Pick([]string{".zip", ".json"}, t.look) }

// Take reads an export that was dragged onto the window, unless another is being
// read or made.
func (s *Screen) Take(path string) {
	if s.at != 0 {
		s.turn(0)
	}
	if s.at == 0 && !s.transfer.working.On() {
		s.transfer.look(path)
	}
}

// look reads an export and says what it would add. Nothing is added yet.
func (t *transfer) look(path string) {
	t.clear()
	work := t.start(lang.T("Reading the export"), t.stopped)
	var found app.ImportFound
	t.screen.host.Background(func() (err error) {
		found, err = t.screen.service.CheckImportFile(path)
		return err
	}, func(err error) {
		if !work.Done() {
			return
		}
		if err != nil {
			t.refuse(err)
			return
		}
		t.offer(found)
	})
}

// offer says what would be added, and asks.
func (t *transfer) offer(found app.ImportFound) {
	t.found, t.asked = found, true
	t.told.SetText(foundWords(found))
	t.add.SetText(lang.N(found.Total(), "Add %d record", "Add %d records"))
	t.cancel.SetText(lang.T("Cancel"))
	focus := t.add
	if !found.CanAdd() {
		t.cancel.SetText(lang.T("Close"))
		focus = t.cancel
	}
	t.arrange()
	t.screen.focus(focus)
}

// refuse says what is wrong with an export, and with which records.
func (t *transfer) refuse(err error) {
	if words := faultWords(app.ImportFaults(err)); words != "" {
		t.fault.SetText(words)
	} else if isRefused(err) {
		t.fault.SetText(kit.Words(err))
	} else {
		t.screen.host.Fail(err)
	}
	t.arrange()
	t.screen.focus(t.read)
	t.reveal(t.fault)
}

// isRefused says that the file as a whole is none to read in, which is no
// matter for the log.
func isRefused(err error) bool {
	for _, refused := range []error{mentoring.ErrNotExport, mentoring.ErrExportVersion, mentoring.ErrTooLarge} {
		if errors.Is(err, refused) {
			return true
		}
	}
	return false
}

// addFound adds what was found. It can't be stopped half way, but undone.
func (t *transfer) addFound() {
	found := t.found
	work := t.start(lang.T("Adding it"), nil)
	t.screen.host.Background(func() error { return t.screen.service.Import(found) }, func(err error) {
		work.Done()
		if err != nil {
			t.arrange()
			t.screen.host.Fail(err)
			return
		}
		t.clear()
		t.told.SetText(lang.Sentences(lang.N(found.Total(), "Added %d record.", "Added %d records."), newMentees(found.Mentees)))
		t.arrange()
		t.screen.focus(t.read)
	})
}
