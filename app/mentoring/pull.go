package mentoring

// Pull is the balance of the goals that a pair has not settled yet. Experts are
// pulled towards ever more expertise, and their goals show it first.
type Pull struct {
	Technical int // goals in technical expertise
	Goals     int // all that are neither finished nor dropped
}

// pullGoals is how many goals a pair needs before their balance is worth a
// word.
const pullGoals = 4

// PullOf counts the goals.
func PullOf(goals []Goal) Pull {
	var p Pull
	for _, g := range goals {
		if g.State() == GoalDropped || g.State() == GoalFinished {
			continue
		}
		p.Goals++
		if g.Dimension == Technical {
			p.Technical++
		}
	}
	return p
}

// Strong says that the balance is worth a word: of four goals or more, most are
// technical.
func (p Pull) Strong() bool { return p.Goals >= pullGoals && 2*p.Technical > p.Goals }
