package mentoring

import "slices"

// organizationalFrom is the value of personal competence from which the
// questions of the second phase fit a dimension: level 3, consistent.
const organizationalFrom = 3

// FocusOf returns where questions help most: the weakest dimension, and in it
// the phase that is being worked on. That is organizational capacity once
// personal competence is consistent; the phase is a reading and no gate. While it is
// too early to tell it is the relationship, which is where most experts start.
func FocusOf(s Standing) (Dimension, Phase) {
	if s.TooEarly() {
		return Relationship, PersonalCompetence
	}
	weakest := s.Values.Weakest()
	if at := weakest.Index(); at >= 0 && s.Phases[0][at].Known() && s.Phases[0][at].Mean >= organizationalFrom {
		return weakest, OrganizationalCapacity
	}
	return weakest, PersonalCompetence
}

// PickQuestions returns the questions of the bank to offer, the fitting ones
// first: those of the dimension and the phase, then of the dimension, then of
// the phase, then the others. Closing and retired questions are left out, and
// those in asked come last of all, so that there is always something to ask.
// The turn rotates each group, so that other sessions begin with others; the
// same arguments give the same order.
func PickQuestions(bank []Question, d Dimension, p Phase, asked []string, turn int) []Question {
	const groups = 5
	var by [groups][]Question
	for _, q := range bank {
		if !q.Closing && !q.Retired {
			at := fit(q, d, p, asked)
			by[at] = append(by[at], q)
		}
	}
	var picked []Question
	for _, group := range by {
		if n := len(group); n > 0 {
			at := ((turn % n) + n) % n
			picked = append(append(picked, group[at:]...), group[:at]...)
		}
	}
	return picked
}

func fit(q Question, d Dimension, p Phase, asked []string) int {
	switch {
	case slices.Contains(asked, q.ID):
		return 4
	case q.Dimension == d && q.Phase == p:
		return 0
	case q.Dimension == d:
		return 1
	case q.Phase == p:
		return 2
	}
	return 3
}

// ClosingQuestion returns the closing question of a session: each in its turn.
// Its id is empty when the bank has none.
func ClosingQuestion(bank []Question, turn int) Question {
	closing := slices.DeleteFunc(slices.Clone(bank), func(q Question) bool { return !q.Closing || q.Retired })
	if len(closing) == 0 {
		return Question{}
	}
	return closing[max(0, turn)%len(closing)]
}

// recentSessions is in how many of the last sessions a question must not have
// been asked to be offered again.
const recentSessions = 5

// AskedLately returns the ids of the questions asked in the last five sessions
// that took place before the given one.
func AskedLately(sessions []Session, before Session) []string {
	var held []Session
	for _, s := range sessions {
		if s.Status() == Held && s.ID != before.ID && s.Compare(before) < 0 {
			held = append(held, s)
		}
	}
	slices.SortFunc(held, func(a, b Session) int { return b.Compare(a) })
	var asked []string
	for _, s := range held[:min(recentSessions, len(held))] {
		asked = append(asked, s.Asked...)
	}
	return asked
}

// InOrder returns the points of an agenda in the order of their ranks; equal
// ones keep theirs.
func InOrder(points []TalkingPoint) []TalkingPoint {
	points = slices.Clone(points)
	slices.SortStableFunc(points, func(a, b TalkingPoint) int { return a.Rank - b.Rank })
	return points
}

// Moved returns the points whose rank changes when one of them is moved to a
// place, from 0, on an agenda that is in order. A place outside is the nearest
// one inside; nothing is returned when nothing moves.
func Moved(points []TalkingPoint, id ID, to int) []TalkingPoint {
	from := slices.IndexFunc(points, func(p TalkingPoint) bool { return p.ID == id })
	to = min(max(0, to), len(points)-1)
	if from < 0 || from == to {
		return nil
	}
	next := slices.Clone(points)
	moved := next[from]
	next = slices.Insert(slices.Delete(next, from, from+1), to, moved)
	var changed []TalkingPoint
	for i, p := range next {
		if p.Rank != i+1 {
			p.Rank = i + 1
			changed = append(changed, p)
		}
	}
	return changed
}
