package mentoring

// Losses says what could not be read of data that was opened to read. The zero
// value says that all of it was.
type Losses struct {
	// Lost are the records of each kind that are gone, deleted ones among them.
	Lost map[Kind]int
	// Earlier are those of which only an earlier form was left; that is shown.
	Earlier map[Kind]int
	// History is how many earlier forms of records are gone.
	History int
	// Unsure says that there may be more: what lists the records is damaged, too.
	Unsure bool
}

// Any says that something is gone, or may be.
func (l Losses) Any() bool {
	return len(l.Lost)+len(l.Earlier)+l.History > 0 || l.Unsure
}

// unreadable is what stands for a name or a statement that could not be read.
const unreadable = "Unreadable"

// StandIn returns an empty record in the place of one that could not be read, so
// that what belongs to it can be shown. It belongs to parent. ok is false for a
// kind to which nothing belongs.
func StandIn(ref Ref, parent ID) (r Record, ok bool) {
	switch ref.Kind {
	case KindPerson:
		return Person{ID: ref.ID, Name: unreadable}, true
	case KindPair:
		return Pair{ID: ref.ID, MenteeID: parent}, true
	case KindGoal:
		return Goal{ID: ref.ID, PairID: parent, Dimension: Technical, Phase: PersonalCompetence, Statement: unreadable}, true
	case KindSession:
		return Session{ID: ref.ID, PairID: parent, Title: unreadable}, true
	case KindStakeholder:
		return Stakeholder{ID: ref.ID, PairID: parent, Name: unreadable}, true
	}
	return nil, false
}
