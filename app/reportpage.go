package app

import (
	"fmt"

	"trefoil/app/mentoring"
)

// ReportDocuments makes the documents about progress.
type ReportDocuments interface {
	ReportPDF(page mentoring.ReportPage) ([]byte, error)
	ReportMarkdown(page mentoring.ReportPage) []byte
	ReportFileName(page mentoring.ReportPage, ending string) string
}

// ReportDocument makes the document about the progress of a pair in one view. It
// is made from a page that has no room for private words.
func (s *Service) ReportDocument(pair mentoring.ID, v View, form Form) (Document, error) {
	page, err := s.ReportPage(pair, v)
	if err != nil {
		return Document{}, err
	}
	write := writers[mentoring.ReportPage]{s.documents.ReportPDF, s.documents.ReportHTML, s.documents.ReportMarkdown}
	text, err := write.write(page, form)
	if err != nil {
		return Document{}, fmt.Errorf("report %s: %w", pair, err)
	}
	return Document{Name: s.documents.ReportFileName(page, string(form)), Bytes: text}, nil
}

// ReportPage gathers what a document about progress tells. With a day to look
// at, all stands as it did on that day. Without one, the newest ratings are
// looked at, and all else stands as it does today. Eyes that were left open are
// the mentee's, or the mentor's while there are no others.
func (s *Service) ReportPage(pair mentoring.ID, v View) (mentoring.ReportPage, error) {
	day := v.On
	if day.IsZero() {
		day = s.Today()
	}
	if v.Eyes == "" {
		v.Eyes = s.mainRater(pair, day)
	}
	p, _, err := s.pair(pair)
	if err != nil {
		return mentoring.ReportPage{}, err
	}
	s = s.papersOf(p)
	progress, err := s.ProgressOn(pair, v)
	if err != nil {
		return mentoring.ReportPage{}, err
	}
	page := mentoring.ReportPage{
		Language: s.language().Code, Mentee: progress.Mentee, Mentor: s.mentorOf(p), Day: day, Since: progress.View.Since, Eyes: progress.View.Eyes, Made: s.now(),
	}
	reportRadar(&page, progress)
	reportCompetencies(&page, progress)
	s.reportGoals(&page, pair)
	s.reportTime(&page, pair)
	s.reportPromises(&page, pair)
	s.reportLettingGo(&page, pair)
	s.reportEvidence(&page, pair)
	return page, nil
}

// reportRadar tells the values of the radar. What the eyes see stands there once.
func reportRadar(page *mentoring.ReportPage, from ProgressPage) {
	page.Now, page.Then, page.Aim = from.Now.Values, from.Then.Values, from.Aim
	page.OthersPeople = from.Of.Others.People
	if page.Eyes != mentoring.Other {
		page.Others = from.Of.Others.Values
	}
	if page.Eyes != mentoring.Mentor {
		page.MentorsView = from.Of.Mentor.Values
	}
	if len(from.Days) > 0 && !from.Days[0].After(from.View.On) {
		page.Rated = from.View.On
	}
	for d, t := range from.Trends {
		page.Trends[d] = mentoring.TrendLine{Trend: t.Trend, Known: t.Known}
	}
}

func reportCompetencies(page *mentoring.ReportPage, from ProgressPage) {
	for _, l := range from.Lines {
		others := l.Others
		if !others.Shown() {
			others.Mean = 0
		}
		page.Competencies = append(page.Competencies, mentoring.CompetencyRow{
			Name: l.Competency.Name, Dimension: l.Competency.Dimension, Phase: l.Competency.Phase,
			Mentee: mentoring.SideLevel{Level: l.Mentee, Rated: l.MenteeRated},
			Mentor: mentoring.SideLevel{Level: l.Mentor, Rated: l.MentorRated},
			Others: others, Gap: l.Gap, Trend: mentoring.TrendLine{Trend: l.Trend, Known: l.HasTrend},
		})
	}
}
