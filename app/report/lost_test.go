package report

import (
	"strings"
	"testing"
)

func TestWhatCannotBeShownIsSaid(t *testing.T) {
	page := samplePage()
	page.Notes = "안녕 and 👩\u200d👧"
	pages := pagesOf(t, page)
	inside(t, pages)
	last := pages[len(pages)-1].String()
	for _, want := range []string{"A box stands for what the fonts of this document lack: ", "emoji or other signs", "U+C548", "U+B155"} {
		if !strings.Contains(strings.ReplaceAll(last, "\" \"", " "), want) {
			t.Errorf("the last page doesn't say %q:\n%s", want, last)
		}
	}
	if all := pagesOf(t, longPage()); strings.Contains(all[len(all)-1].String(), "A box stands") {
		t.Error("something usual is lost")
	}
}
