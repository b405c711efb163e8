package data

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"trefoil/app/mentoring"
)

// copyFile copies a file that nobody writes to, for the user alone, and returns
// when all of it is on the disk. It ends with the context; what is left then is
// the caller's to remove. It fails with mentoring.ErrNotFound when there is no
// such file, and with ErrNotOurs when that is a folder.
func copyFile(ctx context.Context, from, to string) error {
	_, err := copyHashed(ctx, from, to)
	return err
}

// copyHashed is copyFile that says what it read.
func copyHashed(ctx context.Context, from, to string) (read []byte, err error) {
	info, err := os.Stat(from)
	if err == nil && !info.Mode().IsRegular() {
		err = mentoring.ErrNotOurs
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = fmt.Errorf("%w: %w", mentoring.ErrNotFound, err)
	}
	if err != nil {
		return nil, err
	}
	source, err := os.Open(from)
	if err != nil {
		return nil, err
	}
	defer source.Close()
	if err := preCreate(to); err != nil {
		return nil, err
	}
	target, err := os.OpenFile(to, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	sum := sha256.New()
	_, err = io.Copy(target, io.TeeReader(untilDone{ctx, source}, sum))
	if err == nil {
		err = target.Sync()
	}
	return sum.Sum(nil), errors.Join(err, target.Close())
}

// hashFile reads a file and says what is in it.
func hashFile(ctx context.Context, path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, untilDone{ctx, f})
	return sum.Sum(nil), err
}

// untilDone reads until the context ends.
type untilDone struct {
	ctx context.Context
	r   io.Reader
}

func (u untilDone) Read(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.r.Read(p)
}
