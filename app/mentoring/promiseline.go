package mentoring

import (
	"slices"
	"strings"
	"unicode"
)

// token is a word of the line, with the bytes where it lies.
type token struct {
	from, to int
	word     string // lower-case, without the comma or the like at its end
}

// tokens returns the words between two places of the line.
func (p *linePass) tokens(from, to int) []token {
	var all []token
	start := -1
	for i, r := range p.line[from:to] {
		switch {
		case unicode.IsSpace(r) && start >= 0:
			all = append(all, p.token(from+start, from+i))
			start = -1
		case !unicode.IsSpace(r) && start < 0:
			start = i
		}
	}
	if start >= 0 {
		all = append(all, p.token(from+start, to))
	}
	return all
}

func (p *linePass) token(from, to int) token {
	return token{from, to, strings.ToLower(strings.TrimRight(p.line[from:to], ",;!"))}
}

var dimensionTags = map[string]Dimension{
	"people": Relationship, "expertise": Technical, "biz": Business,
	"beziehung": Relationship, "beziehungen": Relationship, "fachlich": Technical, "fachwissen": Technical, "technik": Technical, "geschäft": Business, "geschaeft": Business,
	"relaciones": Relationship, "técnica": Technical, "tecnica": Technical, "negocio": Business, "negocios": Business,
	"relacje": Relationship, "wiedza": Technical, "technika": Technical, "biznes": Business,
	"关系": Relationship, "技术": Technical, "商业": Business, "业务": Business,
}

// dimension reads the first #word that begins the name of a dimension.
func (p *linePass) dimension() {
	if !p.reads(DimensionPiece) {
		return
	}
	for _, t := range p.tokens(p.from, p.to) {
		tag, ok := strings.CutPrefix(strings.TrimRight(t.word, ".,;"), "#")
		if !ok {
			continue
		}
		if d := dimensionOf(tag); d != "" {
			p.got.Dimension = d
			p.mark(t.from, t.from+len(strings.TrimRight(p.line[t.from:t.to], ".,;")), DimensionPiece)
			return
		}
	}
}

func dimensionOf(tag string) Dimension {
	if d, ok := dimensionTags[tag]; ok {
		return d
	}
	for _, d := range Dimensions {
		if len(tag) >= 3 && strings.HasPrefix(strings.ReplaceAll(strings.ToLower(d.Name()), " ", ""), strings.ReplaceAll(tag, "-", "")) {
			return d
		}
	}
	return ""
}

// plan reads "if … then …" at the beginning or after a comma, a semicolon, a
// dash or a stop.
func (p *linePass) plan() {
	if !p.reads(IfPiece) || !p.reads(ThenPiece) {
		return
	}
	words := p.free()
	at := slices.IndexFunc(words, func(t token) bool { return t.word == "if" && p.opens(t.from) })
	if at < 0 {
		return
	}
	then := slices.IndexFunc(words[at:], func(t token) bool { return t.word == "then" })
	if then < 2 || at+then+1 >= len(words) {
		return
	}
	then += at
	p.got.If = p.between(words[at+1:then], IfPiece)
	p.got.Then = p.between(words[then+1:], ThenPiece)
	p.mark(words[at].from, words[at].to, IfPiece)
	p.mark(words[then].from, words[then].to, ThenPiece)
	if at == 0 { // a plan alone is what is promised
		p.got.Spans = slices.DeleteFunc(p.got.Spans, func(s Span) bool { return s.As == ThenPiece && s.From >= words[then+1].from })
		return
	}
	p.to = words[at].from
	p.trim()
}

// opens says that a part of a sentence begins here.
func (p *linePass) opens(at int) bool {
	before := strings.TrimRightFunc(p.line[p.from:at], unicode.IsSpace)
	return before == "" || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "—") || strings.ContainsAny(before[len(before)-1:], ",;.-")
}

// between marks words as a piece and returns them as text.
func (p *linePass) between(words []token, as Piece) string {
	var kept []string
	for _, t := range words {
		p.mark(t.from, t.to, as)
		kept = append(kept, p.line[t.from:t.to])
	}
	return strings.TrimRight(strings.Join(kept, " "), ",;")
}

// free returns the words that are in no span.
func (p *linePass) free() []token {
	return slices.DeleteFunc(p.tokens(p.from, p.to), func(t token) bool {
		return slices.ContainsFunc(p.got.Spans, func(s Span) bool { return s.From < t.to && t.from < s.To })
	})
}

// tail reads a day and a recipient at the end, in either order.
func (p *linePass) tail() {
	for range 2 {
		words := p.free()
		if !p.due(words) && !p.recipient(words) {
			return
		}
	}
}

// The most words that a day has: "by the 4th of december 2027".
const mostDayWords = 6

// due reads the longest day that the words end with.
func (p *linePass) due(words []token) bool {
	if !p.got.Due.IsZero() || !p.reads(DuePiece) {
		return false
	}
	words = beforeHour(words)
	for n := min(mostDayWords, len(words)); n >= 1; n-- {
		last := words[len(words)-n:]
		if day, ok := p.day(last); ok && p.mayEnd(words[:len(words)-n], last) {
			p.got.Due = day
			p.markAll(last, DuePiece)
			return true
		}
	}
	return false
}

// beforeHour leaves out an hour at the end, which stays in the text: the day of
// "call fri at 14:00" is the Friday.
func beforeHour(words []token) []token {
	n := len(words)
	if n < 2 || words[n-2].word != "at" || !unicode.IsDigit([]rune(words[n-1].word + " ")[0]) {
		return words
	}
	return words[:n-2]
}

func (p *linePass) markAll(words []token, as Piece) {
	for _, t := range words {
		p.mark(t.from, t.to, as)
	}
}

var dayOpeners = []string{"by", "on", "until", "till", "due", "before", "for", "bis", "hasta"}

// Words that a field for a day takes, and a sentence needs for itself.
var noDueDays = []string{"now", "tod", "tom", "yesterday", "day before yesterday"}

// isDue says that words that are a day can say until when something is to be
// done.
func isDue(text string) bool {
	return shortWeekdays[strings.TrimSuffix(text, ".")] == "" && !slices.Contains(noDueDays, strings.TrimPrefix(plainDay(text), "the "))
}

// day reads words as a day that lies ahead.
func (p *linePass) day(words []token) (Date, bool) {
	text := joined(words)
	opener, rest, more := strings.Cut(text, " ")
	opened := more && slices.Contains(dayOpeners, opener)
	if opened {
		text = rest
	}
	if opener == "of" || !(opened && opener != "for") && isDecimal(text) {
		return Date{}, false
	}
	if isEndOf(text) {
		return endOf(text, p.Today), true
	}
	day, err := ParseDueDay(strings.TrimSuffix(text, "."), p.Today)
	if err != nil {
		day, err = ParseDueDay(text, p.Today)
	}
	due := isDue(text) || opened && opener != "for" // "bis fr" is a day, and "fr" alone may be anything
	if err != nil || !due || isBareDistance(text) && !(opened && opener != "for") {
		return Date{}, false
	}
	return day, !day.Before(p.Today)
}

// isBareDistance says that words are a length of time: "3 days" without "in".
func isBareDistance(text string) bool {
	text = plainDay(text)
	_, isDistance := readDistance(text, Day(2026, 1, 1))
	return isDistance && !strings.HasPrefix(text, "in ") && !strings.HasPrefix(text, "next ")
}

// isDecimal says that words may be a number as well as a day: "reach 4.5",
// "chapters 3/4". It takes a word such as "by", a stop or a year to make it a day.
func isDecimal(text string) bool {
	return strings.Trim(text, "0123456789./") == "" && strings.Count(text, ".")+strings.Count(text, "/") == 1
}

var endsOf = []string{"end of month", "end of week", "end of year", "end of the month", "end of the week", "end of the year"}

func isEndOf(text string) bool { return slices.Contains(endsOf, strings.TrimPrefix(text, "the ")) }

// endOf returns the last day of the month or year, or the Friday of the week;
// after it, of the next week.
func endOf(text string, today Date) Date {
	switch {
	case strings.HasSuffix(text, "month"):
		return Day(today.Year, today.Month+1, 0)
	case strings.HasSuffix(text, "year"):
		return Day(today.Year, 12, 31)
	}
	const friday = 5
	return today.AddDays((friday - int(today.Weekday()) + 7) % 7)
}

// Words after which a day belongs to the sentence: "between Mon and Fri".
var dayKeepers = []string{"and", "or", "to", "every", "each", "last", "from", "of", "the", "a", "an", "this", "since", "he", "she", "they", "we", "i", "it", "like", "other", "first", "second", "third", "fourth"}

// mayEnd says that the words before a day end what is promised.
func (p *linePass) mayEnd(before, day []token) bool {
	if !slices.ContainsFunc(before, func(t token) bool { return !slices.Contains(dayOpeners, t.word) }) {
		return false // a day alone is not a promise
	}
	last := before[len(before)-1].word
	if day[0].word == "am" && unicode.IsDigit([]rune(last + " ")[0]) {
		return false // of "at 9 am friday"
	}
	if slices.Contains(dayOpeners, day[0].word) {
		return true
	}
	return !slices.Contains(dayKeepers, last)
}

// Words whose "for" belongs to them: "ask for help".
var forKeepers = []string{
	"ask", "asks", "asking", "look", "looks", "looking", "wait", "waits", "waiting", "apply", "applies", "search", "care",
	"pay", "thank", "stand", "stands", "responsible", "ready", "time", "reason", "reasons", "aim", "go", "push", "account", "except", "but",
}

// forWords begin what names a recipient. Spanish has none: "para" begins a purpose, too.
var forWords = []string{"for", "für", "dla"}

// The most words that name a recipient.
const mostRecipientWords = 6

// recipient reads "for …" at the end.
func (p *linePass) recipient(words []token) bool {
	if p.got.To != "" || !p.reads(RecipientPiece) {
		return false
	}
	for n := 2; n <= min(mostRecipientWords+1, len(words)-1); n++ {
		last := words[len(words)-n:]
		if !slices.Contains(forWords, last[0].word) {
			continue
		}
		if slices.Contains(forKeepers, words[len(words)-n-1].word) || !isWhom(last[1:]) {
			return false
		}
		if len(p.tokens(last[0].from, last[n-1].to)) != n {
			return false // something else stands in between
		}
		p.got.To = tidyWords(strings.TrimRight(p.line[last[1].from:last[n-1].to], ".,;"))
		p.markAll(last, RecipientPiece)
		return true
	}
	return false
}

var lengths = []string{"day", "days", "week", "weeks", "hour", "hours", "minute", "minutes", "min", "month", "months", "year", "years", "quarter", "q1", "q2", "q3", "q4", "while", "now", "example", "once", "good", "free", "sure"}

// isWhom says that words can name somebody: neither a length of time nor
// something that is done.
func isWhom(words []token) bool {
	first, last := words[0].word, strings.TrimRight(words[len(words)-1].word, ".")
	if first == "" || last == "" {
		return false
	}
	return !unicode.IsDigit([]rune(first)[0]) && !slices.Contains(lengths, last) && monthOf(last) == 0 &&
		!strings.HasSuffix(first, "ing") && first != "if" && first != "what" && first != "why" && first != "how"
}

func joined(words []token) string {
	texts := make([]string, len(words))
	for i, t := range words {
		texts[i] = t.word
	}
	return strings.Join(texts, " ")
}
