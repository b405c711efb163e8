package mentoring

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

var reader = LineReader{Today: Day(2026, 11, 23), Mentee: "Maya Verhoeven", Mentor: "Daniel Okafor"} // a Monday

func due(day string) Date {
	d, err := ParseDate(day)
	if err != nil {
		panic(err)
	}
	return d
}

func TestReadPromises(t *testing.T) {
	for text, want := range map[string]Line{
		"mentee: shadow one sales call fri #business for Head of Sales": {By: Mentee, Text: "shadow one sales call", Due: due("2026-11-27"), Dimension: Business, To: "Head of Sales"},
		"shadow one sales call":                     {Text: "shadow one sales call"},
		"Maya: send the numbers":                    {By: Mentee, Text: "send the numbers"},
		"maya: send the numbers":                    {By: Mentee, Text: "send the numbers"},
		"MV: send the numbers":                      {By: Mentee, Text: "send the numbers"},
		"mv: send the numbers":                      {By: Mentee, Text: "send the numbers"},
		"Maya Verhoeven: send them":                 {By: Mentee, Text: "send them"},
		"maya  verhoeven : send them":               {By: Mentee, Text: "send them"},
		"me: find a coach":                          {By: Mentor, Text: "find a coach"},
		"you: find a coach":                         {By: Mentor, Text: "find a coach"},
		"I: find a coach":                           {By: Mentor, Text: "find a coach"},
		"mentor: find a coach":                      {By: Mentor, Text: "find a coach"},
		"Daniel: find a coach":                      {By: Mentor, Text: "find a coach"},
		"do: find a coach":                          {By: Mentor, Text: "find a coach"}, // his initials
		"promise: maya: call":                       {By: Mentee, Text: "call"},
		"maya: promise: call":                       {By: Mentee, Text: "call"},
		"todo: call":                                {Text: "call"},
		"budget: ask the CFO":                       {Text: "budget: ask the CFO"},
		"call at 14:00":                             {Text: "call at 14:00"},
		"read https://example.org/a":                {Text: "read https://example.org/a"},
		"me: meet at 9:30 fri":                      {By: Mentor, Text: "meet at 9:30", Due: due("2026-11-27")},
		"call fri":                                  {Text: "call", Due: due("2026-11-27")},
		"call Friday":                               {Text: "call", Due: due("2026-11-27")},
		"call on friday":                            {Text: "call", Due: due("2026-11-27")},
		"call by friday":                            {Text: "call", Due: due("2026-11-27")},
		"call by Friday.":                           {Text: "call", Due: due("2026-11-27")},
		"call, fri":                                 {Text: "call,", Due: due("2026-11-27")},
		"call until thurs":                          {Text: "call", Due: due("2026-11-26")},
		"call before wed":                           {Text: "call", Due: due("2026-11-25")},
		"call mon":                                  {Text: "call", Due: due("2026-11-30")},
		"call next tue":                             {Text: "call", Due: due("2026-12-01")},
		"call next fri":                             {Text: "call", Due: due("2026-12-04")},
		"call this fri":                             {Text: "call", Due: due("2026-11-27")},
		"call today":                                {Text: "call", Due: due("2026-11-23")},
		"call tomorrow":                             {Text: "call", Due: due("2026-11-24")},
		"call by tomorrow":                          {Text: "call", Due: due("2026-11-24")},
		"call yesterday":                            {Text: "call yesterday"},
		"do it now":                                 {Text: "do it now"},
		"call in 2 weeks":                           {Text: "call", Due: due("2026-12-07")},
		"call in two weeks":                         {Text: "call", Due: due("2026-12-07")},
		"call in 3 days":                            {Text: "call", Due: due("2026-11-26")},
		"call in a week":                            {Text: "call", Due: due("2026-11-30")},
		"call in a month":                           {Text: "call", Due: due("2026-12-23")},
		"call next week":                            {Text: "call", Due: due("2026-11-30")},
		"call next month":                           {Text: "call", Due: due("2026-12-23")},
		"call 4 dec":                                {Text: "call", Due: due("2026-12-04")},
		"call dec 4":                                {Text: "call", Due: due("2026-12-04")},
		"call 4 December":                           {Text: "call", Due: due("2026-12-04")},
		"call by the 4th of december":               {Text: "call", Due: due("2026-12-04")},
		"call 4 dec 2027":                           {Text: "call", Due: due("2027-12-04")},
		"call Fri 4 Dec":                            {Text: "call", Due: due("2026-12-04")},
		"call on Friday, 4 Dec":                     {Text: "call", Due: due("2026-12-04")},
		"call 4.12.":                                {Text: "call", Due: due("2026-12-04")},
		"call by 4.12.2026":                         {Text: "call", Due: due("2026-12-04")},
		"call 4/12/2026":                            {Text: "call", Due: due("2026-12-04")},
		"call 2026-12-04":                           {Text: "call", Due: due("2026-12-04")},
		"call 15 jan":                               {Text: "call", Due: due("2027-01-15")},
		"call 15 sep":                               {Text: "call", Due: due("2027-09-15")}, // the coming one
		"call 9 nov":                                {Text: "call", Due: due("2027-11-09")},
		"call 2026-11-01":                           {Text: "call 2026-11-01"}, // past
		"call 30 feb":                               {Text: "call 30 feb"},
		"call end of month":                         {Text: "call", Due: due("2026-11-30")},
		"call by the end of the month":              {Text: "call", Due: due("2026-11-30")},
		"call by end of week":                       {Text: "call", Due: due("2026-11-27")},
		"call by the end of the year":               {Text: "call", Due: due("2026-12-31")},
		"block every fri":                           {Text: "block every fri"},
		"free Mon to Fri":                           {Text: "free Mon to Fri"},
		"choose between Mon and Fri":                {Text: "choose between Mon and Fri"},
		"ask where she sat":                         {Text: "ask where she sat"},
		"write up last fri":                         {Text: "write up last fri"},
		"walk in the sun":                           {Text: "walk in the sun"},
		"work on it 3 days":                         {Text: "work on it 3 days"},
		"may call him":                              {Text: "may call him"},
		"he may":                                    {Text: "he may"},
		"fri call":                                  {Text: "fri call"},
		"prepare the slides for friday":             {Text: "prepare the slides", Due: due("2026-11-27")},
		"prepare the slides for the CFO":            {Text: "prepare the slides", To: "the CFO"},
		"Anhang schicken bis Freitag":               {Text: "Anhang schicken", Due: due("2026-11-27")},
		"Anhang schicken am Freitag":                {Text: "Anhang schicken", Due: due("2026-11-27")},
		"drei Wochen üben für 2 Wochen":             {Text: "drei Wochen üben für 2 Wochen"},
		"wysłać raport w piątek":                    {Text: "wysłać raport", Due: due("2026-11-27")},
		"enviar el informe hasta el 4 de diciembre": {Text: "enviar el informe", Due: due("2026-12-04")},
		"enviar el informe mañana":                  {Text: "enviar el informe", Due: due("2026-11-24")},
		"write down what to do":                     {Text: "write down what to do"},
		"write down what to do.":                    {Text: "write down what to do."},
		"call at 9 am friday":                       {Text: "call at 9 am", Due: due("2026-11-27")},
		"call fri for the CFO":                      {Text: "call", Due: due("2026-11-27"), To: "the CFO"},
		"call for the CFO fri":                      {Text: "call", Due: due("2026-11-27"), To: "the CFO"},
		"call for the CFO by 4 dec":                 {Text: "call", Due: due("2026-12-04"), To: "the CFO"},
		"ask for help":                              {Text: "ask for help"},
		"ask for help fri":                          {Text: "ask for help", Due: due("2026-11-27")},
		"look for a coach":                          {Text: "look for a coach"},
		"wait for the budget":                       {Text: "wait for the budget"},
		"shadow sales for 2 weeks":                  {Text: "shadow sales for 2 weeks"},
		"keep quiet for a while":                    {Text: "keep quiet for a while"},
		"thank her for coming":                      {Text: "thank her for coming"},
		"make a plan for hiring":                    {Text: "make a plan for hiring"},
		"write a list for Ana, please":              {Text: "write a list", To: "Ana, please"},
		"for the CFO":                               {Text: "for the CFO"},
		"draw a map for 李静":                         {Text: "draw a map", To: "李静"},
		"zażółć gęślą jaźń for Żaneta":              {Text: "zażółć gęślą jaźń", To: "Żaneta"},
		"call #business":                            {Text: "call", Dimension: Business},
		"#business call":                            {Text: "call", Dimension: Business},
		"call #biz him":                             {Text: "call him", Dimension: Business},
		"call #bus":                                 {Text: "call", Dimension: Business},
		"call #tech":                                {Text: "call", Dimension: Technical},
		"call #technical":                           {Text: "call", Dimension: Technical},
		"call #expertise":                           {Text: "call", Dimension: Technical},
		"call #rel":                                 {Text: "call", Dimension: Relationship},
		"call #people":                              {Text: "call", Dimension: Relationship},
		"call #Relationship-management":             {Text: "call", Dimension: Relationship},
		"call #business, then write":                {Text: "call , then write", Dimension: Business},
		"fix bug #42":                               {Text: "fix bug #42"},
		"call #b":                                   {Text: "call #b"},
		"call #tech #business":                      {Text: "call #business", Dimension: Technical},
		"call fri #business":                        {Text: "call", Due: due("2026-11-27"), Dimension: Business},
		"call #business fri":                        {Text: "call", Due: due("2026-11-27"), Dimension: Business},
		"call fri #business for the CFO":            {Text: "call", Due: due("2026-11-27"), Dimension: Business, To: "the CFO"},
		"maya: speak once, if the CFO asks then I say one number": {By: Mentee, Text: "speak once,", If: "the CFO asks", Then: "I say one number"},
		"speak once fri, if asked then answer":                    {Text: "speak once", Due: due("2026-11-27"), If: "asked", Then: "answer"},
		"speak once – if asked, then answer fri":                  {Text: "speak once –", Due: due("2026-11-27"), If: "asked", Then: "answer"},
		"if the invitation comes then I ask for the agenda":       {Text: "I ask for the agenda", If: "the invitation comes", Then: "I ask for the agenda"},
		"check if they then agree":                                {Text: "check if they then agree"},
		"if then":                                                 {Text: "if then"},
		"reach 4.5":                                               {Text: "reach 4.5"},
		"update to version 1.2":                                   {Text: "update to version 1.2"},
		"review chapters 3/4":                                     {Text: "review chapters 3/4"},
		"review chapters by 3/4":                                  {Text: "review chapters", Due: due("2027-04-03")},
		"call 31.12.":                                             {Text: "call", Due: due("2026-12-31")},
		"call on 31.12":                                           {Text: "call", Due: due("2026-12-31")},
		"prepare it for 4.12.":                                    {Text: "prepare it", Due: due("2026-12-04")},
		"meet every second friday":                                {Text: "meet every second friday"},
		"meet on the second fri":                                  {Text: "meet on the second fri"},
		"meet every other fri":                                    {Text: "meet every other fri"},
		"pick the best of 3 dec":                                  {Text: "pick the best of 3 dec"},
		"by fri":                                                  {Text: "by fri"},
		"due by fri":                                              {Text: "due by fri"},
		"carry on by fri":                                         {Text: "carry on", Due: due("2026-11-27")},
		"call fri!":                                               {Text: "call", Due: due("2026-11-27")},
		"call fri?":                                               {Text: "call fri?"},
		"call fri next week":                                      {Text: "call", Due: due("2026-12-04")},
		"call next week on fri":                                   {Text: "call next week", Due: due("2026-11-27")},
		"call by fri next week":                                   {Text: "call", Due: due("2026-12-04")},
		"call next week fri":                                      {Text: "call", Due: due("2026-12-04")},
		"call fri at 14:00":                                       {Text: "call at 14:00", Due: due("2026-11-27")},
		"call on fri at 5 for Ana":                                {Text: "call at 5", Due: due("2026-11-27"), To: "Ana"},
		"look at 5 pages":                                         {Text: "look at 5 pages"},
		"call fri morning":                                        {Text: "call fri morning"},
		"finish the report for Q4":                                {Text: "finish the report for Q4"},
		"plan the hiring for January":                             {Text: "plan the hiring for January"},
		"maya:call":                                               {Text: "maya:call"},
	} {
		want.Kind = PromiseLine
		check(t, text, reader.Read(text), want)
	}
}

func check(t *testing.T, text string, got, want Line) {
	t.Helper()
	spans := got.Spans
	got.Spans = nil
	if got.Kind != want.Kind || got.By != want.By || got.Text != want.Text || got.Due != want.Due || got.Dimension != want.Dimension ||
		got.To != want.To || got.If != want.If || got.Then != want.Then {
		t.Errorf("%q\n got %+v\nwant %+v\nspans %v", text, got, want, spans)
	}
}

func TestReadCaptures(t *testing.T) {
	for text, want := range map[string]Line{
		"insight: silence works":      {Kind: InsightLine, Text: "silence works"},
		"Insight: silence works fri":  {Kind: InsightLine, Text: "silence works fri"},
		"! silence works":             {Kind: InsightLine, Text: "silence works"},
		"!silence works":              {Kind: InsightLine, Text: "silence works"},
		"? who decides":               {Kind: QuestionLine, Text: "who decides"},
		"question: who decides?":      {Kind: QuestionLine, Text: "who decides?"},
		"“I waited.”":                 {Kind: QuoteLine, Text: "I waited."},
		`"I waited."`:                 {Kind: QuoteLine, Text: "I waited."},
		`"I" is a word`:               {Kind: PromiseLine, Text: `"I" is a word`},
		"> I waited":                  {Kind: QuoteLine, Text: "I waited"},
		"quote: maya: I waited":       {Kind: QuoteLine, By: Mentee, Text: "I waited"},
		"maya: quote: I waited":       {Kind: QuoteLine, By: Mentee, Text: "I waited"},
		"note: call fri #business":    {Kind: NoteLine, Text: "call fri #business"},
		`"Yes," she said, "now"`:      {Kind: QuoteLine, Text: `"Yes," she said, "now"`},
		"“Yes,” she said, “now”":      {Kind: QuoteLine, Text: "“Yes,” she said, “now”"},
		">=3 calls":                   {Kind: PromiseLine, Text: ">=3 calls"},
		"!= is not the same":          {Kind: PromiseLine, Text: "!= is not the same"},
		"fri":                         {Kind: PromiseLine, Text: "fri"},
		"#business":                   {Kind: NoteLine, Text: "#business"},
		"maya:":                       {Kind: NoteLine, Text: "maya:"},
		"!":                           {Kind: NoteLine, Text: "!"},
		`""`:                          {Kind: NoteLine, Text: `""`},
		"   ":                         {Kind: NoteLine},
		"":                            {Kind: NoteLine},
		"insight: question: is it so": {Kind: InsightLine, Text: "question: is it so"},
	} {
		check(t, text, reader.Read(text), want)
	}
}

func TestTheKindOfALineThatDoesNotSay(t *testing.T) {
	r := reader
	r.Kind = QuoteLine
	check(t, "maya: I waited fri", r.Read("maya: I waited fri"), Line{Kind: QuoteLine, By: Mentee, Text: "I waited fri"})
	check(t, "promise: wait fri", r.Read("promise: wait fri"), Line{Kind: PromiseLine, Text: "wait", Due: due("2026-11-27")})
}

func TestAReadingCanBeTakenBack(t *testing.T) {
	text := "maya: call fri #business for the CFO"
	for piece, want := range map[Piece]Line{
		OwnerPiece:     {Text: "maya: call", Due: due("2026-11-27"), Dimension: Business, To: "the CFO"},
		DuePiece:       {By: Mentee, Text: "call fri", Dimension: Business, To: "the CFO"},
		DimensionPiece: {By: Mentee, Text: "call fri #business", To: "the CFO"},
		RecipientPiece: {By: Mentee, Text: "call fri for the CFO", Dimension: Business},
	} {
		r, want := reader, want
		r.Plain = []Piece{piece}
		want.Kind = PromiseLine
		check(t, string(piece)+" of "+text, r.Read(text), want)
	}
}

func TestNamesAreComparedAsTheReaderSays(t *testing.T) {
	plain := func(s string) string { return strings.NewReplacer("ł", "l", "ó", "o").Replace(strings.ToLower(s)) }
	r := LineReader{Today: reader.Today, Mentee: "Łukasz Wróbel", Same: func(a, b string) bool { return plain(a) == plain(b) }}
	for _, text := range []string{"lukasz: call", "Łukasz: call", "lukasz wrobel: call", "LW: call"} {
		check(t, text, r.Read(text), Line{Kind: PromiseLine, By: Mentee, Text: "call"})
	}
}

func TestNamelessPeopleOwnNothing(t *testing.T) {
	check(t, "x", LineReader{Today: reader.Today}.Read("x: call"), Line{Kind: PromiseLine, Text: "x: call"})
}

// keepsAll says what is wrong when a letter of a line got lost, or was made up.
func keepsAll(line string, r LineReader) string {
	got := r.Read(line)
	at, rest := 0, ""
	for _, s := range got.Spans {
		if s.From < at || s.To < s.From || s.To > len(line) {
			return "spans out of order"
		}
		rest += line[at:s.From] + " "
		at = s.To
	}
	rest += line[at:]
	if strings.Join(strings.Fields(rest), " ") != got.Text {
		return "text " + got.Text + " is not what lies in no span: " + rest
	}
	in := strings.Join(strings.Fields(line), " ")
	for _, piece := range []string{got.To, got.If, got.Then, got.Text} {
		for _, word := range strings.Fields(piece) {
			if !strings.Contains(in, word) {
				return "a word that nobody typed: " + word
			}
		}
	}
	if got.Text == "" && strings.IndexFunc(line, func(r rune) bool { return !unicode.IsSpace(r) }) >= 0 {
		return "nothing kept"
	}
	return ""
}

func TestEveryLetterIsKept(t *testing.T) {
	words := []string{
		"maya:", "me:", "mv:", "insight:", "!", "?", "“", "”", `"`, ">", "fri", "next", "tue", "in", "2", "weeks", "4", "dec", "4.12.", "2026-12-04", "by",
		"on", "for", "the", "CFO", "Head", "of", "Sales", "#business", "#tech,", "#", "if", "then", "call", "ask", "李静", "żółć", ",", ".", ";", ":", "–", "\t", "end", "month", "\u00a0", "\xff",
	}
	rapid.Check(t, func(t *rapid.T) {
		line := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 14).Draw(t, "words"), rapid.SampledFrom([]string{" ", "  ", ""}).Draw(t, "blank"))
		r := reader
		r.Kind = rapid.SampledFrom([]LineKind{"", InsightLine, NoteLine}).Draw(t, "kind")
		r.Plain = rapid.SliceOf(rapid.SampledFrom([]Piece{KindPiece, OwnerPiece, DuePiece, DimensionPiece, RecipientPiece, IfPiece})).Draw(t, "plain")
		if wrong := keepsAll(line, r); wrong != "" {
			t.Fatalf("%q: %s", line, wrong)
		}
	})
}

func FuzzInputLine(f *testing.F) {
	for _, seed := range []string{
		"mentee: shadow one sales call fri #business for Head of Sales", "“", "\"\"", ": :", "if then", "call for  in 2 weeks", "!\xff", "me: 4 dec 99999999999999999999",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if wrong := keepsAll(line, reader); wrong != "" {
			t.Fatalf("%q: %s", line, wrong)
		}
	})
}

func TestTheMentorIsNamedInTheLanguageOfTheWindow(t *testing.T) {
	r := reader
	r.Me = []string{"Du", "ich"}
	for line, by := range map[string]Side{"ich: Kaffee holen": Mentor, "du: Kaffee holen": Mentor, "er: Kaffee holen": ""} {
		if got := r.Read(line).By; got != by {
			t.Errorf("%s is of %q", line, got)
		}
	}
}

func TestLinesInOtherLanguages(t *testing.T) {
	for line, want := range map[string]Line{
		"maya: Angebot schicken bis freitag für Vertrieb #geschäft": {Kind: PromiseLine, By: Mentee, Text: "Angebot schicken", To: "Vertrieb", Dimension: Business, Due: Day(2026, 11, 27)},
		"maya: Vertrieb anrufen bis fr #business":                   {Kind: PromiseLine, By: Mentee, Text: "Vertrieb anrufen", Dimension: Business, Due: Day(2026, 11, 27)},
		"Erkenntnis: Stille hilft":                                  {Kind: InsightLine, Text: "Stille hilft"},
		"zadzwonić dla Sprzedaży #relacje":                          {Kind: PromiseLine, Text: "zadzwonić", To: "Sprzedaży", Dimension: Relationship},
		"pregunta: ¿por qué ahora?":                                 {Kind: QuestionLine, Text: "¿por qué ahora?"},
		"Brot kaufen fr":                                            {Kind: PromiseLine, Text: "Brot kaufen fr"},
	} {
		check(t, line, reader.Read(line), want)
	}
}
