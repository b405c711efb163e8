package data

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"trefoil/app"
	"trefoil/app/archive"
	"trefoil/app/mentoring"
)

// crowding is something that takes room. It opens the home, fills the disk, and
// leaves the home closed.
type crowding struct {
	name    string
	prepare func(home string) error
	do      func(*crowd) error
}

var crowdings = []crowding{
	{"make", nothingThere, (*crowd).makeHome},
	{"save", someUse, (*crowd).save},
	{"back up", someUse, (*crowd).backUp},
	{"export", someUse, (*crowd).export},
	{"erase", someUse, (*crowd).erase},
	{"migrate", anOldHome, (*crowd).migrate},
	{"restore", someUse, (*crowd).restore},
}

func nothingThere(string) error { return nil }

// someUse is a home of half a megabyte, the same each time, with a backup.
func someUse(home string) error {
	return withStore(home, func(s *Store) error {
		for n := range 60 {
			if err := (usage{7, s}).act(n).do(); err != nil {
				return err
			}
		}
		if _, err := s.BackUp(context.Background(), mentoring.BackupByHand, noon, nil); err != nil {
			return err
		}
		return s.Save(oneMore(0))
	})
}

func withStore(home string, use func(*Store) error) error {
	s, err := Open(home)
	if err != nil {
		return err
	}
	return errors.Join(use(s), s.Close())
}

// oneMore is the n-th of some large records.
func oneMore(n int) mentoring.Person {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	return mentoring.Person{ID: mentoring.ID(fmt.Sprintf("%036d", n)), Name: someText(r, 1) + strings.Repeat("Ada ", 20_000)}
}

func anOldHome(home string) error {
	return os.CopyFS(home, os.DirFS(filepath.Join("testdata", released[0])))
}

func (x *crowd) makeHome() error {
	if err := x.fill(); err != nil {
		return err
	}
	return x.try(nil, x.open)
}

func (x *crowd) open() error {
	return withStore(x.home(), func(*Store) error { return nil })
}

func (x *crowd) migrate() error { return x.makeHome() }

// inStore opens the home, fills the disk, and does a thing in the store.
func (x *crowd) inStore(do func(*Store) error) error {
	return withStore(x.home(), func(s *Store) error { return errors.Join(x.fill(), do(s)) })
}

func (x *crowd) save() error {
	return x.inStore(func(s *Store) error {
		for n := range 8 {
			if err := x.try(s, func() error { return s.Save(oneMore(1 + n)) }); err != nil {
				return err
			}
		}
		return nil
	})
}

func (x *crowd) backUp() error {
	return x.inStore(func(s *Store) error {
		return x.try(s, func() error {
			_, err := s.BackUp(context.Background(), mentoring.BackupByHand, noon, nil)
			return err
		})
	})
}

func (x *crowd) restore() error {
	return x.inStore(func(s *Store) error {
		all, err := s.Backups()
		if err != nil {
			return err
		}
		return x.try(s, func() error {
			return s.RestoreBackup(context.Background(), all[0].Name, mentoring.Secret{}, noon, nil)
		})
	})
}

func (x *crowd) erase() error {
	return x.inStore(func(s *Store) error {
		return x.try(nil, func() error { // the records may be gone and only traces left
			err := s.Erase(oneMore(0).Ref())
			if errors.Is(err, mentoring.ErrNotFound) {
				return nil
			}
			return err
		})
	})
}

func (x *crowd) export() error {
	return x.inStore(func(s *Store) error {
		service, err := serving(s)
		if err != nil {
			return err
		}
		files, err := service.ExportAll(true)
		if err != nil {
			return err
		}
		zip, err := archive.Zip(files)
		if err != nil {
			return err
		}
		if err := x.try(s, func() error { return app.WriteFile(filepath.Join(x.dir, "all.zip"), zip) }); err != nil {
			return err
		}
		return x.try(s, func() error { return explain(archive.WriteFolder(filepath.Join(x.dir, "all"), files)) })
	})
}
