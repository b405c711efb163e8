package mentoring

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// reminded says in short what is told at a moment and when to ask again: days and
// times of November 2026.
func reminded(r Reminders, now string, coming Coming, told Told) string {
	call, next := r.Due(november(now), coming, told)
	said := ""
	for _, a := range call.Sessions {
		said += string(a.Session) + " "
	}
	for _, id := range call.Promises {
		said += string(id) + " "
	}
	if !next.IsZero() {
		said += next.Format("2 15:04")
	}
	return said
}

func november(at string) time.Time {
	t, err := time.Parse("2006-01 2 15:04", "2026-11 "+at)
	if err != nil {
		panic(err)
	}
	return t
}

func day(of int) Date { return Date{2026, time.November, of} }

func TestWhatIsToBeToldWhen(t *testing.T) {
	timed := Coming{Sessions: []Appointment{{"s", day(24), &Clock{14, 0}}}}
	untimed := Coming{Sessions: []Appointment{{"s", day(24), nil}}}
	due := Coming{Promises: []Deadline{{"p", day(24)}, {"q", day(24)}, {"r", day(25)}, {"late", day(20)}}}
	both := Coming{Sessions: []Appointment{{"a", day(24), &Clock{14, 0}}, {"b", day(24), &Clock{14, 30}}}}
	talk := Coming{Sessions: timed.Sessions, Talks: []time.Time{november("24 13:00")}}
	for _, c := range []struct {
		what   string
		wish   Reminders
		coming Coming
		now    string
		want   string
	}{
		{"nothing is wanted", Reminders{}, timed, "24 13:59", ""},
		{"a word that is no lead", Reminders{Sessions: "soon"}, timed, "24 13:59", ""},
		{"ten minutes: before", Reminders{Sessions: TenMinutes}, timed, "24 13:49", "24 13:50"},
		{"ten minutes", Reminders{Sessions: TenMinutes}, timed, "24 13:50", "s "},
		{"begun late", Reminders{Sessions: TenMinutes}, timed, "24 13:59", "s "},
		{"it begins", Reminders{Sessions: TenMinutes}, timed, "24 14:00", ""},
		{"an hour: before", Reminders{Sessions: OneHour}, timed, "23 13:30", "24 13:00"},
		{"an hour", Reminders{Sessions: OneHour}, timed, "24 13:00", "s "},
		{"the day before: before", Reminders{Sessions: DayBefore}, timed, "23 16:59", "23 17:00"},
		{"the day before", Reminders{Sessions: DayBefore}, timed, "23 17:00", "s "},
		{"the day before, begun on the day", Reminders{Sessions: DayBefore}, timed, "24 09:00", "s "},
		{"no time: before", Reminders{Sessions: OneHour}, untimed, "24 07:59", "24 08:00"},
		{"no time", Reminders{Sessions: TenMinutes}, untimed, "24 23:59", "s "},
		{"no time, the day before", Reminders{Sessions: DayBefore}, untimed, "23 17:00", "s "},
		{"no time, over", Reminders{Sessions: DayBefore}, untimed, "25 00:00", ""},
		{"two sessions, one now", Reminders{Sessions: TenMinutes}, both, "24 13:50", "a 24 14:20"},
		{"two sessions at once", Reminders{Sessions: OneHour}, both, "24 13:30", "a b "},
		{"promises: at night", Reminders{Promises: true}, due, "24 00:01", "24 08:00"},
		{"promises", Reminders{Promises: true}, due, "24 08:00", "p q 25 08:00"},
		{"promises, begun late", Reminders{Promises: true}, due, "24 23:59", "p q 25 08:00"},
		{"promises, not wanted", Reminders{Sessions: OneHour}, due, "24 09:00", ""},
		{"no promise of the day", Reminders{Promises: true}, due, "26 09:00", ""},
		{"during a talk", Reminders{Sessions: TenMinutes}, talk, "24 13:55", "25 01:00"},
		{"a talk that was never ended", Reminders{Sessions: DayBefore}, Coming{timed.Sessions, nil, []time.Time{november("23 13:00")}}, "24 13:55", "s "},
	} {
		if got := reminded(c.wish, c.now, c.coming, nil); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestNothingIsToldTwice(t *testing.T) {
	var told Told
	step := func(what string, wish Reminders, now string, coming Coming, want string) {
		t.Helper()
		call, _ := wish.Due(november(now), coming, told)
		told = told.With(call)
		if got := fmt.Sprint(len(call.Sessions), len(call.Promises)); got != want {
			t.Errorf("%s: told %s, want %s", what, got, want)
		}
	}
	at := func(d, hour, minute int) Coming {
		return Coming{Sessions: []Appointment{{"s", day(d), &Clock{hour, minute}}}, Promises: []Deadline{{"p", day(24)}}}
	}
	hour, all := Reminders{Sessions: OneHour}, Reminders{Sessions: OneHour, Promises: true}
	step("first", all, "24 13:10", at(24, 14, 0), "1 1")
	step("again", all, "24 13:11", at(24, 14, 0), "0 0")
	step("the clock is set back", all, "24 12:30", at(24, 14, 0), "0 0")
	step("and comes there again", all, "24 13:30", at(24, 14, 0), "0 0")
	step("the session is moved by a quarter of an hour", hour, "24 13:30", at(24, 14, 15), "1 0")
	step("and back", hour, "24 13:31", at(24, 14, 0), "0 0")
	step("to tomorrow", hour, "24 13:32", at(25, 9, 0), "0 0")
	step("tomorrow", hour, "25 08:30", at(25, 9, 0), "1 0")
	step("a shorter lead that hasn't begun", Reminders{Sessions: TenMinutes}, "25 08:49", at(25, 9, 0), "0 0")
	step("the shorter lead", Reminders{Sessions: TenMinutes}, "25 08:50", at(25, 9, 0), "1 0")
	step("a longer lead, already begun", Reminders{Sessions: DayBefore}, "25 08:51", at(25, 9, 0), "0 0")
	step("another promise on the same day", all, "24 15:00", Coming{Promises: []Deadline{{"q", day(24)}}}, "0 0")
}

// Through days with a clock that jumps, sessions that are moved, talks and new
// starts: nothing is told twice or when it doesn't hold, and between a moment and
// the next nothing would have been told.
func TestReminders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		wish := Reminders{Sessions: rapid.SampledFrom(Leads[:]).Draw(t, "lead"), Promises: rapid.Bool().Draw(t, "promises")}
		now, told := november("23 06:00"), Told(nil)
		given := map[string]int{}
		coming := drawnComing(t)
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "step") {
			case 0:
				coming = drawnComing(t)
			case 1: // the clock jumps
				now = now.Add(time.Duration(rapid.IntRange(-2000, 2000).Draw(t, "jump")) * time.Minute)
			case 2: // another start
				told = reread(t, told)
			case 3:
				coming.Talks = nil
			default:
				_, next := wish.Due(now, coming, told)
				between(t, wish, now, next, coming, told)
				if now = now.Add(time.Hour); !next.IsZero() {
					now = next
				}
			}
			call, _ := wish.Due(now, coming, told)
			told = told.With(call)
			count(t, wish, call, now, coming, given)
		}
		for what, n := range given {
			if n > 1 {
				t.Fatalf("%s was told %d times", what, n)
			}
		}
	})
}

func drawnComing(t *rapid.T) (c Coming) {
	for i := range rapid.IntRange(0, 3).Draw(t, "sessions") {
		a := Appointment{Session: ID(fmt.Sprint("s", i)), Day: day(rapid.IntRange(23, 26).Draw(t, "day"))}
		if rapid.Bool().Draw(t, "timed") {
			a.At = &Clock{rapid.IntRange(0, 23).Draw(t, "hour"), rapid.SampledFrom([]int{0, 30}).Draw(t, "minute")}
		}
		c.Sessions = append(c.Sessions, a)
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "promises due") {
		c.Promises = append(c.Promises, Deadline{ID(fmt.Sprint("p", i)), day(rapid.IntRange(23, 26).Draw(t, "due"))})
	}
	if rapid.IntRange(0, 4).Draw(t, "talk") == 0 {
		c.Talks = []time.Time{november("24 10:00")}
	}
	return c
}

func reread(t *rapid.T, told Told) (again Told) {
	b, err := json.Marshal(told)
	if err == nil {
		err = json.Unmarshal(b, &again)
	}
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// between fails where something is told before the next moment.
func between(t *rapid.T, wish Reminders, now, next time.Time, coming Coming, told Told) {
	call, _ := wish.Due(now, coming, told)
	told = told.With(call)
	end := next
	if next.IsZero() {
		end = now.Add(1000 * time.Hour)
	}
	at := now.Add(time.Duration(rapid.Int64Range(0, int64(end.Sub(now))-1).Draw(t, "between")))
	if early, _ := wish.Due(at, coming, told); early.Any() {
		t.Fatalf("%v is told at %v, before %v", early, at, next)
	}
}

// count notes what is told, and fails where that doesn't hold.
func count(t *rapid.T, wish Reminders, call Call, now time.Time, coming Coming, given map[string]int) {
	if call.Any() && !coming.quiet(now).IsZero() {
		t.Fatal("told in a talk")
	}
	for _, a := range call.Sessions {
		from, until := a.window(wish.Sessions, now.Location())
		if now.Before(from) || !now.Before(until) {
			t.Fatalf("%v is told at %v", a, now)
		}
		given[a.mark("")]++
	}
	if len(call.Promises) == 0 {
		return
	}
	given["promises of "+DateOf(now).String()]++
	for _, d := range coming.Promises {
		if d.Day == DateOf(now) != slices.Contains(call.Promises, d.Promise) {
			t.Fatalf("%v at %v: %v", d, now, call.Promises)
		}
	}
}

func TestMarksAreForgottenByTheirNumber(t *testing.T) {
	var told Told
	for i := range 2 * mostTold {
		told = told.With(Call{Marks: []string{fmt.Sprint(i)}})
	}
	if len(told) != mostTold || told[0] != fmt.Sprint(mostTold) {
		t.Errorf("%d are kept, from %s", len(told), told[0])
	}
}
