package assess

import (
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

// rates says whose sheet it is, to the mentor.
func (n names) rates(side mentoring.Side) string {
	if side == mentoring.Mentor {
		return lang.T("You rate")
	}
	return lang.F("%s rates", brief(n.mentee))
}

// changes says who opens a sheet that is done.
func (n names) changes(side mentoring.Side) string {
	if side == mentoring.Mentor {
		return lang.T("You change something")
	}
	return lang.F("%s changes something", brief(n.mentee))
}

// goesOn is what the button says that gives a side its sheet.
func (n names) goesOn(side mentoring.Side, rated bool) string {
	switch {
	case side == mentoring.Mentor && rated:
		return lang.T("You go on")
	case side == mentoring.Mentor:
		return lang.T("You begin")
	case rated:
		return lang.F("%s goes on", brief(n.mentee))
	}
	return lang.F("%s begins", brief(n.mentee))
}

// next is the name of the side to which the keyboard is handed, "" for a mentor
// without one. The mentee reads it when the mentor is next, so that "you" would be
// the wrong one.
func (n names) next(side mentoring.Side) string {
	if side == mentoring.Mentor {
		return brief(n.mentor)
	}
	return brief(n.mentee)
}

// handWords asks to hand the keyboard to a side.
func (n names) handWords(to mentoring.Side) string {
	if name := n.next(to); name != "" {
		return lang.F("Hand the keyboard to %s.", name)
	}
	return lang.T("Hand the keyboard to your mentor.")
}

// nextGoesOn is goesOn for who has just been handed the keyboard.
func (n names) nextGoesOn(side mentoring.Side, rated bool) string {
	switch name := n.next(side); {
	case name == "" && rated:
		return lang.T("Your mentor goes on")
	case name == "":
		return lang.T("Your mentor begins")
	case rated:
		return lang.F("%s goes on", name)
	default:
		return lang.F("%s begins", name)
	}
}

// begunWords says when a round was begun, and how much it asks.
func begunWords(r app.Round, today mentoring.Date) string {
	n := len(r.Competencies)
	switch today.DaysUntil(r.Begun) {
	case 0:
		return lang.N(n, "Begun today: %d competency to rate.", "Begun today: %d competencies to rate.")
	case -1:
		return lang.N(n, "Begun yesterday: %d competency to rate.", "Begun yesterday: %d competencies to rate.")
	}
	return lang.N(n, "Begun on %[2]s: %[1]d competency to rate.", "Begun on %[2]s: %[1]d competencies to rate.",
		kit.MonthDay(r.Begun, today))
}

const minutesEach = 5 // of a pair, for one competency: eighteen take 90

// takes says how many competencies there are, and how long a pair needs for them.
func takes(competencies int) string {
	return lang.N(competencies, "%d competency, about %s for the two of you.", "%d competencies, about %s for the two of you.",
		spoken(competencies*minutesEach))
}

// spoken says minutes as people do: up to two hours in minutes.
func spoken(minutes int) string {
	if minutes <= 120 {
		return lang.N(minutes, "%d minute", "%d minutes")
	}
	return kit.DurationWords(time.Duration(minutes) * time.Minute)
}

// leftOut says what happens to those that are not rated, "" for none.
func leftOut(rated, of int) string {
	switch n := of - rated; {
	case n <= 0:
		return ""
	default:
		return lang.N(n, "%d left out keeps the level it had.", "%d left out keep the level they had.")
	}
}

// sideWords says how far a side of a round is.
func sideWords(r app.Round, side mentoring.Side) string {
	of := len(r.Competencies)
	switch rated := rated(r, side); {
	case r.Side(side).Done:
		return lang.F("Done, and sealed. %d of %d rated.", rated, of)
	case rated == 0:
		return lang.T("Not begun.")
	default:
		return lang.F("%d of %d rated, sealed.", rated, of)
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
	who := lang.F("%s has not finished.", brief(n.mentee))
	switch {
	case !r.Mentees.Done && !r.Mentors.Done:
		who = lang.T("Neither of you has finished.")
	case r.Mentees.Done:
		who = lang.T("You have not finished.")
	}
	return lang.Sentences(who, lang.T("Revealing now shows what is there, and that is recorded."))
}
