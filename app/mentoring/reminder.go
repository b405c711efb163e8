package mentoring

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"
)

// Lead is how long before a planned session a reminder of it comes.
type Lead string

// The leads.
const (
	NoLead     Lead = "" // none comes
	TenMinutes Lead = "10 minutes"
	OneHour    Lead = "1 hour"
	DayBefore  Lead = "day before" // in the evening
)

// Leads lists the leads in the order in which they are offered.
var Leads = [4]Lead{NoLead, TenMinutes, OneHour, DayBefore}

// When a day begins for reminders, and when the one before ends.
var (
	Morning = Clock{8, 0}
	Evening = Clock{17, 0}
)

// Reminders are what somebody wants to be reminded of. The zero value is nothing.
type Reminders struct {
	Sessions Lead `json:"sessions,omitempty"`
	Promises bool `json:"promises,omitempty"` // on the day they are due
}

// Any says that something is wanted.
func (r Reminders) Any() bool { return r.Promises || r.lead() != NoLead }

// lead is the one wanted; none for a word that is none.
func (r Reminders) lead() Lead {
	if slices.Contains(Leads[:], r.Sessions) {
		return r.Sessions
	}
	return NoLead
}

// Appointment is a planned session as far as a reminder knows it.
type Appointment struct {
	Session ID
	Day     Date
	At      *Clock // nil when no time was agreed
}

// Deadline is an open promise with the day on which it is due.
type Deadline struct {
	Promise ID
	Day     Date
}

// Coming is what there may be to remind of.
type Coming struct {
	Sessions []Appointment
	Promises []Deadline
	Talks    []time.Time // when the sessions began that run
}

// longestTalk is how long a session that was never ended keeps reminders back.
const longestTalk = 12 * time.Hour

// quiet is until when nothing is told, for a talk goes on; zero when none does.
func (c Coming) quiet(now time.Time) (until time.Time) {
	for _, began := range c.Talks {
		if end := began.Add(longestTalk); now.Before(end) && end.After(until) {
			until = end
		}
	}
	return until
}

// Call is what is to be told at a moment.
type Call struct {
	Sessions []Appointment
	Promises []ID     // due today; all of them are told as one
	Marks    []string // of what is told, for Told
}

// Any says that there is something to tell.
func (c Call) Any() bool { return len(c.Sessions)+len(c.Promises) > 0 }

// Due is what is to be told now, and when to ask again if nothing changes before;
// a zero time is never. Days and times of day are those where now is. A session is
// told once between its lead and its begin, for each day and time that it is
// planned for; promises are told once on the day they are due. Nothing is told
// while a talk goes on; what still holds is told when it is over.
func (r Reminders) Due(now time.Time, coming Coming, told Told) (call Call, next time.Time) {
	if until := coming.quiet(now); !until.IsZero() {
		return call, until
	}
	if r.lead() != NoLead {
		for _, a := range coming.Sessions {
			next = sooner(next, call.appoint(a, r.lead(), now, told))
		}
	}
	if r.Promises {
		for _, d := range coming.Promises {
			next = sooner(next, call.promise(d, now, told))
		}
	}
	return call, next
}

// appoint adds a session if it is to be told now, and returns when it is else.
func (c *Call) appoint(a Appointment, lead Lead, now time.Time, told Told) (next time.Time) {
	from, until := a.window(lead, now.Location())
	switch {
	case !now.Before(until) || told.has(a.mark(lead)):
	case now.Before(from):
		return from
	default:
		c.Sessions = append(c.Sessions, a)
		for _, other := range Leads[1:] { // whoever turns to another lead now has heard of it, too
			if begins, _ := a.window(other, now.Location()); !now.Before(begins) {
				c.Marks = append(c.Marks, a.mark(other))
			}
		}
	}
	return next
}

// window is the time in which a session is told. Without a time of day that ends
// with the day, and begins in the morning instead of shortly before.
func (a Appointment) window(lead Lead, loc *time.Location) (from, until time.Time) {
	begins := a.Day.At(Morning, loc)
	until = a.Day.AddDays(1).At(Clock{}, loc)
	if a.At != nil {
		until = a.Day.At(*a.At, loc)
	}
	switch {
	case lead == DayBefore:
		begins = a.Day.AddDays(-1).At(Evening, loc)
	case a.At == nil:
	case lead == OneHour:
		begins = until.Add(-time.Hour)
	default:
		begins = until.Add(-10 * time.Minute)
	}
	return begins, until
}

// promise adds a promise if it is to be told now, and returns when it is else.
func (c *Call) promise(d Deadline, now time.Time, told Told) (next time.Time) {
	from := d.Day.At(Morning, now.Location())
	switch {
	case now.Before(from):
		return from
	case d.Day != DateOf(now) || told.has(markOf("promises", d.Day.String())):
		return next
	}
	if len(c.Promises) == 0 {
		c.Marks = append(c.Marks, markOf("promises", d.Day.String()))
	}
	c.Promises = append(c.Promises, d.Promise)
	return next
}

// sooner is the earlier of two times; a zero time is never.
func sooner(a, b time.Time) time.Time {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// Told is what was told before, oldest first: marks that say nothing to who reads
// them.
type Told []string

func (t Told) has(mark string) bool { return slices.Contains(t, mark) }

// mostTold is how many marks are kept. They are forgotten by their number, not by
// the clock, which may be wrong.
const mostTold = 500

// With adds what is told now, and forgets the oldest.
func (t Told) With(c Call) Told {
	all := append(slices.Clone(t), c.Marks...)
	return all[max(0, len(all)-mostTold):]
}

func (a Appointment) mark(lead Lead) string {
	at := ""
	if a.At != nil {
		at = a.At.String()
	}
	return markOf(string(a.Session), a.Day.String(), at, string(lead))
}

func markOf(of ...string) string {
	h := sha256.New()
	for _, part := range of {
		h.Write([]byte(part + "\n"))
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}
