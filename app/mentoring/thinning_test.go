package mentoring

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// thinNow is a Thursday at noon.
var thinNow = time.Date(2026, time.November, 26, 12, 0, 0, 0, time.UTC)

func madeAgo(why BackupReason, hours ...int) []Backup {
	var all []Backup
	for _, h := range hours {
		made := thinNow.Add(-time.Duration(h) * time.Hour)
		all = append(all, Backup{Name: BackupName(made, why), Why: why, Made: made})
	}
	return all
}

// every returns hours from one to another.
func every(step, from, to int) []int {
	var hours []int
	for h := from; h <= to; h += step {
		hours = append(hours, h)
	}
	return hours
}

func TestThinBackups(t *testing.T) {
	day, year := 24, 365*24
	for name, c := range map[string]struct {
		all  []Backup
		kept int
	}{
		"none":                             {nil, 0},
		"one, however old":                 {madeAgo(BackupScheduled, 5*year), 1},
		"all of two days":                  {madeAgo(BackupScheduled, every(1, 0, 47)...), 48},
		"the last of each day after that":  {madeAgo(BackupScheduled, slices.Concat([]int{0}, every(6, 3*day, 7*day-6))...), 1 + 5},
		"of twelve days":                   {madeAgo(BackupScheduled, slices.Concat([]int{0}, every(day, 2*day, 13*day))...), 1 + 12},
		"then of weeks":                    {madeAgo(BackupScheduled, slices.Concat([]int{0}, every(day, 2*day, 18*day))...), 1 + 12 + 1},
		"of ten weeks":                     {madeAgo(BackupScheduled, slices.Concat([]int{0}, every(day, 2*day, 13*day+10*7*day))...), 1 + 12 + 10},
		"then of months, nine of them":     {madeAgo(BackupScheduled, every(day, 0, 10*year)...), 2 + 12 + 10 + 9},
		"days without any are not counted": {madeAgo(BackupScheduled, slices.Concat([]int{0}, every(30*day, 30*day, 360*day))...), 1 + 12},
		"what was made before an import, as any other": {madeAgo(BackupBeforeImport, 1, 2, 3, 4*day, 4*day+1), 4},
		"three of before updates":                      {madeAgo(BackupBeforeUpdate, every(1, 2*year, 2*year+9)...), 3 + 1},
		"apart from the others":                        {append(madeAgo(BackupBeforeUpdate, 3*year), madeAgo(BackupScheduled, 0, 3*year)...), 3},
		"what has another name":                        {append(madeAgo("", 2*year, 2*year+1), madeAgo(BackupScheduled, 0)...), 3},
		"what was set aside":                           {append(madeAgo(BackupSetAside, 2*year, 2*year+1), madeAgo(BackupScheduled, 0)...), 3},
		"dates to come":                                {madeAgo(BackupScheduled, -year, -year-1, -year-2, 0), 4},
		"all of it right after a restore":              {append(madeAgo(BackupBeforeRestore, 1), madeAgo(BackupScheduled, every(1, 3*day, 4*day)...)...), 1 + day + 1},
		"and after hours of work since":                {append(madeAgo(BackupBeforeRestore, 22), madeAgo(BackupScheduled, slices.Concat([]int{0}, every(1, 3*day, 4*day))...)...), 2 + day + 1},
		"thinned after a day of work since":            {append(madeAgo(BackupBeforeRestore, 25), madeAgo(BackupScheduled, slices.Concat([]int{0}, every(1, 3*day, 4*day))...)...), 2 + 2},
		"all after a damaged one was set aside":        {append(madeAgo(BackupSetAside, 22), madeAgo(BackupScheduled, every(1, 3*day, 4*day)...)...), 1 + day + 1},
		"a restore with a date far ahead":              {append(madeAgo(BackupBeforeRestore, -year), madeAgo(BackupScheduled, slices.Concat([]int{0}, every(1, 3*day, 4*day))...)...), 2 + 2},
	} {
		if kept := len(c.all) - len(ThinBackups(c.all, thinNow)); kept != c.kept {
			t.Errorf("%s: %d of %d kept, want %d", name, kept, len(c.all), c.kept)
		}
	}
}

// The last of a day is kept, by the calendar of where the user is.
func TestThinBackupsKeepsTheLastOfTheDay(t *testing.T) {
	all := append(madeAgo(BackupScheduled, 0), madeAgo(BackupScheduled, 4*24+11, 4*24+13)...) // at 1 and on the day before at 23, UTC
	if gone := ThinBackups(all, thinNow); len(gone) != 0 {
		t.Errorf("two days in Greenwich: %v", gone)
	}
	east := thinNow.In(time.FixedZone("", 2*3600))
	if gone := ThinBackups(all, east); len(gone) != 1 || gone[0] != all[2] {
		t.Errorf("one day further east: %v", gone)
	}
}

func TestThinBackupsProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hours := rapid.SliceOfNDistinct(rapid.IntRange(-2000, 20_000), 0, 80, rapid.ID[int]).Draw(t, "hours ago")
		var all []Backup
		for _, h := range hours {
			all = append(all, madeAgo(rapid.SampledFrom(append(backupReasons, "")).Draw(t, "why"), h)...)
		}
		gone := ThinBackups(all, thinNow)
		if again := ThinBackups(rapid.Permutation(all).Draw(t, "order"), thinNow); len(again) != len(gone) {
			t.Fatalf("another order: %d instead of %d gone", len(again), len(gone))
		}
		kept := slices.DeleteFunc(slices.Clone(all), func(b Backup) bool { return slices.Contains(gone, b) })
		newest := Backup{}
		for _, b := range all {
			if b.Why != "" && b.Why != BackupSetAside && !b.Made.Before(newest.Made) {
				newest = b
			}
			if thinNow.Sub(b.Made) < backupKeepAll && !slices.Contains(kept, b) {
				t.Fatalf("of the last two days %s is gone", b.Name)
			}
		}
		if newest.Name != "" && !slices.Contains(kept, newest) {
			t.Fatalf("the newest, %s, is gone", newest.Name)
		}
		if len(gone) > 0 && len(ThinBackups(kept, thinNow)) > 0 {
			t.Fatal("thinning what was thinned takes more")
		}
		old := 0
		for _, b := range kept {
			if b.Why != "" && b.Why != BackupSetAside && thinNow.Sub(b.Made) >= backupKeepAll {
				old++
			}
		}
		if most := 1 + backupDays + backupWeeks + backupMonths + backupUpdates; old > most && !restoredLately(all, thinNow) {
			t.Fatalf("%d old ones are kept, of at most %d", old, most)
		}
	})
}

func TestBackupName(t *testing.T) {
	made := time.Date(2026, time.October, 25, 2, 5, 9, 12, time.FixedZone("", 7200))
	name := BackupName(made, BackupByHand)
	if name != "2026-10-25 000509Z by-hand.db" {
		t.Error(name)
	}
	if back, why, ok := ParseBackupName(name); !ok || why != BackupByHand || !back.Equal(made.Truncate(time.Second)) {
		t.Error(back, why, ok)
	}
	for _, other := range []string{
		"", "trefoil.db", "2026-10-25 000509Z by-hand.db.new", "2026-10-25 000509Z by-hand", "2026-10-25 000509Z .db",
		"2026-10-25 000509Z by-hand.db ", "2026-13-25 000509Z by-hand.db", "2026-10-25 000509Z else.db", "2026-10-25 000509Z  by-hand.db",
	} {
		if _, why, ok := ParseBackupName(other); ok || why != "" {
			t.Errorf("%q is taken for one", other)
		}
	}
}
