//go:build window

package report

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patience is how long a browser may take on a slow machine for a whole test.
const patience = 2 * time.Minute

// browser is a Chromium without a window, driven through its DevTools protocol:
// messages in JSON, each ended by a zero byte, on its third and fourth file.
type browser struct {
	t         *testing.T
	to        *os.File
	from      *bufio.Reader
	session   string // of the one page
	calls     int
	events    []message // that nobody has waited for yet
	downloads string    // the folder in which it saves files
}

type message struct {
	ID     int             `json:"id,omitempty"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  *struct{ Message string }
}

// chromium finds a Chromium that can be driven. A snap can't: it sees neither
// the files of the test nor those through which it is spoken to.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome-stable", "google-chrome"} {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		if real, err := filepath.EvalSymlinks(path); err == nil && !isSnap(real) {
			return path
		}
	}
	t.Skip("there is no Chromium here, or only as a snap: the form is not tried out in a browser")
	return ""
}

func isSnap(path string) bool {
	if strings.HasPrefix(path, "/snap/") || filepath.Base(path) == "snap" {
		return true
	}
	b, err := os.ReadFile(path) // Ubuntu's package is a script that calls the snap
	return err == nil && len(b) < 10_000 && bytes.Contains(b, []byte("/snap/bin"))
}

// browse starts a browser with an empty page.
func browse(t *testing.T) *browser {
	t.Helper()
	path := chromium(t)
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	profile, err := os.MkdirTemp("", "trefoil-browser")
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(ctx, path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND",
		"--remote-debugging-pipe", "--user-data-dir="+profile, "about:blank")
	theirIn, to := pipe(t)
	from, theirOut := pipe(t)
	command.ExtraFiles = []*os.File{theirIn, theirOut}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	_, _ = theirIn.Close(), theirOut.Close()
	b := &browser{t: t, to: to, from: bufio.NewReader(from), downloads: t.TempDir()}
	t.Cleanup(func() {
		fmt.Fprint(to, `{"id":1000000,"method":"Browser.close"}`+"\x00")
		_ = command.Wait()
		cancel()
		_ = os.RemoveAll(profile) // a helper of the browser may still write to it
	})
	b.attach()
	return b
}

func pipe(t *testing.T) (read, write *os.File) {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = read.Close(), write.Close() })
	return read, write
}

// attach makes the page, and has the browser tell of it.
func (b *browser) attach() {
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	b.call("Browser.setDownloadBehavior", map[string]any{"behavior": "allow", "downloadPath": b.downloads, "eventsEnabled": true}, nil)
	b.session = attached.SessionID
	for _, domain := range []string{"Runtime", "Log", "Network"} {
		b.call(domain+".enable", map[string]any{}, nil)
	}
}

// call asks something of the browser, or of the page once there is one.
func (b *browser) call(method string, params map[string]any, into any) {
	b.t.Helper()
	b.calls++
	ask := map[string]any{"id": b.calls, "method": method, "params": params}
	if b.session != "" && !strings.HasPrefix(method, "Browser.") {
		ask["sessionId"] = b.session
	}
	text, err := json.Marshal(ask)
	if err != nil {
		b.t.Fatal(err)
	}
	if _, err := b.to.Write(append(text, 0)); err != nil {
		b.t.Fatal(err)
	}
	for {
		m := b.read()
		if m.ID != b.calls {
			b.events = append(b.events, m)
			continue
		}
		if m.Error != nil {
			b.t.Fatalf("%s: %s", method, m.Error.Message)
		}
		if into != nil {
			b.decode(m.Result, into)
		}
		return
	}
}

func (b *browser) read() message {
	b.t.Helper()
	text, err := b.from.ReadBytes(0)
	if err != nil {
		b.t.Fatalf("the browser said nothing more: %v", err)
	}
	var m message
	b.decode(text[:len(text)-1], &m)
	return m
}

func (b *browser) decode(text []byte, into any) {
	b.t.Helper()
	if err := json.Unmarshal(text, into); err != nil {
		b.t.Fatalf("%v in %s", err, text)
	}
}

// wait waits for an event whose parameters hold a text.
func (b *browser) wait(method, text string) {
	b.t.Helper()
	for i := 0; ; i++ {
		if i == len(b.events) {
			b.events = append(b.events, b.read())
		}
		if e := b.events[i]; e.Method == method && bytes.Contains(e.Params, []byte(text)) {
			b.events = append(b.events[:i], b.events[i+1:]...)
			return
		}
	}
}

// open shows an HTML file.
func (b *browser) open(html []byte) {
	b.t.Helper()
	path := filepath.Join(b.t.TempDir(), "form.html")
	if err := os.WriteFile(path, html, 0o600); err != nil {
		b.t.Fatal(err)
	}
	b.call("Page.navigate", map[string]any{"url": "file://" + path}, nil)
	b.value(`new Promise((done) => document.readyState === "complete" ? done() : addEventListener("load", done))`)
}

// value evaluates an expression, or waits for what it promises. The policy of
// the page doesn't apply to it.
func (b *browser) value(expression string) any {
	b.t.Helper()
	var got struct {
		Result           struct{ Value any }
		ExceptionDetails any
	}
	b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true, "awaitPromise": true, "userGesture": true}, &got)
	if got.ExceptionDetails != nil {
		b.t.Fatalf("%s: %v", expression, got.ExceptionDetails)
	}
	return got.Result.Value
}

// press presses keys one after another.
func (b *browser) press(keys ...string) {
	b.t.Helper()
	codes := map[string]int{"Tab": 9, "Enter": 13, "Space": 32, "ArrowUp": 38, "ArrowDown": 40}
	texts := map[string]string{"Enter": "\r", "Space": " "}
	for _, key := range keys {
		name := key
		if key == "Space" {
			name = " "
		}
		stroke := map[string]any{"type": "keyDown", "key": name, "code": key, "windowsVirtualKeyCode": codes[key], "text": texts[key]}
		b.call("Input.dispatchKeyEvent", stroke, nil)
		stroke["type"] = "keyUp"
		delete(stroke, "text")
		b.call("Input.dispatchKeyEvent", stroke, nil)
	}
}

// write types into what has the focus.
func (b *browser) write(text string) {
	b.t.Helper()
	b.call("Input.insertText", map[string]any{"text": text}, nil)
}

// heard returns the parameters of all events of a kind so far.
func (b *browser) heard(method string) []string {
	b.value("0") // what was said before has now been read
	var all []string
	for _, e := range b.events {
		if e.Method == method {
			all = append(all, string(e.Params))
		}
	}
	return all
}
