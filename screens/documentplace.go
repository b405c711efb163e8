package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage/repository"
)

// Fyne's dialog for saving opens the file that was chosen before it says which that is,
// which empties it. When the document could not be written then, what was in the file
// was lost with it. So a file is opened only when something is written into it, which
// saveAs never does: it replaces the file in one step.

// files is all that Fyne knows to do with files.
type files interface {
	repository.AppendableRepository
	repository.DeleteAllRepository
	repository.HierarchicalRepository
	repository.ListableRepository
	repository.MovableRepository
	repository.CopyableRepository
}

// wholeFiles are the files of the disk, of which none is emptied by being chosen.
type wholeFiles struct{ files }

// keepFilesWhole has the dialogs leave alone what is chosen in them.
func keepFilesWhole() {
	const scheme = "file"
	all, err := repository.ForScheme(scheme)
	if plain, ok := all.(files); err == nil && ok {
		if _, done := all.(wholeFiles); !done {
			repository.Register(scheme, wholeFiles{plain})
		}
	}
}

// Writer returns a file to be written, which is opened later.
func (w wholeFiles) Writer(at fyne.URI) (fyne.URIWriteCloser, error) {
	return &lateFile{at: at, open: w.files.Writer}, nil
}

// lateFile is a file that is opened, and emptied, when something is written into it.
type lateFile struct {
	at   fyne.URI
	open func(fyne.URI) (fyne.URIWriteCloser, error)
	file fyne.URIWriteCloser // nil before
}

// URI is where it is.
func (f *lateFile) URI() fyne.URI { return f.at }

// Write opens the file before the first byte.
func (f *lateFile) Write(content []byte) (int, error) {
	if f.file == nil {
		file, err := f.open(f.at)
		if err != nil {
			return 0, err
		}
		f.file = file
	}
	return f.file.Write(content)
}

// Close closes what was opened.
func (f *lateFile) Close() error {
	if f.file == nil {
		return nil
	}
	return f.file.Close()
}
