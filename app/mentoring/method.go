package mentoring

// Dimension is one of the three in which a mentee grows.
type Dimension string

// The dimensions. Dimensions holds them in the order used everywhere.
const (
	Technical    Dimension = "technical"
	Relationship Dimension = "relationship"
	Business     Dimension = "business"
)

// Dimensions lists the three dimensions in their fixed order.
var Dimensions = [3]Dimension{Technical, Relationship, Business}

// Index returns the place of d in Dimensions, or -1 when it is none of them.
func (d Dimension) Index() int {
	for i, other := range Dimensions {
		if d == other {
			return i
		}
	}
	return -1
}

// Name returns the name of the dimension.
func (d Dimension) Name() string {
	return word(d.Index(), "Technical expertise", "Relationship management", "Business savvy")
}

// Short returns the name of the dimension in one word.
func (d Dimension) Short() string {
	return word(d.Index(), "Technical", "Relationship", "Business")
}

// word returns the word at a place, or "" when there is no such place.
func word(at int, words ...string) string {
	if at < 0 || at >= len(words) {
		return ""
	}
	return words[at]
}

// Phase is one of the two phases of growth. It is read per dimension and is
// never a gate.
type Phase int

// The phases.
const (
	PersonalCompetence     Phase = 1
	OrganizationalCapacity Phase = 2
)

// Phases lists the two phases in their order.
var Phases = [2]Phase{PersonalCompetence, OrganizationalCapacity}

// Name returns the name of the phase.
func (p Phase) Name() string {
	return word(int(p-PersonalCompetence), "Personal competence", "Organizational capacity")
}

// Level is how far a competency is developed: 1 expert-centred, 2 when
// prompted, 3 consistent, 4 multiplies in others. 0 is not observed and is
// never averaged.
type Level int

// The bounds of a level.
const (
	NotObserved Level = 0
	MaxLevel    Level = 4
)

// Valid says that the level is one of 0 to 4.
func (l Level) Valid() bool { return l >= NotObserved && l <= MaxLevel }

// Name returns what the level means, in a word or two.
func (l Level) Name() string {
	return word(int(l), "Not observed", "Expert-centred", "When prompted", "Consistent", "Multiplies in others")
}

// Outcome is where a goal stands against what was expected, from -2 much less
// to +2 much more; 0 is as expected.
type Outcome int

// The bounds of an outcome.
const (
	MinOutcome Outcome = -2
	MaxOutcome Outcome = 2
)

// Valid says that the outcome is one of -2 to +2.
func (o Outcome) Valid() bool { return o >= MinOutcome && o <= MaxOutcome }

// Name returns what the outcome means, in words.
func (o Outcome) Name() string {
	return word(int(o-MinOutcome), "Much less than expected", "Less than expected", "As expected",
		"More than expected", "Much more than expected")
}

// Outcomes lists the five outcomes from the least to the most.
var Outcomes = [5]Outcome{-2, -1, 0, 1, 2}

// CompetencyID names a competency, for instance R1a: dimension, phase, letter.
type CompetencyID string

// Competency is one of the described abilities.
type Competency struct {
	ID         CompetencyID `json:"id"`
	Dimension  Dimension    `json:"dimension"`
	Phase      Phase        `json:"phase"`
	Name       string       `json:"name"`
	Definition string       `json:"definition"`
	Anchors    [4]string    `json:"anchors"` // what is seen at levels 1 to 4
}

// Stage is one part of a conversation template.
type Stage struct {
	Name      string   `json:"name"`
	Share     float64  `json:"share"`     // of the planned time; the shares of a template sum to 1
	Questions []string `json:"questions"` // up to three
}

// Template is a shape for the talk of a session.
type Template struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Stages  []Stage `json:"stages"`
	Retired bool    `json:"retired,omitempty"` // not offered any more

	Earlier []EarlierStages `json:"earlier,omitempty"` // what the stages were before, oldest first
}

// Question is one of the bank of questions for when the talk is stuck.
type Question struct {
	ID        string    `json:"id"`
	Dimension Dimension `json:"dimension"`
	Phase     Phase     `json:"phase"`
	Text      string    `json:"text"`
	Closing   bool      `json:"closing"`           // fits the end of any session
	Retired   bool      `json:"retired,omitempty"` // not offered any more
}

// Method is the model as data: what can be rated, in which words, and what
// helps a talk along.
type Method struct {
	Competencies []Competency
	Templates    []Template
	Questions    []Question
}

// Competency returns the competency with that id.
func (m Method) Competency(id CompetencyID) (Competency, bool) {
	for _, c := range m.Competencies {
		if c.ID == id {
			return c, true
		}
	}
	return Competency{}, false
}

// Template returns the template with that id, or the first when there is none.
func (m Method) Template(id string) Template {
	for _, t := range m.Templates {
		if t.ID == id {
			return t
		}
	}
	if len(m.Templates) == 0 {
		return Template{}
	}
	return m.Templates[0]
}
