package mentoring

import "time"

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

// NextMeeting proposes when a pair meets next: in its rhythm of so many days, counted from
// its last session up to today, on the first day ahead that is free. Free is a day without
// another session in half a rhythm around it. The time is the usual one. A pair
// that hasn't met for two rhythms has none: it is counted from today then. Who meets on
// weekdays isn't asked to come on a weekend, but on the Monday.
func NextMeeting(sessions []Session, cadence int, today Date) (Date, *Clock) {
	last := Session{Day: today}
	found := false
	for _, s := range sessions {
		if s.Status() != Cancelled && !s.Day.After(today) && (!found || s.Compare(last) > 0) {
			last, found = s, true
		}
	}
	day := last.Day
	if day.DaysUntil(today) >= 2*cadence {
		day = today
	}
	weekends := found && weekend(last.Day)
	for day = day.AddDays(cadence); !day.After(today) || !free(sessions, day, cadence); {
		day = day.AddDays(cadence)
	}
	if !weekends && day.Weekday() == time.Saturday {
		day = day.AddDays(2)
	}
	if !weekends && day.Weekday() == time.Sunday {
		day = day.AddDays(1)
	}
	return day, usualTime(sessions, last)
}

// usualDays is how many days of sessions say what is usual.
const usualDays = 90

// usualTime is the time at which most sessions lately began, of several the last one's: a
// single one may have begun late.
func usualTime(sessions []Session, last Session) *Clock {
	count := make(map[Clock]int)
	usual := last.At
	for _, s := range sessions {
		if s.At == nil || s.Status() == Cancelled || s.Day.Before(last.Day.AddDays(-usualDays)) {
			continue
		}
		if count[*s.At]++; usual == nil || count[*s.At] > count[*usual] {
			usual = s.At
		}
	}
	return usual
}

func weekend(d Date) bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }

// free says that no session takes place within half a rhythm of a day.
func free(sessions []Session, day Date, cadence int) bool {
	for _, s := range sessions {
		apart := s.Day.DaysUntil(day)
		if s.Status() != Cancelled && 2*max(apart, -apart) < cadence {
			return false
		}
	}
	return true
}
