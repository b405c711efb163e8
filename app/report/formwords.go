package report

import (
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// The words that are the same on every form, on paper and in a browser.
const (
	formExample  = "When did you see that? An example"
	formNotSeen  = "I couldn't see this"
	formOneByOne = "Answers of fewer than three people are never shown one by one."
)

// formNames are the names that the sentences of a form speak of, and their
// language.
type formNames struct {
	wording
	mentee      string // as in a line of text
	whole       string // the mentee, in full
	stakeholder string // may be empty
	asker       string // may be empty
}

// mostName is how many characters of a name a sentence holds.
const mostName = 60

func namesOf(page mentoring.FormPage) formNames {
	name := func(s string) string { return mentoring.Clip(line1(s), mostName) }
	n := formNames{wordingOf(page.Language), name(mentoring.ShortName(line1(page.Mentee))), name(page.Mentee), name(page.Stakeholder), name(page.Asker)}
	if n.whole == "" {
		n.mentee, n.whole = n.T("this person"), n.T("this person")
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

func (n formNames) title() string { return n.F("How do you see %s?", n.whole) }

// meta says whom the form is for and from when it is.
func (n formNames) meta(made mentoring.Date) string {
	whom := ""
	if n.stakeholder != "" {
		whom = n.F("For %s", n.stakeholder)
	}
	return n.list(whom, n.Date(made, "2 January 2006"))
}

// intro says who asks, and for what.
func (n formNames) intro() string {
	asks := n.F("The mentor of %s would like to know what you have seen.", n.whole)
	if n.asker != "" {
		asks = n.F("%s mentors %s and would like to know what you have seen.", n.asker, n.whole)
	}
	return lang.Sentences(asks, n.T("It takes five minutes, and nothing is required."))
}

// onPaper says what happens with the answers given by hand.
func (n formNames) onPaper() string {
	return lang.Sentences(n.F("Your answers go only to %s, on this page when you give it back.", n.to()), n.T(formOneByOne))
}

// inBrowser says what happens with the answers given in a browser.
func (n formNames) inBrowser() string {
	return lang.Sentences(n.F("Your answers go only to %s, by the file or the code that you send.", n.to()), n.T(formOneByOne))
}

// to is whom the answers are sent to.
func (n formNames) to() string {
	if n.asker == "" {
		return n.X("to whom", "the mentor")
	}
	return n.asker
}

func (n formNames) which() string {
	return n.F("Which of these fits %s best, from what you have seen?", n.mentee)
}

func (n formNames) wish() string {
	return n.F("What one thing should %s do more of, or differently?", n.mentee)
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

// choices are the anchors of a competency and that it could not be seen. An
// anchor without words can't be chosen.
func (w wording) choices(c mentoring.Competency) []formChoice {
	var choices []formChoice
	for i, anchor := range c.Anchors {
		if text := line1(anchor); text != "" {
			choices = append(choices, formChoice{mentoring.Level(i + 1), text})
		}
	}
	return append(choices, formChoice{mentoring.NotObserved, w.T(formNotSeen)})
}

// formNumber names the form.
func (w wording) formNumber(f mentoring.Form) string { return w.F("Form %s", f.Number()) }
