package today

import (
	"testing"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

func TestAttention(t *testing.T) {
	for _, each := range []struct {
		of                     app.Attention
		sentence, remark, link string
		page                   kit.Page
	}{
		{app.Attention{Kind: app.Quiet, Days: 38, Cadence: 14, Met: true}, "Li Jing has had no session for 5 weeks.", "You agreed to meet every 2 weeks.", "Plan a session", kit.SessionsPage},
		{app.Attention{Kind: app.Quiet, Days: 9, Cadence: 7, Met: true}, "Li Jing has had no session for 9 days.", "You agreed to meet every week.", "Plan a session", kit.SessionsPage},
		{app.Attention{Kind: app.Quiet, Days: 9, Cadence: 7}, "Li Jing has had no session yet, 9 days after you began.", "You agreed to meet every week.", "Plan a session", kit.SessionsPage},
		{app.Attention{Kind: app.Quiet, Days: 10, Cadence: 14, Met: true, Next: day(18)}, "Li Jing is met again only on Fri 11 Dec, 4 weeks after the last time.", "You agreed to meet every 2 weeks.", "Move it", kit.SessionsPage},
		{app.Attention{Kind: app.Snoozed, Until: day(7)}, "Li Jing is snoozed until Mon 30 Nov.", "The cadence is broken, and may be until then.", "Wake", ""},
		{app.Attention{Kind: app.PullOfExpertise, Count: 4, Of: 5}, "Li Jing: four of five goals are in technical expertise.", "The pull towards more knowledge.", "Rebalance goals", kit.GoalsPage},
		{app.Attention{Kind: app.NoGoals}, "Li Jing has sessions, but no goal yet.", "There is nothing to work towards.", "Add a goal", kit.GoalsPage},
		{app.Attention{Kind: app.NotStarted, Days: 1, Session: "s"}, "Li Jing has a session that was planned for yesterday and not started.", "Did it take place?", "Move", kit.SessionsPage},
	} {
		each.of.Mentee, each.of.PairID = "李静 Li Jing", "p"
		n := noteOn(each.of, day(0))
		if n.sentence != each.sentence || n.remark != each.remark || n.link != each.link {
			t.Errorf("%q %q %q", n.sentence, n.remark, n.link)
		}
		if n.to.Page != each.page || n.to.Pair != "p" {
			t.Errorf("%s leads to %+v", n.link, n.to)
		}
	}
}

func TestWords(t *testing.T) {
	today := day(0)
	for _, each := range []struct {
		got, want string
	}{
		{contextWords(app.TodayPage{Mentees: make([]app.MenteeCard, 1), Sessions: 1, Late: 2}), "One session today. Two commitments are past their date."},
		{contextWords(app.TodayPage{Mentees: make([]app.MenteeCard, 1)}), "No session today."},
		{contextWords(app.TodayPage{Mentees: make([]app.MenteeCard, 1), Held: 2}), "Two sessions held today."},
		{contextWords(app.TodayPage{}), ""},
		{whenWords(mentoring.Session{Day: day(1)}, today), "Tomorrow"},
		{whenWords(mentoring.Session{Day: day(8), At: &mentoring.Clock{Hour: 9}, Minutes: 30}, today), "Tuesday, 1 December 09:00 – 09:30"},
		{pointsWords(app.NextUp{Mentee: "Maya Okafor", Points: 4, MenteePoints: 2, LastTime: "who loses?"}), "4 talking points, 2 from Maya. Last time: “who loses?”"},
		{changeWords(app.Picture{Changed: true, Change: 0.42, Earlier: mentoring.Standing{Day: mentoring.Day(2026, 9, 12)}}, today), "+0.4 since Sept"},
		{changeWords(app.Picture{Changed: true, Change: -0.1, Earlier: mentoring.Standing{Day: mentoring.Day(2025, 9, 12)}}, today), "−0.1 since Sept 2025"},
		{changeWords(app.Picture{Changed: true, Change: -0.04, Earlier: mentoring.Standing{Day: mentoring.Day(2026, 6, 1)}}, today), "No change since June"},
	} {
		if each.got != each.want {
			t.Errorf("%q, want %q", each.got, each.want)
		}
	}
}
