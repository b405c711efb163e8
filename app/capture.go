package app

import (
	"fmt"
	"slices"

	"trefoil/app/lang"
	"trefoil/app/markdown"
	"trefoil/app/mentoring"
)

// AddLine keeps a line of the talk: a promise as a commitment made in the
// session, and anything else as a capture. It fails with
// mentoring.ErrTextMissing for a line without words.
func (s *Service) AddLine(session mentoring.ID, line mentoring.Line) error {
	if line.Kind != mentoring.PromiseLine {
		return s.add("add capture", lang.T("Line added"), SessionsChanged, mentoring.Capture{
			ID: s.newID(), SessionID: session, Kind: mentoring.CaptureKind(line.Kind), By: line.By, Text: mentoring.CleanLine(line.Text), At: s.now().UTC(),
		})
	}
	of, err := s.store.Session(session)
	if err != nil {
		return fmt.Errorf("add line: %w", err)
	}
	c := line.Commitment()
	c.PairID, c.SessionID = of.PairID, of.ID
	return s.AddCommitment(c)
}

// lineReader reads lines as a pair means them.
func (s *Service) lineReader(pair mentoring.Pair, mentee mentoring.Person) mentoring.LineReader {
	return mentoring.LineReader{
		Today: s.Today(), Mentee: mentee.Name, Mentor: s.mentorOf(pair), Same: SameName,
		Me: []string{lang.T("You"), lang.X("line", "me")},
	}
}

// NotedPromises are the lines of shared notes behind a box that isn't ticked which read as
// promises, and aren't among those known.
func NotedPromises(notes string, reader mentoring.LineReader, known []mentoring.Commitment) (lines []mentoring.Line) {
	for _, task := range markdown.OpenTasks(notes) {
		line := reader.Read(task)
		same := func(c mentoring.Commitment) bool { return Fold(c.Text) == Fold(line.Text) }
		if line.Kind == mentoring.PromiseLine && !slices.ContainsFunc(known, same) {
			lines = append(lines, line)
		}
	}
	return lines
}

// EditCapture changes the words, the kind and the speaker of a capture. When
// and where it was caught stays as it is. Undo puts it back.
func (s *Service) EditCapture(next mentoring.Capture) error {
	was, err := s.store.Capture(next.ID)
	if err != nil {
		return fmt.Errorf("edit capture: %w", err)
	}
	before := was
	was.Kind, was.By, was.Text = next.Kind, next.By, mentoring.CleanLine(next.Text)
	return s.edit("edit capture", lang.T("Line edited"), SessionsChanged, before, was)
}

// DeleteCapture hides a capture. Undo brings it back.
func (s *Service) DeleteCapture(id mentoring.ID) error {
	return s.delete(lang.T("Line deleted"), SessionsChanged, mentoring.Ref{Kind: mentoring.KindCapture, ID: id})
}
