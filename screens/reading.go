package screens

import (
	"errors"
	"path/filepath"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// openToRead opens what can be read of data that can't be opened, and then begins
// with something there. Asked hears what came of a secret, where one was asked
// for.
func (d *door) openToRead(secret mentoring.Secret, begin func(*Shell), asked func(error)) {
	go app.Guarded(func() {
		d.files.Lock()
		service, err := d.home.OpenToRead(secret)
		d.files.Unlock()
		d.do(func() {
			if asked != nil {
				asked(err)
			}
			switch {
			case err == nil:
				d.unlocked(service)
				begin(d.shell)
			case asked != nil && wantsSecret(err): // it was told
			case errors.Is(err, mentoring.ErrLocked):
				d.askFor(lang.T("The data is damaged. What is left of it can be read with your passphrase."),
					func(secret mentoring.Secret, done func(error)) { d.openToRead(secret, begin, done) })
			default:
				d.problem(err)
			}
		})
	})()
}

// wantsSecret says that another secret, or the same one later, may open the data.
func wantsSecret(err error) bool {
	return errors.Is(err, mentoring.ErrLocked) || errors.Is(err, mentoring.ErrWrongSecret) || errors.Is(err, mentoring.ErrTooSoon)
}

// stopReading leaves what was opened to read for the other choices.
func (d *door) stopReading() {
	d.shell.End()
	d.close()
	d.problem(d.failed)
}

// tellLosses says in the banner what could not be read.
func (s *Shell) tellLosses() {
	if losses, onlyToRead := s.Service.Losses(); onlyToRead {
		s.tell(lossWords(losses), lang.T("Other choices"), s.StopReading)
	}
}

// tellTrouble says in the banner what is wrong with the disk, as long as it is.
func (s *Shell) tellTrouble() {
	switch trouble := s.Service.Trouble(); {
	case trouble.Err != nil:
		s.tell(lang.Sentences(kit.Words(trouble.Err), lang.T("What you type is kept here, and saved by itself as soon as that works again.")),
			lang.T(kit.ExplainText), s.explains(trouble.Err))
	case trouble.Low:
		s.tell(lang.T("The disk is nearly full: less than 200 MB are left. Make room, so that all can be saved."), "", nil)
	default:
		s.tell("", "", nil)
	}
}

// tell shows the banner, or takes it away.
func (s *Shell) tell(words, button string, tapped func()) {
	s.banner.show(words, button, tapped)
	s.column.Refresh()
}

func lossWords(l mentoring.Losses) string {
	words := []string{lang.T("Open only to read: nothing can be changed or saved here.")}
	if !l.Any() {
		words = append(words, lang.T("All that was written could be read."))
	}
	if lost := kit.RecordWords(l.Lost); lost != "" {
		words = append(words, lang.F("Could not be read: %s.", lost))
	}
	if earlier := kit.RecordWords(l.Earlier); earlier != "" {
		words = append(words, lang.F("Only in an earlier form: %s.", earlier))
	}
	if l.History > 0 {
		words = append(words, lang.N(l.History, "%d earlier form of something can't be shown.", "%d earlier forms of something can't be shown."))
	}
	switch {
	case l.Unsure && len(l.Lost)+len(l.Earlier)+l.History > 0:
		words = append(words, lang.T("More may be missing."))
	case l.Unsure:
		words = append(words, lang.T("Something may be missing; nobody can tell what there was."))
	}
	return lang.Sentences(words...)
}

// saveAll saves all that can be read, private notes too, where the user says.
func (s *Shell) saveAll() {
	s.tellLosses()
	var doc app.Document
	s.background(func() (err error) {
		doc, err = s.Service.ExportZip(true, nil)
		return err
	}, func(err error) {
		if err != nil {
			s.fail(err)
			return
		}
		s.saveAs(doc, func(path string) {
			s.toasts.Show(lang.F("Saved as %s. It isn't sealed: whoever has it can read it.", filepath.Base(path)))
		})
	})
}
