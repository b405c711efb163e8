//go:build unix

package faultvfs

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
)

// cuts returns all the different contents that a file may have after the power
// went off at the end, "none" where it isn't there.
func cuts(begin string, ops ...Op) map[string]bool {
	r := &Recording{disk: &Disk{}, begin: map[string][]byte{"db": []byte(begin)}, ops: ops}
	found := make(map[string]bool)
	for seed := range uint64(500) {
		content, ok := r.Cut(len(ops), rand.New(rand.NewPCG(seed, 1)))["db"]
		if !ok {
			content = []byte("none")
		}
		found[string(content)] = true
	}
	return found
}

func TestCut(t *testing.T) {
	write := func(offset int64, text string) Op {
		return Op{Kind: Write, Name: "db", Offset: offset, Data: []byte(text)}
	}
	sync := Op{Kind: Sync, Name: "db"}
	for _, c := range []struct {
		name string
		ops  []Op
		want []string
	}{
		{"nothing done", nil, []string{"old"}},
		{"not synced", []Op{write(0, "new")}, []string{"old", "new"}},
		{"synced", []Op{write(0, "new"), sync}, []string{"new"}},
		{"one lost between", []Op{write(0, "a"), write(1, "b")}, []string{"old", "ald", "obd", "abd"}},
		{"grown", []Op{write(4, "x")}, []string{"old", "old\x00x"}},
		{"cut off", []Op{{Kind: Truncate, Name: "db", Size: 1}}, []string{"old", "o"}},
		{"deleted", []Op{{Kind: Delete, Name: "db"}}, []string{"old", "none"}},
		{"deleted for good", []Op{{Kind: Delete, Name: "db"}, {Kind: Open, Name: "wal"}, {Kind: Sync, Name: "wal"}}, []string{"none"}},
		{"made anew", []Op{{Kind: Delete, Name: "db"}, {Kind: Open, Name: "db"}, write(0, "x")}, []string{"old", "none", "", "x"}},
	} {
		got := cuts("old", c.ops...)
		for _, want := range c.want {
			if !got[want] {
				t.Errorf("%s: never %q", c.name, want)
			}
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %q", c.name, slices.Collect(maps.Keys(got)))
		}
	}
}

// A write is torn where one sector ends and the next begins, not within.
func TestCutTearsAtSectors(t *testing.T) {
	text := bytes.Repeat([]byte("x"), 1000)
	got := cuts("", Op{Kind: Write, Name: "db", Offset: 100, Data: text})
	if len(got) < 5 {
		t.Fatalf("only %d outcomes", len(got))
	}
	for content := range got {
		for i := 1; i < len(content); i++ {
			if content[i] != content[i-1] && i%sectorSize != 0 && i != 100 {
				t.Errorf("torn at %d", i)
			}
		}
	}
}
