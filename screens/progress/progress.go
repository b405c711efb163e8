// Package progress is the screen that shows how a mentee has grown: the radar,
// the levels of each competency, and the form to rate them.
package progress

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// Service is what the screen needs of the use cases.
type Service interface {
	Progress(pair mentoring.ID, rater mentoring.Side, since mentoring.Date) (app.Progress, error)
	Assess(pair mentoring.ID, rater mentoring.Side, ratings []mentoring.Rating) error
	Today() mentoring.Date
}

// Screen is the progress of one pair.
type Screen struct {
	host    kit.Host
	service Service
	pair    mentoring.ID
	assess  bool // open with the form to rate

	eyes  mentoring.Side // whose ratings the picture shows
	since mentoring.Date // the day compared with; zero is the usual one
	asked bool           // somebody chose the eyes

	page       *kit.PageView
	assessNow  *kit.Button
	body       fyne.CanvasObject
	nothing    *kit.Card
	picture    *picture
	levels     *levels
	assessment *assessment // nil while nobody rates
	progress   app.Progress
}

// New returns the screen of a pair, not filled yet. With assess it opens with
// the form to rate.
func New(host kit.Host, service Service, pair mentoring.ID, assess bool) *Screen {
	s := &Screen{host: host, service: service, pair: pair, assess: assess, eyes: mentoring.Mentee}
	s.assessNow = kit.NewButton("Assess now", kit.Primary, s.startAssessing)
	s.picture = newPicture(s)
	s.levels = newLevels()
	s.body = container.New(kit.NewColumns(kit.Gap, 10, 9), s.picture.card, s.levels.card)
	s.nothing = kit.NewCard(kit.NewEmptyState(nothingRated, kit.NewButton("Rate for the first time", kit.Outlined, s.startAssessing)))
	s.page = kit.NewPage("Progress", "", []fyne.CanvasObject{s.assessNow}, nil, s.body)
	return s
}

const nothingRated = "The picture is made of ratings: what is seen of eighteen abilities, by the mentee and by you. Rate the three or four that matter now; the others can wait."

// Content returns what to put into the window.
func (s *Screen) Content() fyne.CanvasObject { return s.page }

// Wants says that ratings matter here, and names.
func (s *Screen) Wants(change app.Change) bool {
	return change.Has(app.RatingsChanged | app.MenteesChanged)
}

// Reload shows the ratings as they are. A rating under way is left alone.
func (s *Screen) Reload() {
	p, err := s.read()
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.show(p)
	if s.assess {
		s.assess = false
		s.startAssessing()
	}
}

// read reads the page in the eyes chosen. While nobody chose, it is in the
// eyes of the mentor when only the mentor has rated.
func (s *Screen) read() (app.Progress, error) {
	p, err := s.service.Progress(s.pair, s.eyes, s.since)
	if err != nil || s.asked || len(p.Days) > 0 || s.eyes == mentoring.Mentor {
		return p, err
	}
	mentors, err := s.service.Progress(s.pair, mentoring.Mentor, s.since)
	if err != nil || len(mentors.Days) == 0 {
		return p, err
	}
	s.eyes = mentoring.Mentor
	return mentors, nil
}

func (s *Screen) show(p app.Progress) {
	s.progress = p
	s.picture.show(p, s.eyes, s.service.Today())
	s.levels.show(p)
	if s.assessment == nil {
		s.showPicture()
	}
}

// showPicture shows what was rated, not the form.
func (s *Screen) showPicture() {
	s.page.SetContext(context(s.progress, s.eyes, s.service.Today()))
	s.page.SetActions(s.assessNow)
	if anyRated(s.progress.Lines) {
		s.page.SetBody(s.body)
		return
	}
	s.page.SetBody(container.New(kit.NewStack(0), s.nothing))
}

func anyRated(lines []app.CompetencyLine) bool {
	for _, l := range lines {
		if l.MenteeRated || l.MentorRated {
			return true
		}
	}
	return false
}

// look shows the picture in other eyes, compared with the usual day.
func (s *Screen) look(eyes mentoring.Side) {
	s.eyes, s.since, s.asked = eyes, mentoring.Date{}, true
	s.Reload()
}

// compare compares with another day.
func (s *Screen) compare(since mentoring.Date) {
	s.since, s.asked = since, true
	s.Reload()
}

// Leave saves what was rated, so that nothing is lost; Undo takes it back.
func (s *Screen) Leave() error {
	if s.assessment == nil {
		return nil
	}
	return s.assessment.save()
}

// TakeKey cancels rating with Escape.
func (s *Screen) TakeKey(key fyne.KeyName) bool {
	if key != fyne.KeyEscape || s.assessment == nil {
		return false
	}
	s.assessment.bar.Cancel()
	return true
}

// Start puts the keyboard into the first competency when rating is open.
func (s *Screen) Start() fyne.Focusable {
	if s.assessment == nil {
		return nil
	}
	return s.assessment.first()
}
