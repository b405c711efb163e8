package report

import (
	"fmt"
	"strings"

	"trefoil/app/mentoring"
)

// The words that are the same on every form, on paper and in a browser.
const (
	formExample  = "When did you see that? An example"
	formNotSeen  = "I couldn't see this"
	formOneByOne = "Answers of fewer than three people are never shown one by one."
)

// formNames are the names that the sentences of a form speak of.
type formNames struct {
	mentee      string // as in a line of text
	whole       string // the mentee, in full
	stakeholder string // may be empty
	asker       string // may be empty
}

// mostName is how many characters of a name a sentence holds.
const mostName = 60

func namesOf(page mentoring.FormPage) formNames {
	name := func(s string) string { return mentoring.Clip(line1(s), mostName) }
	n := formNames{name(mentoring.ShortName(line1(page.Mentee))), name(page.Mentee), name(page.Stakeholder), name(page.Asker)}
	if n.whole == "" {
		n.mentee, n.whole = "this person", "this person"
	}
	return n
}

// isolated marks each name as text of its own direction, so that one read from
// the right doesn't upset the sentence around it.
func (n formNames) isolated() formNames {
	for _, name := range []*string{&n.mentee, &n.whole, &n.stakeholder, &n.asker} {
		if *name != "" {
			*name = "\u2068" + *name + "\u2069"
		}
	}
	return n
}

func (n formNames) title() string { return "How do you see " + n.whole + "?" }

// meta says whom the form is for and from when it is.
func (n formNames) meta(made mentoring.Date) string {
	var parts []string
	if n.stakeholder != "" {
		parts = append(parts, "For "+n.stakeholder)
	}
	if !made.IsZero() {
		parts = append(parts, made.Format("2 January 2006"))
	}
	return strings.Join(parts, ", ")
}

// intro says who asks, and for what.
func (n formNames) intro() string {
	who := "The mentor of " + n.whole
	if n.asker != "" {
		who = n.asker + " mentors " + n.whole + " and"
	}
	return who + " would like to know what you have seen. It takes five minutes, and nothing is required."
}

// privacy says what happens with the answers, given how they come back.
func (n formNames) privacy(how string) string {
	return fmt.Sprintf("Your answers go only to %s, %s. %s", n.to(), how, formOneByOne)
}

// to is whom the answers are sent to.
func (n formNames) to() string {
	if n.asker == "" {
		return "the mentor"
	}
	return n.asker
}

func (n formNames) which() string {
	return "Which of these fits " + n.mentee + " best, from what you have seen?"
}

func (n formNames) wish() string {
	return "What one thing should " + n.mentee + " do more of, or differently?"
}

// formTopic says what a competency is about, without its code.
func formTopic(c mentoring.Competency) string {
	name, definition := line1(c.Name), line1(c.Definition)
	if name == "" || definition == "" {
		return name + definition
	}
	return name + ". " + definition
}

// formChoice is one of the answers to choose from.
type formChoice struct {
	Level mentoring.Level
	Text  string
}

// formChoices are the anchors of a competency and that it could not be seen. An
// anchor without words can't be chosen.
func formChoices(c mentoring.Competency) []formChoice {
	var choices []formChoice
	for i, anchor := range c.Anchors {
		if text := line1(anchor); text != "" {
			choices = append(choices, formChoice{mentoring.Level(i + 1), text})
		}
	}
	return append(choices, formChoice{mentoring.NotObserved, formNotSeen})
}

// formNumber names the form.
func formNumber(f mentoring.Form) string { return "Form " + f.Number() }
