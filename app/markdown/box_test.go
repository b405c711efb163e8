package markdown

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestBoxes(t *testing.T) {
	source := "- [ ] a\n- [x] b\n  - [X] c\n\n```\n- [ ] code\n```\n> 1. [ ] d\n\n- e [ ] no\n\ntext [ ]\n- [ ]\n"
	var got []string
	for _, at := range Boxes(source) {
		got = append(got, source[at-1:min(at+4, len(source))])
	}
	want := "[ ] a|[x] b|[X] c|[ ] d|[ ]\n"
	if strings.Join(got, "|") != want {
		t.Errorf("%q, want %q", strings.Join(got, "|"), want)
	}
	if Boxes("- [ ] a\r\n- [ ] b") != nil {
		t.Error("boxes between foreign line ends")
	}
}

func TestEveryBoxCanBeTicked(t *testing.T) {
	part := rapid.SampledFrom([]string{"- [ ] a", "- [x] b", "  - [ ] c", "> - [ ] d", "1. [X] e", "\n", "\n\n", "```\n", "text [ ] ", "- ", "* [ ]", "    - [ ] f", "\x07- [ ] g"})
	rapid.Check(t, func(t *rapid.T) {
		source := strings.Join(rapid.SliceOfN(part, 0, 20).Draw(t, "parts"), "\n")
		open, done := tasks(Parse(source))
		boxes := Boxes(source)
		if len(boxes) != open+done {
			t.Fatalf("%d boxes for %d items in %q", len(boxes), open+done, source)
		}
		for _, at := range boxes {
			source = source[:at] + "x" + source[at+1:]
		}
		if open, done := tasks(Parse(source)); open != 0 || done != len(boxes) {
			t.Fatalf("%d open and %d done after ticking all in %q", open, done, source)
		}
	})
}

func tasks(blocks []Block) (open, done int) {
	add := func(blocks []Block) {
		o, d := tasks(blocks)
		open, done = open+o, done+d
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case Quote:
			add(b.Blocks)
		case List:
			for _, i := range b.Items {
				switch i.Task {
				case OpenTask:
					open++
				case DoneTask:
					done++
				}
				add(i.Blocks)
			}
		}
	}
	return open, done
}

func TestOpenTasks(t *testing.T) {
	got := OpenTasks("- [ ] one\n- [x] done\n  - [ ] *two* by fri\n- [ ]\n\n```\n- [ ] code\n```\n1. [ ] three\n")
	if diff := cmp.Diff([]string{"one", "*two* by fri", "three"}, got); diff != "" {
		t.Error(diff)
	}
}
