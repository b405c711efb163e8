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

// A page that is full says it, too.
func TestASheetAndAFormSayWhatTheyCannotShow(t *testing.T) {
	brief, form := sampleBrief(), sampleForm(t)
	brief.Questions, form.Form.Competencies[0].Name = []string{"안녕?"}, "안녕"
	one, err := Layout(BriefDocument(brief), A4)
	other, err2 := Writer{Paper: A4}.formPages(form)
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	for name, pages := range map[string][]Page{"brief": one, "form": other} {
		inside(t, pages)
		if last := strings.ReplaceAll(pages[len(pages)-1].String(), "\" \"", " "); !strings.Contains(last, "U+C548") {
			t.Errorf("the %s doesn't say it:\n%s", name, last)
		}
	}
}
