package app

import (
	"slices"

	"trefoil/app/mentoring"
)

// TodayPage is what matters now, over all mentees.
type TodayPage struct {
	Day        mentoring.Date
	Sessions   int // planned for today or running
	Held       int // today
	Late       int // open commitments past their day
	Next       NextUp
	Mentees    []MenteeCard
	Due        []DueLine // late or due within two weeks, soonest first
	Attention  []Attention
	Keeper     Keeper
	HasSample  bool
	FirstSteps FirstSteps
	// BackupFolderMissing is for how many days the second folder for backups has
	// been missing, 0 when that is not worth a word.
	BackupFolderMissing int
}

// Keeper is the mentee whose record of promises is worth a word today: the one
// who is met next, or the only one. It is empty when that is nobody.
type Keeper struct {
	Mentee      string
	Credibility mentoring.Credibility
}

// NextUp is the session that comes next, over all mentees. Its session's ID is
// empty when nothing is planned.
type NextUp struct {
	Session      mentoring.Session
	Mentee       string
	Points       int
	MenteePoints int    // of those, from the mentee
	LastTime     string // a talking point that was carried over, or what shifted last time

	Gap mentoring.Gap // in which nobody looked on while the session ran; zero when there is none
}

// MenteeCard is one mentee at a glance.
type MenteeCard struct {
	PairID  mentoring.ID
	Name    string
	Role    string
	Picture Picture
	Next    mentoring.Session // its ID is empty when none is planned
}

// DueLine is a commitment with the mentee of its pair.
type DueLine struct {
	Commitment mentoring.Commitment
	Mentee     string
}

// AttentionKind says why a mentee needs attention.
type AttentionKind int

// The reasons to look after somebody.
const (
	Quiet           AttentionKind = iota // no session for longer than agreed
	PullOfExpertise                      // most goals are technical
	NoGoals                              // sessions, but nothing to work towards
	NotStarted                           // a planned session whose day has passed
	Snoozed                              // a broken cadence that is no matter of concern for a while
)

// Attention is one thing that somebody should look after.
type Attention struct {
	Kind    AttentionKind
	PairID  mentoring.ID
	Session mentoring.ID // with NotStarted
	Mentee  string
	Days    int            // with Quiet: since the last session; with NotStarted: since the planned day
	Cadence int            // with Quiet: days agreed
	Next    mentoring.Date // with Quiet: the session that is planned too late; zero when none is planned
	Met     bool           // with Quiet: they have met at all; else Days counts from the start
	Until   mentoring.Date // with Snoozed
	Count   int            // with PullOfExpertise: technical goals
	Of      int            // with PullOfExpertise: all goals that are neither finished nor dropped
}

// dueWithin is how many days ahead a commitment shows on Today.
const dueWithin = 14

// TodayPage returns what matters now.
func (s *Service) TodayPage() TodayPage {
	var page TodayPage
	if seen := s.atAGlance(); seen != nil {
		page = seen.page
	} else {
		page = s.todayPage()
	}
	page.BackupFolderMissing = s.BackupFolderMissing()
	return page
}

func (s *Service) todayPage() TodayPage {
	page := TodayPage{Day: s.Today(), FirstSteps: s.firstSteps()}
	for _, pair := range s.store.Pairs() {
		_, mentee, err := s.pair(pair.ID)
		if err != nil {
			continue // a pair without its mentee shows nowhere
		}
		page.HasSample = page.HasSample || pair.Sample
		if !pair.Ended.IsZero() {
			continue
		}
		s.addPair(&page, pair, mentee)
	}
	slices.SortStableFunc(page.Due, func(a, b DueLine) int { return byDue(a.Commitment, b.Commitment) })
	if page.Next.Session.ID != "" {
		s.fillNext(&page.Next)
	}
	page.Keeper = s.keeper(page)
	return page
}

func (s *Service) keeper(page TodayPage) Keeper {
	for _, m := range page.Mentees {
		if m.PairID == page.Next.Session.PairID || len(page.Mentees) == 1 {
			return Keeper{m.Name, s.credibility(m.PairID, mentoring.Mentee)}
		}
	}
	return Keeper{}
}

func (s *Service) addPair(page *TodayPage, pair mentoring.Pair, mentee mentoring.Person) {
	card := MenteeCard{PairID: pair.ID, Name: mentee.Name, Role: mentee.Role}
	card.Picture = s.picture(pair.ID, s.mainRater(pair.ID, s.Today()), mentoring.Date{})
	sessions := s.store.Sessions(pair.ID)
	for _, session := range sessions {
		status := session.Status()
		if status == mentoring.Held && session.Day == page.Day {
			page.Held++
		}
		if status == mentoring.Held || status == mentoring.Cancelled {
			continue
		}
		running := status == mentoring.Running
		if running || session.Day == page.Day {
			page.Sessions++
		}
		if !running && session.Day.Before(page.Day) {
			continue
		}
		if card.Next.ID == "" || soonest(session, card.Next) < 0 {
			card.Next = session
		}
	}
	if card.Next.ID != "" && (page.Next.Session.ID == "" || soonest(card.Next, page.Next.Session) < 0) {
		page.Next = NextUp{Session: card.Next, Mentee: mentee.Name, Gap: card.Next.Gap(s.now())}
	}
	page.Mentees = append(page.Mentees, card)
	for _, c := range s.openCommitments(pair.ID) {
		if c.DaysLate(page.Day) > 0 {
			page.Late++
		}
		if !c.Due.IsZero() && page.Day.DaysUntil(c.Due) <= dueWithin {
			page.Due = append(page.Due, DueLine{c, mentee.Name})
		}
	}
	page.Attention = append(page.Attention, s.attention(pair, sessions, mentee.Name, card.Next)...)
}

// soonest puts running sessions before planned ones.
func soonest(a, b mentoring.Session) int {
	running := func(x mentoring.Session) int { return boolInt(x.Status() != mentoring.Running) }
	if c := running(a) - running(b); c != 0 {
		return c
	}
	return a.Compare(b)
}

func (s *Service) fillNext(next *NextUp) {
	for _, p := range s.points(next.Session.ID) {
		next.Points++
		if p.By == mentoring.Mentee {
			next.MenteePoints++
		}
		if p.CarriedFrom != "" && next.LastTime == "" {
			next.LastTime = p.Text
		}
	}
	if last, ok := s.lastHeld(next.Session.PairID); ok && next.LastTime == "" {
		next.LastTime = last.Shift.Text
	}
}

func (s *Service) attention(pair mentoring.Pair, sessions []mentoring.Session, mentee string, next mentoring.Session) []Attention {
	var found []Attention
	add := func(a Attention) {
		a.PairID, a.Mentee = pair.ID, mentee
		found = append(found, a)
	}
	today := s.Today()
	if due, ok := notStarted(sessions, today); ok {
		add(Attention{Kind: NotStarted, Session: due.ID, Days: due.Day.DaysUntil(today)})
	}
	last, held := lastHeld(sessions)
	rhythm := mentoring.Rhythm{Last: pair.Started, Next: next.Day, Cadence: pair.CadenceDays}
	if held {
		rhythm.Last = last.Day
	}
	switch broken := rhythm.Broken(today) && next.Status() != mentoring.Running; {
	case broken && pair.SnoozedOn(today):
		add(Attention{Kind: Snoozed, Until: pair.Snoozed})
	case broken:
		add(Attention{Kind: Quiet, Days: rhythm.Last.DaysUntil(today), Cadence: pair.CadenceDays, Next: next.Day, Met: held})
	}
	goals := s.store.Goals(pair.ID)
	if pull := mentoring.PullOf(goals); pull.Strong() {
		add(Attention{Kind: PullOfExpertise, Count: pull.Technical, Of: pull.Goals})
	}
	if held && len(goals) == 0 {
		add(Attention{Kind: NoGoals})
	}
	return found
}

// TodayCount is how many things wait today: sessions of today, running ones,
// and open commitments past their day, of pairs whose mentoring goes on.
func (s *Service) TodayCount() int {
	if seen := s.atAGlance(); seen != nil {
		return seen.count
	}
	return s.todayCount()
}

// Running returns the session that runs, with the name of the mentee.
func (s *Service) Running() (session mentoring.Session, mentee string, ok bool) {
	if s.atAGlance() != nil { // while no session ran
		return session, "", false
	}
	for _, pair := range s.store.Pairs() {
		for _, session := range s.store.Sessions(pair.ID) {
			if session.Status() == mentoring.Running {
				mentee, err := s.store.Person(pair.MenteeID)
				return session, mentee.Name, err == nil
			}
		}
	}
	return session, "", false
}

func (s *Service) todayCount() int {
	today, n := s.Today(), 0
	for _, pair := range s.store.Pairs() {
		if !pair.Ended.IsZero() {
			continue
		}
		for _, session := range s.store.Sessions(pair.ID) {
			status := session.Status()
			if status == mentoring.Running || status == mentoring.Planned && session.Day == today {
				n++
			}
		}
		for _, c := range s.store.Commitments(pair.ID) {
			if c.DaysLate(today) > 0 {
				n++
			}
		}
	}
	return n
}
