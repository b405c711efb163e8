package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// DeletedService is what bringing back needs of the use cases.
type DeletedService interface {
	Deleted() []app.Deleted
	BringBack(mentoring.Ref) error
}

// deleted is the page with what was deleted. Undo takes back what was done since the
// program began; here is the rest.
type deleted struct {
	screen  *Screen
	content fyne.CanvasObject
	list    *deletedList
	empty   *kit.EmptyState
}

func newDeleted(s *Screen) *deleted {
	d := &deleted{screen: s, empty: kit.NewEmptyState(lang.T("Nothing is deleted. What you delete stands here, to bring it back."), nil)}
	d.list = newDeletedList(d)
	d.content = kit.NewCard(container.NewStack(d.empty, d.list))
	return d
}

func (d *deleted) context() string {
	return lang.T("What was deleted or taken back, the last first. It stays until its mentee is erased.")
}

func (d *deleted) reload() {
	all := d.screen.service.Deleted()
	d.list.show(all, mentoring.DateOf(d.screen.service.Now()))
	d.list.Hidden, d.empty.Hidden = len(all) == 0, len(all) > 0
}

// bringBack brings something back; the keyboard stays in the list, or goes to the tabs
// after the last.
func (d *deleted) bringBack(of app.Deleted) {
	if !d.screen.do(d.screen.service.BringBack(of.Ref)) {
		return
	}
	if len(d.list.rows) == 0 {
		d.screen.focus(d.screen.tabs)
		return
	}
	d.screen.focus(d.list)
}

// deletedNames say what each kind of record is.
var deletedNames = map[mentoring.Kind]string{
	mentoring.KindPerson:       lang.Key("Mentee"),
	mentoring.KindPair:         lang.Key("Mentee"),
	mentoring.KindAim:          lang.Key("Aim"),
	mentoring.KindAssessment:   lang.Key("Ratings"),
	mentoring.KindRound:        lang.Key("Ratings"),
	mentoring.KindGoal:         lang.Key("Goal"),
	mentoring.KindCheckIn:      lang.Key("Check-in"),
	mentoring.KindSession:      lang.Key("Session"),
	mentoring.KindTalkingPoint: lang.Key("Talking point"),
	mentoring.KindCommitment:   lang.Key("Promise"),
	mentoring.KindCapture:      lang.Key("Caught"),
	mentoring.KindLettingGo:    lang.Key("Letting go"),
	mentoring.KindEvidence:     lang.Key("Example"),
	mentoring.KindStakeholder:  lang.Key("Person"),
	mentoring.KindForm:         lang.Key("Form"),
	mentoring.KindCompetency:   lang.Key("Competency"),
	mentoring.KindAgreement:    lang.Key("Agreement"),
	mentoring.KindFarewell:     lang.Key("Words at the end"),
	mentoring.KindQuestion:     lang.Key("Question"),
	mentoring.KindTemplate:     lang.Key("Template"),
}

// deletedWords says what something is, whose, where it stands, and of which day.
func deletedWords(d app.Deleted, today mentoring.Date) string {
	var words []string
	for _, w := range []string{lang.T(deletedNames[d.Ref.Kind]), d.Mentee, d.In, kit.DayWords(d.Day, today)} {
		if w != "" {
			words = append(words, w)
		}
	}
	return lang.Commas(words...)
}
