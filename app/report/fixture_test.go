package report

import (
	"strings"
	"time"

	"trefoil/app/mentoring"
)

// samplePage is the session of the drawing.
func samplePage() mentoring.SessionPage {
	from, to := mentoring.Clock{Hour: 14}, mentoring.Clock{Hour: 14, Minute: 50}
	return mentoring.SessionPage{
		Number: 12, Title: "Working the budget freeze with Finance", Day: mentoring.Day(2026, 11, 9), From: &from, To: &to,
		Mentee: "Maya Okafor", Mentor: "Ingrid Solheim",
		Notes: "**Look back.** Maya kept her commitment to the data team. She waited, asked one question, and heard the real reason for the delay: the budget freeze.\n\n" +
			"**Explore.** The freeze ends on 15 January. Finance needs a number it can defend, not a plan.\n\n" +
			"- First instinct: a longer technical proposal\n- What changed: she asked what the CFO reports to the board\n- Value she can bring: one page, three scenarios, in customer terms\n\n" +
			"*“I was preparing to be right. They needed me to be useful.”*",
		Now:     mentoring.Values{{Mean: 3.2, Of: 6}, {Mean: 2.4, Of: 5}, {Mean: 1.8, Of: 4}},
		Earlier: mentoring.Values{{Mean: 3, Of: 6}, {Mean: 1.5, Of: 5}, {Mean: 1.2, Of: 4}}, EarlierDay: mentoring.Day(2026, 9, 12),
		Goals: []mentoring.GoalLine{
			{Statement: "Finance and Sales bring problems to Maya first", Dimension: mentoring.Relationship, Outcome: 1, CheckedIn: true},
			{Statement: "Present the platform case in customer terms", Dimension: mentoring.Business, CheckedIn: true},
		},
		Commitments: []mentoring.CommitmentLine{
			{Who: "Maya", What: "One page with three scenarios", If: "the CFO asks for detail", Then: "I offer the appendix and stop talking.", Whom: "CFO", Due: mentoring.Day(2026, 12, 4)},
			{Who: "Maya", What: "Shadow one sales call", Whom: "Head of Sales", Due: mentoring.Day(2026, 11, 27)},
			{Who: "Ingrid", What: "Introduce Maya to the head of Sales", Whom: "Maya", Due: mentoring.Day(2026, 11, 25)},
		},
		Shift: mentoring.Shift{Kind: mentoring.PerspectiveShift, Text: "from solving the situation to seeing the people in it."},
		Next:  mentoring.NextSession{Day: mentoring.Day(2026, 11, 23), At: &from, Start: "did three breaths of silence work again?"},
		Made:  time.Date(2026, 11, 9, 15, 4, 5, 0, time.UTC),
	}
}

// longPage fills about four pages with everything that notes can hold.
func longPage() mentoring.SessionPage {
	page := samplePage()
	var b strings.Builder
	b.WriteString(page.Notes + "\n\n" + everyBlock)
	for b.Len() < 6_500 {
		b.WriteString("\n\nThe freeze ends on 15 January. Finance needs a number it can defend, not a plan, and the board asks for it before the holidays. She asked what the CFO reports, listened for a while, and heard a reason that nobody had named: the last three estimates were off by a half, each by another team.")
	}
	page.Notes = b.String()
	for range 2 {
		page.Goals = append(page.Goals, page.Goals...)
		page.Commitments = append(page.Commitments, page.Commitments...)
	}
	page.Summary = "A turn from *proposals* to questions.\n\n- One page\n- Three scenarios"
	return page
}

const everyBlock = "# What we saw\nA line as typed\nand the next, with ~~a mistake~~, `code`, a [link](https://example.org/a) and <b>no HTML</b>.\n\n" +
	"## Who does what\n1. First, a long line that goes on until it has to be broken and continues below\n2. Second\n   - nested\n     - deeper\n\n" +
	"- [ ] to do\n- [x] **done** and well\n\n> A quote of two lines,\n> as it was said.\n>\n> > And a reply.\n\n" +
	"| Who | Cost | Worth |\n|:--|--:|:-:|\n| Finance | 1,200 | **high** |\n| Sales, and with them everyone who sells to the largest of our customers | 15 | low |\n\n" +
	"```\nfor each scenario:\n    name the cost\n```\n\n---\n\n### Last\nDone."

// scriptsPage has a name and a note in every script.
func scriptsPage() mentoring.SessionPage {
	page := samplePage()
	page.Title = "Zażółć gęślą jaźń · Ελλάδα · 李静 · שלום"
	page.Mentee, page.Mentor = "李静", "Юлія Шевченко"
	page.Notes = "Zażółć gęślą jaźń, Łódź, Ørsted, e\u0301te\u0301, q\u0303uo\n\n**Юлія** Шевченко, її й *јован*; Ελλάδα, *ψυχή*\n\n" +
		"李静问了一个问题,然后等了很久。她没有说话,也没有记笔记。カタカナとひらがな、全角ABC。\n\n" +
		"שלום עולם, פגישה 12 (יום שני) עם Finance ועם CFO בשעה 14:00.\n\nمرحبا بالعالم، الجلسة 12 (الاثنين) مع Finance في الساعة 14:00. **مهم**\n\n" +
		"Mixed: the word שלום means peace, مرحبا means hello; then 12, שלום 34 עולם.\n\n" +
		"हिन्दी में नमस्ते, क्षत्रिय और **प्रश्न**।\n\n- שלום לכולם\n- [x] مرحبا\n- plain\n\n1. שלום\n\n> שלום עולם\n\n" +
		"Signs: ≤ ≥ → ✓ ☐ № € “quotes” … – — and emoji 👍🏽 👩\u200d👩\u200d👧 🇵🇱 ❤️ 한국어 ไทย\n\nControl \x00\x01 and \xff bad bytes."
	page.Goals[0].Statement = "财务部和销售部先来找她"
	page.Goals[1].Statement = "להציג את הפלטפורמה במונחי הלקוח"
	page.Commitments[0].What, page.Commitments[0].Whom = "صفحة واحدة مع ثلاثة سيناريوهات", "المدير المالي"
	page.Commitments[1].What = "Показати три сценарії"
	return page
}

// writer writes on A4.
var writer Writer

// english is the wording of most tests.
var english = wordingOf("en")
