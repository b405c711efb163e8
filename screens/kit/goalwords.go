package kit

import (
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/app/words"
)

// WholeWords says a pair's goals as a whole in words, as words.Attainment does.
func WholeWords(a mentoring.Attainment) string { return words.Attainment(lang.Current(), a) }

// ScoreWords is the T-score in small print, as words.Score does.
func ScoreWords(a mentoring.Attainment) string { return words.Score(lang.Current(), a) }

// ScoreHelp explains the T-score.
func ScoreHelp() string {
	return lang.T("The T-score sums the goals up by their weight: 50 when all stand as expected, more when more is reached. It belongs to this pair alone and compares nobody.")
}

// PullWords says how many goals are technical, within a sentence: "four of five
// goals are in technical expertise".
func PullWords(technical, of int) string {
	return lang.F("%s of %s goals are in technical expertise", NumberWord(technical), NumberWord(of))
}

// PlanWords is an if-then plan as a sentence, as words.Plan writes it.
func PlanWords(when, then string) string { return words.Plan(lang.Current(), when, then) }

// AttainmentWords says how the goals stand as a whole, the words first, with the T-score in
// small print behind them.
func AttainmentWords(a mentoring.Attainment) string {
	switch {
	case a.Goals == 0:
		return ""
	case a.Checked == 0:
		return lang.T("No goal was checked in yet.")
	}
	return lang.F("%s. %s.", WholeWords(a), ScoreWords(a))
}
