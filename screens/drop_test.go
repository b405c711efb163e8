package screens

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// dragged makes a file to drag onto the window.
func dragged(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	ok(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

// comes waits for what works off the drawing goroutine until the window says the
// text.
func (d *desk) comes(text string) {
	d.t.Helper()
	for {
		said := texts(d.Window.Canvas().Content())
		for _, b := range shown[*kit.Button](d.Window.Canvas().Content()) {
			said += "\n" + b.Text()
		}
		if strings.Contains(said, text) {
			return
		}
		select {
		case f := <-d.queue:
			f()
		case <-time.After(10 * time.Second):
			d.t.Fatalf("%q never comes:\n%s", text, said)
		}
	}
}

func TestDropTakesFilesIn(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
	before := d.store.LastWrite()
	table := dragged(t, "Sessions.CSV", "Date,Title,Mentee\n2026-01-02,The budget,Maya Okafor\n")
	d.drop([]string{table})
	d.at("Import from files – Trefoil")
	d.comes("Add 1 session")

	d.drop([]string{dragged(t, "note.md", "# The board\n\n2026-02-03\n")})
	d.comes("note.md: 1 file of notes")

	notes := t.TempDir()
	ok(t, os.WriteFile(filepath.Join(notes, "2026-02-03 one.md"), []byte("# One\n"), 0o600))
	ok(t, os.WriteFile(filepath.Join(notes, "2026-02-04 two.md"), []byte("# Two\n"), 0o600))
	d.drop([]string{notes})
	d.comes(filepath.Base(notes) + ": 2 files of notes")

	d.drop([]string{dragged(t, "export.json", "{}")})
	d.at("Settings – Trefoil")
	d.comes(kit.Words(mentoring.ErrNotExport))
	if d.store.LastWrite() != before {
		t.Error("something was added without being asked")
	}
}

func TestDropLeavesAlone(t *testing.T) {
	d := newDesk(t, func(s *app.Service) { ok(t, s.AddSample()) })
	table := dragged(t, "s.csv", "Date\n2026-01-02\n")
	for _, tc := range []struct {
		paths []string
		says  string
	}{
		{[]string{table, table}, dropOne},
		{[]string{dragged(t, "photo.png", "x")}, dropWhat},
		{[]string{filepath.Join(t.TempDir(), "gone")}, dropWhat},
	} {
		d.drop(tc.paths)
		d.says(tc.says)
		d.at("Today – Trefoil")
		d.toasts.Clear()
	}
	d.drop(nil)
	d.at("Today – Trefoil")
	d.visit(kit.Route{Page: kit.ReviewPage, Pair: d.maya()})
	title := d.Window.Title()
	d.drop([]string{table})
	d.at(title)
}

func TestDropOnTheLock(t *testing.T) {
	e := newEntrance(t, "open sesame")
	e.ask("")
	e.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(dragged(t, "s.csv", "Date\n2026-01-02\n"))})
	if e.shell != nil || e.window.Title() != "Trefoil" {
		t.Error("the lock takes files in")
	}
}
