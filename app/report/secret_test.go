package report

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

// What is private now is in no document, whatever was written, moved and undone
// before, in any order. It is looked for in the exported bytes: in the PDF as
// it is read, in the Markdown, and in the calendar file.
func TestMovedAndUndoneIsNeverExportedWhilePrivate(t *testing.T) {
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	store := datatest.New(t)
	service := app.New(app.Config{Store: store, Method: method, Documents: Writer{}, Now: func() time.Time { return now }, NewID: mentoring.NewID})
	pair, err := service.AddMentee(app.MenteeDetails{Name: "Maya Okafor"})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "session.pdf")
	rapid.Check(t, func(t *rapid.T) {
		id, err := service.PlanSession(pair, app.SessionPlan{Day: service.Today()})
		if err != nil {
			t.Fatal(err)
		}
		s := secret{t: t, service: service, id: id}
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			s.step(rapid.IntRange(0, 6).Draw(t, "kind"))
		}
		s.check(path)
	})
}

// secret is one history of the notes of a session. Every paragraph is a word
// that stands nowhere else.
type secret struct {
	t       *rapid.T
	service *app.Service
	id      mentoring.ID
	words   []string
}

func (s *secret) notes() (shared, private string) {
	a, b, err := s.service.Notes(s.id)
	s.ok(err)
	return a.Text, b.Text
}

func (s *secret) ok(err error) {
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *secret) step(kind int) {
	shared, private := s.notes()
	word := fmt.Sprintf("geheim%sx", strings.Repeat("q", len(s.words)+1))
	switch kind {
	case 0:
		s.words = append(s.words, word)
		s.ok(s.service.SavePrivateNotes(s.id, strings.TrimSpace(private+"\n\n"+word)))
	case 1:
		s.words = append(s.words, word)
		s.ok(s.service.SaveSharedNotes(s.id, strings.TrimSpace(word+"\n\n"+shared)))
	case 2, 3:
		from := private
		if kind == 3 {
			from = shared
		}
		if at := rapid.IntRange(0, len(from)).Draw(s.t, "caret"); strings.TrimSpace(from) != "" {
			_, _ = s.service.MoveNote(app.NoteMove{Session: s.id, Share: kind == 2, From: at, To: at}) // an empty line has nothing to move
		}
	case 4, 5:
		_, _ = s.service.Undo() // refused when what was moved was changed since
	case 6:
		s.service.FinishNotes(s.id)
	}
}

func (s *secret) check(path string) {
	shared, private := s.notes()
	inShared, inPrivate := strings.Fields(shared), strings.Fields(private)
	pdf, err := s.service.SessionDocument(s.id)
	s.ok(err)
	md, err := s.service.SessionMarkdown(s.id)
	s.ok(err)
	ics, err := s.service.CalendarDocument(s.id)
	s.ok(err)
	s.ok(os.WriteFile(path, pdf.Bytes, 0o600))
	read, err := exec.Command("pdftotext", path, "-").Output()
	s.ok(err)
	exported := strings.Fields(string(read) + "\n" + string(md.Bytes) + "\n" + string(ics.Bytes))
	for _, word := range s.words {
		isShared, isPrivate := slices.Contains(inShared, word), slices.Contains(inPrivate, word)
		switch {
		case isShared && isPrivate:
			s.t.Fatalf("%s is in both notes", word)
		case !isShared && !isPrivate:
			s.t.Fatalf("%s is lost", word)
		case slices.Contains(exported, word) != isShared:
			s.t.Fatalf("%s: shared %v, private %v, exported %v", word, isShared, isPrivate, !isShared)
		}
	}
}
