package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"trefoil/app/mentoring"
)

// Zip packs files into one. The same files give the same bytes.
func Zip(files []File) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate})
		if err == nil {
			_, err = w.Write(f.Bytes)
		}
		if err != nil {
			return nil, fmt.Errorf("pack %s: %w", f.Name, err)
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

// WriteFolder writes files into a new folder, all or none: the folder gets its
// name when everything is in it. It fails with mentoring.ErrExists when there is one of
// that name that isn't empty.
func WriteFolder(path string, files []File) (err error) {
	if entries, err := os.ReadDir(path); err == nil && len(entries) > 0 {
		return fmt.Errorf("folder of an export: %w", mentoring.ErrExists)
	}
	temp, err := os.MkdirTemp(filepath.Dir(path), ".trefoil-export-")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(temp))
		}
	}()
	for _, f := range files {
		to := filepath.Join(temp, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			return err
		}
		if err := writeSynced(to, f.Bytes); err != nil {
			return err
		}
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return os.Rename(temp, path)
}

// writeSynced writes a file that is on the disk when it returns, or the folder
// could have its name before there is anything in its files.
func writeSynced(path string, content []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Sync(), f.Close())
}

// Open finds the JSON of an export: the file itself, or in a folder or a zip. It
// fails with mentoring.ErrNotExport when there is none.
func Open(path string) (io.ReadCloser, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	switch {
	case info.IsDir():
		f, err := os.Open(filepath.Join(path, FileName))
		if errors.Is(err, fs.ErrNotExist) {
			return nil, mentoring.ErrNotExport
		}
		return f, err
	case strings.EqualFold(filepath.Ext(path), ".zip"):
		return openZip(path)
	}
	return os.Open(path)
}

func openZip(path string) (io.ReadCloser, error) {
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", mentoring.ErrNotExport, err)
	}
	f, err := z.Open(FileName)
	if err != nil {
		return nil, errors.Join(mentoring.ErrNotExport, z.Close())
	}
	return zipped{f, z}, nil
}

// zipped is a file in a zip that closes both.
type zipped struct {
	io.ReadCloser
	zip io.Closer
}

func (z zipped) Close() error { return errors.Join(z.ReadCloser.Close(), z.zip.Close()) }
