package app

import (
	"fmt"
	"slices"
	"strings"

	"trefoil/app/archive"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/assets"
)

// World returns all that is kept, in its open form.
func (s *Service) World() (archive.World, error) {
	var w archive.World
	var records []mentoring.Record
	records = appendAll(records, s.store.People())
	for _, pair := range s.store.Pairs() {
		of, err := s.pairRecords(pair)
		if err != nil {
			return w, err
		}
		records = append(records, of...)
	}
	records = appendAll(records, s.store.Questions())
	records = appendAll(records, s.store.Templates())
	for _, r := range records {
		if err := w.Add(r); err != nil {
			return w, fmt.Errorf("world: %w", err)
		}
	}
	return w, nil
}

func appendAll[T mentoring.Record](records []mentoring.Record, more []T) []mentoring.Record {
	for _, r := range more {
		records = append(records, r)
	}
	return records
}

// pairRecords returns a pair with all that belongs to it.
func (s *Service) pairRecords(pair mentoring.Pair) ([]mentoring.Record, error) {
	id := pair.ID
	records := []mentoring.Record{pair}
	records = appendAll(records, s.store.Agreements(id))
	records = appendAll(records, s.store.Farewells(id))
	records = appendAll(records, s.store.OwnCompetencies(id))
	records = appendAll(records, s.store.Aims(id))
	for _, p := range s.store.Stakeholders(id) {
		records = appendAll(append(records, p), s.store.Forms(p.ID))
	}
	records = appendAll(records, s.store.Assessments(id))
	records = appendAll(records, s.store.Rounds(id))
	for _, g := range s.store.Goals(id) {
		records = appendAll(append(records, g), s.store.CheckIns(g.ID))
	}
	for _, session := range s.store.Sessions(id) {
		of, err := s.sessionRecords(session)
		if err != nil {
			return nil, err
		}
		records = append(records, of...)
	}
	records = appendAll(records, s.store.Commitments(id))
	records = appendAll(records, s.store.LettingsGo(id))
	return appendAll(records, s.store.Evidence(id)), nil
}

func (s *Service) sessionRecords(session mentoring.Session) ([]mentoring.Record, error) {
	records := []mentoring.Record{session}
	records = appendAll(records, s.store.TalkingPoints(session.ID))
	records = appendAll(records, s.store.Captures(session.ID))
	shared, err := s.store.SharedNotes(session.ID)
	if err != nil {
		return nil, fmt.Errorf("shared notes %s: %w", session.ID, err)
	}
	if shared.Text != "" {
		records = append(records, shared)
	}
	private, err := s.store.PrivateNotes(session.ID)
	if err != nil {
		return nil, fmt.Errorf("private notes %s: %w", session.ID, err)
	}
	if private.Text != "" {
		records = append(records, private)
	}
	return records, nil
}

// ExportAll returns everything as files: the JSON that can be read in again with
// its schema, a table of each kind of record, a page for each person and each
// session in Markdown, and a calendar. Private notes, sealed ratings and what
// single stakeholders answered are only among them with private.
func (s *Service) ExportAll(private bool) ([]archive.File, error) {
	return s.exportAll(private, nil)
}

func (s *Service) exportAll(private bool, heard Progress) ([]archive.File, error) {
	w, err := s.World()
	if err != nil {
		return nil, err
	}
	text, err := archive.JSON(w, private)
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	files := []archive.File{{Name: archive.FileName, Bytes: text}, {Name: "schema.json", Bytes: assets.ExportSchema}}
	tables, err := archive.CSV(w, private)
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	files = append(files, tables...)
	pages, err := s.exportPages(w, private, heard)
	if err != nil {
		return nil, err
	}
	return append(files, pages...), nil
}

// exportPages are the pages in Markdown and the calendar.
func (s *Service) exportPages(w archive.World, private bool, heard Progress) ([]archive.File, error) {
	var files []archive.File
	var events []mentoring.CalendarEvent
	notes := make(map[mentoring.ID]string)
	for _, n := range w.Private.Notes {
		notes[n.SessionID] = n.Text
	}
	folders := folderNames(w)
	for _, pair := range w.Pairs {
		doc, err := s.ReportDocument(pair.ID, View{}, Markdown)
		if err != nil {
			return nil, err
		}
		files = append(files, archive.File{Name: folders[pair.ID] + "/" + folders[pair.ID] + ".md", Bytes: doc.Bytes})
	}
	for i, session := range w.Sessions {
		if err := heard.step(i, len(w.Sessions)); err != nil {
			return nil, err
		}
		e, err := s.calendarEvent(session)
		if err != nil {
			return nil, err
		}
		events = append(events, e)
		page, err := s.exportSession(session, folders[session.PairID], notes[session.ID], private)
		if err != nil {
			return nil, err
		}
		files = append(files, page...)
	}
	return append(files, archive.File{Name: "calendar.ics", Bytes: s.documents.SessionsCalendar(events)}), nil
}

// exportSession is the page of one session, and one of its private notes.
func (s *Service) exportSession(session mentoring.Session, folder, notes string, private bool) ([]archive.File, error) {
	doc, err := s.SessionMarkdown(session.ID)
	if err != nil {
		return nil, err
	}
	pair, err := s.store.Pair(session.PairID)
	if err != nil {
		return nil, fmt.Errorf("pair of session %s: %w", session.ID, err)
	}
	l := s.papersOf(pair).language()
	name := folder + "/" + l.F("%s session %d", session.Day, session.Number)
	files := []archive.File{{Name: name + ".md", Bytes: doc.Bytes}}
	if private && notes != "" {
		files = append(files, archive.File{Name: l.F("%s private", name) + ".md", Bytes: []byte(l.T(privateHead) + "\n\n" + notes + "\n")})
	}
	return files, nil
}

// privateHead stands above private notes, wherever they go.
const privateHead = "**Private: only for the mentor.**"

// folderNames gives each pair a folder named after the mentee, and a number to
// those who share a name.
func folderNames(w archive.World) map[mentoring.ID]string {
	names := make(map[mentoring.ID]string)
	for _, p := range w.People {
		names[p.ID] = p.Name
	}
	folders := make(map[mentoring.ID]string)
	taken := make(map[string]bool)
	for _, pair := range w.Pairs {
		name := folderName(names[pair.MenteeID])
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%s %d", folderName(names[pair.MenteeID]), n)
		}
		taken[strings.ToLower(name)] = true
		folders[pair.ID] = name
	}
	return folders
}

// folderName is a name that every file system takes.
func folderName(name string) string {
	clean := mentoring.FileName(mentoring.Clip(mentoring.CleanLine(name), 40))
	if clean == "" || slices.Contains([]string{"csv"}, strings.ToLower(clean)) {
		return lang.F("mentee %s", clean)
	}
	return clean
}
