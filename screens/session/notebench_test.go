package session

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkKey measures one keystroke in the notes of a session: from the key
// to what there is to draw, that is the text changed, its paragraph broken into
// rows, the objects of the view placed and the draft given to autosave. With
// "drawn" the whole editor is painted by the test driver, too, each letter of
// the page anew; the window keeps the rows that did not change. A note of 2 KB
// fills the view, so that is what the longer ones compare with.
func BenchmarkKey(b *testing.B) {
	for _, kilobytes := range []int{0, 2, 10, 50} {
		for _, para := range []int{200, 500, 2000, 8000} {
			if kilobytes <= 2 && para > 500 {
				continue
			}
			for _, where := range []string{"end", "middle"} {
				for _, drawn := range []bool{false, true} {
					name := fmt.Sprintf("%dKB/%d/%s/drawn=%v", kilobytes, para, where, drawn)
					b.Run(name, func(b *testing.B) { benchmarkKey(b, noteOf(kilobytes, para), where, drawn) })
				}
			}
		}
	}
}

func noteOf(kilobytes, para int) string {
	words := strings.Fields("she waited asked one question and got the real reason for the delay: the budget freeze ends 15 January")
	var b strings.Builder
	line := 0
	for i := 0; b.Len() < kilobytes*1000; i++ {
		if line >= para {
			b.WriteString("\n\n")
			line = 0
		}
		word := words[i*7%len(words)] + " "
		b.WriteString(word)
		line += len(word)
	}
	return b.String()
}

func benchmarkKey(b *testing.B, text, where string, drawn bool) {
	e, w := writer(b, text)
	saved := ""
	e.OnChanged = func(text string) { saved = text }
	e.moveTo(map[string]int{"end": len(text), "middle": len(text) / 2}[where])
	letters := []rune("the freeze of the budget ")
	e.grow()
	b.ResetTimer()
	for i := range b.N {
		e.TypedRune(letters[i%len(letters)])
		if drawn {
			w.Canvas().Capture()
		}
	}
	b.StopTimer()
	if saved != e.Text {
		b.Fatal("the draft is not the text")
	}
}

// BenchmarkOpen measures how long it takes to put a note into the editor.
func BenchmarkOpen(b *testing.B) {
	for _, kilobytes := range []int{10, 50, 200} {
		b.Run(fmt.Sprintf("%dKB", kilobytes), func(b *testing.B) {
			text := noteOf(kilobytes, 500)
			e, _ := writer(b, "")
			for range b.N {
				e.ruler = ruler{}
				e.ruler.fit()
				e.SetQuietly(text)
			}
		})
	}
}
