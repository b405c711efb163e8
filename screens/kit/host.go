package kit

import (
	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/mentoring"
)

// Page names a screen.
type Page string

// The screens.
const (
	TodayPage         Page = "today"
	OverviewPage      Page = "overview"
	GoalsPage         Page = "goals"
	SessionsPage      Page = "sessions"
	SessionPage       Page = "session"
	PreparePage       Page = "prepare"
	HandoverPage      Page = "handover"
	ProgressPage      Page = "progress"
	AssessPage        Page = "assess"
	CompetenciesPage  Page = "competencies"
	RelationshipsPage Page = "relationships"
	JournalPage       Page = "journal"
	AgreementPage     Page = "agreement"
	IntakePage        Page = "intake"
	PreviewPage       Page = "preview"
	ReviewPage        Page = "review"
	SettingsPage      Page = "settings"
	RestorePage       Page = "restore"
	MenteePage        Page = "mentee"
)

// Paper names a document that is looked at before it is saved.
type Paper string

// The documents.
const (
	ReportPaper      Paper = "report"
	AgreementPaper   Paper = "agreement"
	CertificatePaper Paper = "certificate"
	BriefPaper       Paper = "brief"
	HourPaper        Paper = "hour"
)

// Route is a place in the program: a screen and what it shows.
type Route struct {
	Page    Page
	Pair    mentoring.ID // empty on screens that belong to no mentee, and on MenteePage for a new one
	Session mentoring.ID // with SessionPage, PreparePage, HandoverPage and PreviewPage; with SessionsPage the one to move
	Goal    mentoring.ID // with GoalsPage this goal is open; with JournalPage only its examples are shown
	Person  mentoring.ID // only with RelationshipsPage: with this person beside the map
	Private bool         // only with SessionPage: with the private notes in view

	// With PreviewPage: which document, for a report what it looks at, and for a
	// brief the questions in it, one a line.
	Paper     Paper
	View      app.View
	Questions string

	// With JournalPage: only what is about this competency, or this dimension,
	// and with this example in view.
	Competency mentoring.CompetencyID
	Dimension  mentoring.Dimension
	Evidence   mentoring.ID

	Protection bool // only with SettingsPage: with what opens the data in view

	Deleted bool // only with SettingsPage: with what can be brought back in view

	About bool // only with SettingsPage: with what this program is made of

	Ending bool // only with AgreementPage: with what is said at the end in view

	New bool // open with the form for something new: a goal, a session
}

// Topic names a part of the help.
type Topic string

// The parts of the help.
const (
	PageHelp       Topic = "page" // about the page in view
	GuideHelp      Topic = "guide"
	MethodHelp     Topic = "method"
	ProtectionHelp Topic = "protection"
	KeysHelp       Topic = "keys"
)

// Host is what the window offers to the screens in it.
type Host struct {
	Window fyne.Window

	// Go shows another screen.
	Go func(Route)
	// Fail tells the user in words what went wrong and logs the whole error.
	Fail func(error)
	// Say shows a short note that goes away by itself.
	Say func(text string)
	// Do runs f on the drawing goroutine, queued when called from it.
	Do func(f func())
	// Background runs work off the drawing goroutine and then done on it.
	Background func(work func() error, done func(error))
	// Save asks where to put a document, writes it in one step and opens it in
	// the system's viewer.
	Save func(app.Document)
	// SaveAll asks for a folder and writes documents into it, over nothing that
	// is there.
	SaveAll func([]app.Document)
	// PickFolder asks for a folder and says which it is.
	PickFolder func(picked func(path string))
	// Open asks for a file and hands over what is in it, cut off after 1 MB and
	// a byte.
	Open func(then func([]byte))
	// SaveAs asks where to put a document, writes it in one step and says where
	// it went, without opening it.
	SaveAs func(doc app.Document, saved func(path string))
	// Pick asks for a file with one of the endings (".zip") and says which it
	// is. The file isn't read.
	Pick func(endings []string, picked func(path string))
	// ShowFolder shows the folder that a file is in, in the system's viewer.
	ShowFolder func(path string)
	// Help shows a part of the help above the screen in view.
	Help func(Topic)
	// Turn frames the screen in view anew when it was given out of hand, or taken back.
	Turn func()
	// FullScreen gives the screen in view all the room there is, or ends that.
	FullScreen func()
}

// Screen is one of the screens, as the window sees it. Reload reads what there
// is to show and paints it; Wants says which changes make that worth while.
type Screen interface {
	Content() fyne.CanvasObject
	Reload()
	Wants(app.Change) bool
}

// Leaver is a screen that has something to do before another is shown, such
// as saving what is being typed. With an error the user is told and stays.
type Leaver interface {
	Leave() error
}

// Starter is a screen with a field that the keyboard should be in at once.
type Starter interface {
	Start() fyne.Focusable
}

// Handed is a screen that is given out of hand at times, as to the mentee who rates.
// Nothing else can be seen or reached then.
type Handed interface {
	Handed() bool
}

// KeyTaker is a screen that answers to Escape or to shortcuts of its own.
// TakeKey says whether it used the key.
type KeyTaker interface {
	TakeKey(fyne.KeyName) bool
}

// RuneTaker is a screen that knows what to do with letters typed while the keyboard is
// in no text. TakeRune says whether it used the letter.
type RuneTaker interface {
	TakeRune(rune) bool
}

// KeyLister is a screen that answers to keys that stand in no menu. Each has its
// words: the key, and what it does.
type KeyLister interface {
	Keys() [][2]string
}

// MenuMaker is a screen with actions of its own, which the menu bar shows and
// whose shortcuts then work.
type MenuMaker interface {
	Menu() *fyne.Menu
}
