package assess

import (
	"strings"
	"time"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// names are what the two are called.
type names struct{ mentee, mentor string }

func other(side mentoring.Side) mentoring.Side {
	if side == mentoring.Mentor {
		return mentoring.Mentee
	}
	return mentoring.Mentor
}

// brief is the short name of a person; a longer one would push other things
// off.
func brief(name string) string { return mentoring.Clip(mentoring.ShortName(name), 14) }

// does says what a side does, to the mentor: "Maya rates", "You rate". The verb
// is given as it follows a name and as it follows "You".
func (n names) does(side mentoring.Side, name, you string) string {
	if side == mentoring.Mentor {
		return "You " + you
	}
	return brief(n.mentee) + " " + name
}

// next is what the side to which the keyboard is handed is called. The mentee
// reads it when the mentor is next, so that "you" would be the wrong one.
func (n names) next(side mentoring.Side) (object, subject string) {
	name := brief(n.mentee)
	if side == mentoring.Mentor {
		name = brief(n.mentor)
	}
	if name == "" {
		return lang.T("your mentor"), lang.T("Your mentor")
	}
	return name, name
}

// goesOn is what the button says that gives a side its sheet.
func (n names) goesOn(side mentoring.Side, rated bool) string {
	if rated {
		return n.does(side, "goes on", "go on")
	}
	return n.does(side, "begins", "begin")
}

const minutesEach = 5 // of a pair, for one ability: eighteen take 90

// takes says how many abilities there are, and how long a pair needs for them.
func takes(abilities int) string {
	return lang.N(abilities, "%d ability", "%d abilities") + ", about " +
		spoken(abilities*minutesEach) + " for the two of you."
}

// spoken says minutes as people do: up to two hours in minutes.
func spoken(minutes int) string {
	if minutes <= 120 {
		return lang.F("%d minutes", minutes)
	}
	return kit.DurationWords(time.Duration(minutes) * time.Minute)
}

// ratedWords says how far a sheet is.
func ratedWords(rated, of int) string {
	return lang.F("%d of %d rated", rated, of)
}

// leftOut says what happens to those that are not rated, "" for none.
func leftOut(rated, of int) string {
	switch n := of - rated; {
	case n <= 0:
		return ""
	case n == 1:
		return lang.T("1 left out keeps the level it had.")
	default:
		return lang.F("%d left out keep the level they had.", n)
	}
}

// sideWords says how far a side of a round is.
func sideWords(r app.Round, side mentoring.Side) string {
	of := len(r.Competencies)
	switch rated := rated(r, side); {
	case r.Side(side).Done:
		return strings.TrimSpace("Done, and sealed. " + ratedWords(rated, of) + ".")
	case rated == 0:
		return lang.T("Not begun.")
	default:
		return ratedWords(rated, of) + ", sealed."
	}
}

// rated counts what a side has rated of what is asked. What was retired
// meanwhile is not asked any more.
func rated(r app.Round, side mentoring.Side) int {
	n := 0
	for _, c := range r.Competencies {
		if r.Side(side).Rated[c.ID] {
			n++
		}
	}
	return n
}

// earlyWords asks whether to reveal though somebody has not finished.
func (n names) earlyWords(r app.Round) string {
	who := brief(n.mentee) + " has not finished."
	switch {
	case !r.Mentees.Done && !r.Mentors.Done:
		who = "Neither of you has finished."
	case r.Mentees.Done:
		who = "You have not finished."
	}
	return who + " Revealing now shows what is there, and that is recorded."
}

// troubleWords says why what was given is not saved, and that it is not lost yet.
func troubleWords(err error) string {
	return "Not saved: " + kit.Words(err) + " Trefoil goes on trying; leave this page open."
}
