package mentoring

// Rhythm is how a pair keeps to the days it agreed to meet in. It is counted
// from the last session that took place: what was planned and cancelled counts
// for nothing, since trust grows by meeting.
type Rhythm struct {
	Last    Date // the last session that took place, or the start of a pair that has not met yet; zero when nothing is known
	Next    Date // the next that is planned; zero when none is
	Cadence int  // days agreed; 0 when none were
}

// Due is the day by which the pair should meet again, zero when there is none.
func (r Rhythm) Due() Date {
	if r.Last.IsZero() || r.Cadence <= 0 {
		return Date{}
	}
	return r.Last.AddDays(r.Cadence)
}

// Broken says that the cadence is broken on a day: the pair should have met
// before, and no session is planned; or the one that is planned comes later
// than half a cadence after it was due.
func (r Rhythm) Broken(today Date) bool {
	due := r.Due()
	if due.IsZero() {
		return false
	}
	if r.Next.IsZero() {
		return today.After(due)
	}
	return due.DaysUntil(r.Next) > (r.Cadence+1)/2
}

// SnoozedOn says that a broken cadence is no matter of concern on a day.
func (p Pair) SnoozedOn(day Date) bool { return p.Snoozed.After(day) }
