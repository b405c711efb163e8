package kit

import "trefoil/app/mentoring"

// WholeWords says a pair's goals as a whole in words, as Attainment.Words does.
func WholeWords(a mentoring.Attainment) string { return a.Words() }

// ScoreWords is the T-score in small print, as Attainment.Figures does.
func ScoreWords(a mentoring.Attainment) string { return a.Figures() }

// ScoreHelp explains the T-score.
const ScoreHelp = "The T-score sums the goals up by their weight: 50 when all stand as expected, more when more is reached. It belongs to this pair alone and compares nobody."

// PullWords says how many goals are technical, within a sentence: "four of five
// goals are in technical expertise".
func PullWords(technical, of int) string {
	return NumberWord(technical) + " of " + NumberWord(of) + " goals are in technical expertise"
}
