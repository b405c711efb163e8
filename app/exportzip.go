package app

import (
	"fmt"

	"trefoil/app/archive"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Progress hears how far slow work has come, as so many parts of all, and says
// whether to go on. It is called where the work runs.
type Progress func(done, of int) bool

// step fails with mentoring.ErrStopped when the work is not to go on. Nobody
// need listen.
func (p Progress) step(done, of int) error {
	if p != nil && !p(done, of) {
		return mentoring.ErrStopped
	}
	return nil
}

// ExportZip is all that ExportAll gives in one zip, named after the day and
// after what is private in it. It fails with mentoring.ErrStopped when heard
// says so.
func (s *Service) ExportZip(private bool, heard Progress) (Document, error) {
	files, err := s.exportAll(private, heard)
	if err != nil {
		return Document{}, err
	}
	packed, err := archive.Zip(files)
	if err != nil {
		return Document{}, fmt.Errorf("export: %w", err)
	}
	name := "Trefoil " + s.Today().String()
	if private {
		name = lang.F("%s private", name)
	}
	return Document{Name: name + ".zip", Bytes: packed}, nil
}
