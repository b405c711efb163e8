package data

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app/mentoring"
	"trefoil/data/soak"
)

func init() { children["backer"] = backer }

// backer saves and backs up without end, and prints each step and each backup
// that it was told is one.
func backer(home string) error {
	s, err := Open(home)
	if err != nil {
		return err
	}
	for {
		if err := s.Save(mentoring.Person{ID: mentoring.NewID(), Name: "Ada"}); err != nil {
			return err
		}
		fmt.Println("begun")
		b, err := s.BackUp(context.Background(), mentoring.BackupScheduled, noon, func(done, of int) {
			fmt.Println(done, of)
		})
		if err != nil {
			return err
		}
		fmt.Println("made", b.Name)
	}
}

// Whenever a backup is killed, those that count are whole, and the database is.
func TestKillDuringBackup(t *testing.T) {
	s := newStore(t)
	savedNotes(t, s, strings.Repeat("text ", 20_000))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	made := make(map[string]bool)
	times := soak.Size(20, 1000)
	for range times {
		killChild(t, childCommand(t, "backer", string(s.home)), rand.IntN(12), func(line string) {
			if name, ok := strings.CutPrefix(line, "made "); ok {
				made[name] = true
			}
		})
		for name := range made {
			if _, err := os.Stat(filepath.Join(s.home.backups(), name)); err != nil {
				t.Error("a backup that was made is gone:", err)
			}
		}
	}
	s = openStore(t, string(s.home))
	if _, err := s.Check(); err != nil {
		t.Error(err)
	}
	all := mustList(t, s)
	if len(all) < len(made) || len(made) == 0 {
		t.Errorf("%d backups, %d were told of", len(all), len(made))
	}
	for _, b := range all {
		if _, err := verifyCopy(t.Context(), filepath.Join(s.home.backups(), b.Name), s.sealer, nil); err != nil {
			t.Errorf("%s: %v", b.Name, err)
		}
	}
	soak.Say(t, "killed %d times while backing up: %d backups were told of, %d are there, each whole", times, len(made), len(all))
}
