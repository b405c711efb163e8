package review

import (
	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// brief is the short name of a person, short enough for a title.
func brief(name string) string { return mentoring.Clip(mentoring.ShortName(name), 24) }

// eyesWords says whose ratings the picture is made of.
func eyesWords(data app.Review) string {
	words := lang.F("In %s’s own eyes.", whoWords(data.Picture.Now.Rater, data))
	if data.Picture.Now.Rater == mentoring.Mentor {
		words = lang.T("In the mentor’s eyes.")
	}
	if data.Picture.Now.TooEarly() {
		return lang.Sentences(words, lang.T("It is too early to tell."))
	}
	return words
}

// whoWords names a side. Two people look at this screen, so nobody is "you".
func whoWords(side mentoring.Side, data app.Review) string {
	switch {
	case side == mentoring.Mentee:
		return brief(data.Mentee)
	case data.Mentor == "":
		return lang.T("Mentor")
	default:
		return brief(data.Mentor)
	}
}

// keptWords says how the mentee has kept promises, when there is enough to
// tell.
func keptWords(data app.Review) string {
	return lang.F("%s: %s", brief(data.Mentee), kit.KeptWords(data.Credibility))
}

// detailWords tells for whom a promise is, and its plan.
func detailWords(c mentoring.Commitment) string {
	var sentences []string
	if c.To != "" {
		sentences = append(sentences, lang.F("For %s.", c.To))
	}
	if plan := kit.PlanWords(c.If, c.Then); plan != "" {
		sentences = append(sentences, plan)
	}
	return lang.Sentences(sentences...)
}
