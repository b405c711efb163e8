package app

import (
	"errors"

	"trefoil/app/archive"
)

// CheckImportFile is CheckImport for the zip or the folder of an export, or for
// the JSON out of it. It fails with mentoring.ErrNotExport when there is no
// export in that.
func (s *Service) CheckImportFile(path string) (ImportFound, error) {
	f, err := archive.Open(path)
	if err != nil {
		return ImportFound{}, err
	}
	found, err := s.CheckImport(f)
	return found, errors.Join(err, f.Close())
}

// MostImportFaults is how many faults are told at most.
const MostImportFaults = archive.MostFaults

// ImportFault is something that is wrong with one record of an export.
type ImportFault = archive.Fault

// ImportFaults returns what an export was refused for, record by record; none
// when it was refused as a whole.
func ImportFaults(err error) []ImportFault {
	var faults archive.Faults
	errors.As(err, &faults)
	return faults
}
