package mentoring

// MostUseful is the most that a session can be worth; 0 is the least.
const MostUseful = 10

// WithUseful returns the session with what it was worth to a side, 0 to 10, or
// nil for nothing said. Anything else is refused with ErrOutOfRange.
func (s Session) WithUseful(side Side, worth *int) (Session, error) {
	if worth != nil && (*worth < 0 || *worth > MostUseful) {
		return s, ErrOutOfRange
	}
	switch side {
	case Mentee:
		s.Useful.Mentee = worth
	case Mentor:
		s.Useful.Mentor = worth
	default:
		return s, ErrOutOfRange
	}
	return s, nil
}

// Said says that at least one of the two said what it was worth.
func (u Useful) Said() bool { return u.Mentee != nil || u.Mentor != nil }
