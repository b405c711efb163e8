//go:build window

package report

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"trefoil/app/mentoring"
)

// fresh is a form of today.
func fresh(t *testing.T) mentoring.FormPage {
	page := sampleForm(t)
	page.Form.Made = mentoring.DateOf(time.Now())
	return page
}

func browseForm(t *testing.T, page mentoring.FormPage) *browser {
	t.Helper()
	b := browse(t)
	html, err := FormHTML(page)
	if err != nil {
		t.Fatal(err)
	}
	b.open(html)
	return b
}

// A stakeholder fills the form in without a mouse, saves the file and copies
// the code; the mentor's side reads both.
func TestWindowAFormIsFilledInAndReadBack(t *testing.T) {
	page := fresh(t)
	page.Stakeholder = `李静 </script>"'`
	b := browseForm(t, page)
	b.press("Tab", "Space", "ArrowDown", "ArrowDown") // the third of the first question
	b.press("Tab", "Space", "ArrowUp")                // the last of the second
	b.press("Tab", "Tab")                             // the third is left out
	b.write("In the review \"Q3\" & </script>,\nshe asked 李静 first 🧊")
	b.press("Tab")
	b.write("Say no earlier")
	b.press("Tab", "Enter")
	b.wait("Browser.downloadProgress", `"completed"`)
	want := mentoring.Answers{
		Format: mentoring.AnswersFormat, Form: page.Form.ID, Ratings: []mentoring.Rating{{Competency: "T1a", Level: 3}, {Competency: "R1a"}},
		Example: "In the review \"Q3\" & </script>,\nshe asked 李静 first 🧊", Wish: "Say no earlier",
	}
	name, saved := savedIn(t, b.downloads)
	want.Day = accepted(t, page.Form, saved, want)
	if start := "answers 李静 --script-"; !strings.HasPrefix(name, start) || !strings.HasSuffix(name, want.Day.String()+".json") {
		t.Errorf("the file is called %q", name)
	}
	said(t, b, "Saved. Now send the file to Ingrid Solheim.")

	b.value(`new MutationObserver(() => console.log(said.textContent)).observe(said, { childList: true }), 0`)
	b.press("Tab", "Tab", "Space")
	b.wait("Runtime.consoleAPICalled", "Copied")
	said(t, b, "Copied. Now paste the code into an e-mail to Ingrid Solheim.")
	code := b.value(`code.value`).(string)
	if code != want.Code() {
		t.Errorf("the code is %s, want %s", code, want.Code())
	}
	accepted(t, page.Form, []byte("Here you are:\n> "+code[:76]+"\n> "+code[76:]), want)
	if wrong := b.heard("Log.entryAdded"); len(wrong) > 0 {
		t.Errorf("the browser found fault: %v", wrong)
	}
	for _, request := range b.heard("Network.requestWillBeSent") {
		if !strings.Contains(request, `"url":"file:`) && !strings.Contains(request, `"url":"blob:`) {
			t.Errorf("the page asked for %s", request)
		}
	}
}

// savedIn returns the one file in a folder.
func savedIn(t *testing.T, folder string) (name string, content []byte) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("saved: %v, %v", files, err)
	}
	content, err = os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Base(files[0]), content
}

// accepted reads answers, finds them as wanted but for their day, and returns
// that.
func accepted(t *testing.T, f mentoring.Form, text []byte, want mentoring.Answers) mentoring.Date {
	t.Helper()
	got, err := mentoring.ReadAnswers(text)
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if err := f.Accept(got, mentoring.DateOf(time.Now())); err != nil {
		t.Errorf("%+v: %v", got, err)
	}
	want.Day = got.Day
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	return got.Day
}

func said(t *testing.T, b *browser, want string) {
	t.Helper()
	got := strings.NewReplacer("\u2068", "", "\u2069", "").Replace(b.value(`said.textContent`).(string))
	if got != want {
		t.Errorf("beside the button is %q, want %q", got, want)
	}
}

func TestWindowAFormWithoutAnswersIsNotSent(t *testing.T) {
	b := browseForm(t, fresh(t))
	for _, id := range []string{"save", "copy"} {
		b.value(fmt.Sprintf(`said.textContent = "", document.getElementById(%q).click()`, id))
		said(t, b, "There is nothing to send yet. Answer one question at least.")
	}
	if files, _ := filepath.Glob(filepath.Join(b.downloads, "*")); len(files) > 0 {
		t.Errorf("saved: %v", files)
	}
	b.value(`document.getElementById("wish").value = " \n"; form.dispatchEvent(new Event("input"))`)
	if code := b.value(`code.value`); code != "" {
		t.Errorf("blanks have the code %v", code)
	}
	if leave := b.value(`dispatchEvent(new Event("beforeunload", {cancelable: true}))`); leave != true {
		t.Error("an empty form is held back")
	}
	b.value(`document.getElementById("wish").value = "x"; form.dispatchEvent(new Event("input"))`)
	if leave := b.value(`dispatchEvent(new Event("beforeunload", {cancelable: true}))`); leave != false {
		t.Error("answers that were not sent are let go")
	}
}

// The page and package mentoring write the same code, whatever is written.
func TestWindowCodesAreTheSameInTheBrowser(t *testing.T) {
	page := fresh(t)
	page.Form.Competencies[0].ID = `own "one" <&> 李`
	b := browseForm(t, page)
	b.value(`document.querySelector("input[value='4']").click()`)
	for _, text := range []string{
		"", "plain", "two\nlines\tand a tab", `"quotes" and \backslashes\`, "</script><b>&amp;", "a \u2028 and \u2029 within", "\x01\x02\b\f\x1f\x7f", "a \ufeff李静, שלום, مرحبا 🧊👩\u200d👧", "\ufffd",
		strings.Repeat("long ", 3_999) + "long!",
	} {
		written, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		b.value(fmt.Sprintf(`document.getElementById("example").value = %s; form.dispatchEvent(new Event("input"))`, written))
		code := b.value(`code.value`).(string)
		got, err := mentoring.ReadAnswers([]byte(code))
		if err != nil {
			t.Errorf("%.40q: %v", text, err)
			continue
		}
		if got.Code() != code {
			t.Errorf("%.40q: %s here, %s in the browser", text, got.Code(), code)
		}
		if got.Example != text || page.Form.Accept(got, page.Form.Made) != nil {
			t.Errorf("%.40q became %.40q: %v", text, got.Example, page.Form.Accept(got, page.Form.Made))
		}
	}
	b.value(`document.getElementById("example").value = "half \ud800 of one"; form.dispatchEvent(new Event("input"))`)
	if got, err := mentoring.ReadAnswers([]byte(b.value(`code.value`).(string))); err != nil || got.Example != "half \ufffd of one" {
		t.Errorf("half a character became %q, %v", got.Example, err)
	}
}

func TestWindowThePolicyHolds(t *testing.T) {
	b := browseForm(t, fresh(t))
	b.value(`{const s = document.createElement("script"); s.textContent = "window.ran = true"; document.body.append(s)}`)
	if ran := b.value(`window.ran === undefined`); ran != true {
		t.Error("another script runs")
	}
	if reached := b.value(`fetch("https://example.org").then(() => "reached", (e) => "refused")`); reached != "refused" {
		t.Error("the page reaches out")
	}
	if faults := strings.Join(b.heard("Log.entryAdded"), "\n"); strings.Count(faults, "Content Security Policy") < 2 {
		t.Errorf("the policy refused less than that: %s", faults)
	}
}

func TestWindowAFormFitsAPhoneAndTheDark(t *testing.T) {
	page := fresh(t)
	page.Mentee, page.Form.Competencies[0].Anchors[0] = strings.Repeat("W", 60), strings.Repeat("w", 200)
	b := browseForm(t, page)
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": 320, "height": 640, "deviceScaleFactor": 2, "mobile": true}, nil)
	if width := b.value(`document.documentElement.scrollWidth`); width != 320.0 {
		t.Errorf("on a phone 320 wide the page is %v wide", width)
	}
	if small := b.value(`[...document.querySelectorAll("fieldset label, button")].filter((e) => e.getBoundingClientRect().height < 40).length`); small != 0.0 {
		t.Errorf("%v things are too small for a finger", small)
	}
	for scheme, want := range map[string]string{"light": "rgb(244, 245, 247)", "dark": "rgb(21, 24, 30)"} {
		b.call("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]any{{"name": "prefers-color-scheme", "value": scheme}}}, nil)
		if got := b.value(`getComputedStyle(document.body).backgroundColor`); got != want {
			t.Errorf("%s: the ground is %v, want %s", scheme, got, want)
		}
	}
}
