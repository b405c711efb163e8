package data

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"trefoil/app/mentoring"
)

func TestSealProperty(t *testing.T) {
	box, err := newSealer(randomKey())
	if err != nil {
		t.Fatal(err)
	}
	bytesOf := rapid.SliceOf(rapid.Byte())
	rapid.Check(t, func(t *rapid.T) {
		plain, place, other := bytesOf.Draw(t, "plain"), bytesOf.Draw(t, "place"), bytesOf.Draw(t, "other")
		sealed := box.seal(plain, place)
		got, err := box.open(sealed, place)
		if err != nil || !bytes.Equal(got, plain) {
			t.Fatal(got, err)
		}
		if _, err := box.open(sealed, other); err == nil && !bytes.Equal(place, other) {
			t.Fatal("opens in another place")
		}
		bit := rapid.IntRange(0, 8*len(sealed)-1).Draw(t, "bit")
		sealed[bit/8] ^= 1 << (bit % 8)
		if _, err := box.open(sealed, place); !errors.Is(err, mentoring.ErrDamaged) {
			t.Fatal("opens with a bit changed", err)
		}
	})
}

func TestPadding(t *testing.T) {
	k := kinds[0]
	for n := range 2 * bodyStep {
		text := []byte(strings.Repeat("x", n))
		body := k.packBody(text)
		if len(body)%bodyStep != 0 || len(body) < n+1 || len(body) > n+bodyStep {
			t.Fatalf("%d bytes for %d", len(body), n)
		}
	}
}

func TestBodyVersions(t *testing.T) {
	older := *kinds[0]
	body := older.packBody([]byte(`{"id":"p","nmae":"Mira"}`))
	newer := older
	newer.upgrades = []upgrade{func(b []byte) ([]byte, error) { return bytes.ReplaceAll(b, []byte("nmae"), []byte("name")), nil }}
	got, err := newer.unpackBody(body, nil)
	if err != nil || got != (mentoring.Person{ID: "p", Name: "Mira"}) {
		t.Error(got, err)
	}
	if _, err := older.unpackBody(newer.packBody([]byte(`{"id":"p"}`)), nil); !errors.Is(err, mentoring.ErrNewerVersion) {
		t.Error(err)
	}
	for _, bad := range []string{"", "\x00{}", "\x01", "\x01{", "\x01[]", "\x01secret words"} {
		if _, err := older.unpackBody([]byte(bad), nil); !errors.Is(err, mentoring.ErrDamaged) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// mustRefuse reopens the home and expects it to be found damaged.
func mustRefuse(t *testing.T, s *Store, what string) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(string(s.home))
	if !errors.Is(err, mentoring.ErrDamaged) {
		t.Errorf("%s: %v", what, err)
	}
	if err == nil {
		again.Close()
	}
}

func TestMovedBodies(t *testing.T) {
	s := newStore(t)
	a, b := savedPerson(t, s, "Mira"), savedPerson(t, s, "Jonas")
	execSQL(t, s, "UPDATE people SET body = (SELECT body FROM people p WHERE p.id <> people.id)")
	if _, err := s.Check(); !errors.Is(err, mentoring.ErrDamaged) {
		t.Error("Check:", err)
	}
	_, _ = a, b
	mustRefuse(t, s, "two swapped bodies")
}

func TestChangedColumns(t *testing.T) {
	for _, change := range []string{
		"UPDATE sessions SET deleted = 1", "UPDATE sessions SET seq = 77", "UPDATE sessions SET written = 77",
		"UPDATE sessions SET parent_id = (SELECT id FROM pairs ORDER BY seq DESC)",
		"INSERT INTO sessions SELECT 77, 'copy', parent_id, written, deleted, body FROM sessions",
	} {
		s := newStore(t)
		savedNotes(t, s, "text")
		p := savedPerson(t, s, "Jonas")
		if err := s.Save(mentoring.Pair{ID: mentoring.NewID(), MenteeID: p.ID}); err != nil {
			t.Fatal(err)
		}
		execSQL(t, s, change)
		mustRefuse(t, s, change)
	}
}

func TestFlippedBits(t *testing.T) {
	s := newStore(t)
	notes := savedNotes(t, s, "text")
	notes.Text = "another"
	if err := s.Save(notes); err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"shared_notes", "revisions"} {
		var body []byte
		s.db.Table(table).Select("body").Row().Scan(&body)
		for bit := 8; bit < 8*len(body); bit += 37 {
			bad := bytes.Clone(body)
			bad[bit/8] ^= 1 << (bit % 8)
			execSQL(t, s, "UPDATE "+table+" SET body = ?", bad)
			_, read := s.SharedNotes(notes.SessionID)
			_, history := s.History(notes.Ref())
			_, check := s.Check()
			if !errors.Is(errors.Join(read, history), mentoring.ErrDamaged) || !errors.Is(check, mentoring.ErrDamaged) {
				t.Fatalf("%s, bit %d: %v, %v, %v", table, bit, read, history, check)
			}
		}
		execSQL(t, s, "UPDATE "+table+" SET body = ?", body)
	}
	execSQL(t, s, "UPDATE people SET body = CAST(body || x'00' AS BLOB)")
	mustRefuse(t, s, "a longer body")
}

func TestVault(t *testing.T) {
	s := newStore(t)
	p := savedPerson(t, s, "Mira")
	var device slot
	if err := s.db.WithContext(context.Background()).Table("vault").Take(&device).Error; err != nil {
		t.Fatal(err)
	}
	key, err := readDeviceKey(s.home)
	if err != nil {
		t.Fatal(err)
	}
	dataKey, err := device.dataKey(key)
	if err != nil {
		t.Fatal(err)
	}
	// A second slot opens the same data; nothing else is written for it.
	second, err := newSlot("second", `{"t":3}`, randomKey(), dataKey)
	if err != nil || s.db.Table("vault").Create(&second).Error != nil {
		t.Fatal("a second slot was refused", err)
	}
	for name, changed := range map[string]slot{
		"name":   {Slot: "other", Params: device.Params, Sealed: device.Sealed},
		"params": {Slot: device.Slot, Params: `{"t":1}`, Sealed: device.Sealed},
	} {
		if _, err := changed.dataKey(key); !errors.Is(err, mentoring.ErrNoKey) {
			t.Errorf("a slot with another %s: %v", name, err)
		}
	}
	if _, err := reopenStore(t, s).Person(p.ID); err != nil {
		t.Error(err)
	}
}
