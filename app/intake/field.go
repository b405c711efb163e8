package intake

import (
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Field is what a column of a table means.
type Field string

// The fields. Those of a session are Date to Person, those of a goal Statement
// to MuchMore.
const (
	Ignored   Field = ""
	Date      Field = "Date"
	Title     Field = "Title"
	Minutes   Field = "Minutes"
	Notes     Field = "Shared notes"
	Private   Field = "Private notes"
	Summary   Field = "Summary"
	Person    Field = "Mentee"
	Statement Field = "Goal"
	Dimension Field = "Dimension"
	Phase     Field = "Phase"
	Why       Field = "Why"
	Due       Field = "Due"
	Weight    Field = "Weight"
	MuchLess  Field = "Much less than expected"
	Less      Field = "Less than expected"
	Expected  Field = "As expected"
	More      Field = "More than expected"
	MuchMore  Field = "Much more than expected"
)

// names are what the fields are called.
var names = map[Field]string{
	Date:      lang.Key("Date"),
	Title:     lang.Key("Title"),
	Minutes:   lang.Key("Minutes"),
	Notes:     lang.Key("Shared notes"),
	Private:   lang.Key("Private notes"),
	Summary:   lang.Key("Summary"),
	Person:    lang.Key("Mentee"),
	Statement: lang.Key("Goal"),
	Dimension: lang.Key("Dimension"),
	Phase:     lang.Key("Phase"),
	Why:       lang.Key("Why"),
	Due:       lang.Key("Due"),
	Weight:    lang.Key("Weight"),
	MuchLess:  lang.Key("Much less than expected"),
	Less:      lang.Key("Less than expected"),
	Expected:  lang.Key("As expected"),
	More:      lang.Key("More than expected"),
	MuchMore:  lang.Key("Much more than expected"),
}

// Name is what the field is called in the language of the interface.
func (f Field) Name() string { return lang.T(names[f]) }

// SessionFields and GoalFields are what the columns of each kind of table can
// mean.
var (
	SessionFields = []Field{Date, Title, Minutes, Notes, Private, Summary, Person}
	GoalFields    = []Field{Statement, Dimension, Phase, Why, Due, Weight, MuchLess, Less, Expected, More, MuchMore, Person}
)

// outcomeFields are the fields of the five outcomes, from the least on.
var outcomeFields = [5]Field{MuchLess, Less, Expected, More, MuchMore}

// headings are words at the head of a column by what they mean, in English,
// German, Polish and Spanish.
var headings = map[Field][]string{
	Date:      {"date", "day", "when", "session date", "datum", "tag", "data", "dzien", "fecha", "dia"},
	Title:     {"title", "topic", "subject", "titel", "thema", "tytul", "temat", "titulo", "tema"},
	Minutes:   {"minutes", "duration", "length", "min", "minuten", "dauer", "minuty", "czas", "minutos", "duracion"},
	Notes:     {"notes", "shared notes", "note", "notizen", "notiz", "protokoll", "notatki", "notas", "content", "text", "body"},
	Private:   {"private notes", "private", "confidential", "private notizen", "privat", "prywatne", "notas privadas", "privado"},
	Summary:   {"summary", "zusammenfassung", "podsumowanie", "resumen"},
	Person:    {"mentee", "person", "name", "who", "attendee", "with", "teilnehmer", "osoba", "imie", "persona", "nombre"},
	Statement: {"goal", "statement", "objective", "ziel", "cel", "objetivo", "meta"},
	Dimension: {"dimension", "area", "category", "bereich", "kategorie", "wymiar", "obszar", "dimensión", "area"},
	Phase:     {"phase", "stage", "faza", "fase"},
	Why:       {"why", "reason", "motivation", "warum", "grund", "dlaczego", "por que", "motivo"},
	Due:       {"due", "due date", "deadline", "by when", "target date", "frist", "fällig", "termin", "vencimiento", "fecha limite"},
	Weight:    {"weight", "gewicht", "waga", "peso"},
	MuchLess:  {"-2", "much less", "much less than expected"},
	Less:      {"-1", "less", "less than expected"},
	Expected:  {"0", "expected", "as expected"},
	More:      {"+1", "1", "more", "more than expected"},
	MuchMore:  {"+2", "2", "much more", "much more than expected"},
}

// Guess says what each column seems to mean, of some fields; one that nobody can
// tell is Ignored. No two columns mean the same.
func (t Table) Guess(of []Field) []Field {
	meaning := make([]Field, len(t.Head))
	taken := make(map[Field]bool)
	for i, head := range t.Head {
		for _, f := range of {
			if !taken[f] && headed(head, f) {
				meaning[i], taken[f] = f, true
				break
			}
		}
	}
	return meaning
}

func headed(head string, f Field) bool {
	head = plain(head)
	if head == plain(string(f)) {
		return true
	}
	for _, h := range headings[f] {
		if head == plain(h) {
			return true
		}
	}
	return false
}

// plain is a heading in small letters without accents and signs around it.
func plain(text string) string {
	text = strings.ReplaceAll(mentoring.PlainLetters(strings.ToLower(text)), "_", " ")
	return strings.Trim(strings.Join(strings.Fields(text), " "), " :.*#")
}

// column is where a field stands, or -1.
func column(meaning []Field, f Field) int {
	for i, m := range meaning {
		if m == f {
			return i
		}
	}
	return -1
}

// dimensionOf reads a dimension by its name, in part or whole; without one it is
// none.
func dimensionOf(text string) mentoring.Dimension {
	text = plain(text)
	for _, d := range mentoring.Dimensions {
		short := strings.ToLower(d.Short())
		if text != "" && (strings.HasPrefix(text, short) || text == short[:1] || text == strings.ToLower(d.Name())) {
			return d
		}
	}
	return ""
}
