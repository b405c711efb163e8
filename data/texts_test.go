package data

import (
	"fmt"
	"strings"
	"testing"
	"unsafe"
)

func TestTextsAreKeptAsTheyAre(t *testing.T) {
	all := &texts{}
	var kept, want []string
	for i := range 2000 {
		text := strings.Repeat(fmt.Sprint(i, "-"), i%700)
		room := []byte(text)
		kept, want = append(kept, all.keep(unsafe.String(unsafe.SliceData(room), len(room)))), append(want, text)
		clear(room)
	}
	for i := range kept {
		if kept[i] != want[i] {
			t.Fatalf("%q became %q", want[i], kept[i])
		}
	}
}

func TestAShortTextIsKeptOnce(t *testing.T) {
	all := &texts{}
	first, again := all.keep("018bcfe5-6803-7e60-acb1-9142a9d1b333"), all.keep("018bcfe5-6803-7e60-acb1-9142a9d1b333")
	if unsafe.StringData(first) != unsafe.StringData(again) {
		t.Error("the same text is there twice")
	}
}
