package mentoring

import (
	"regexp"
	"strings"
	"unicode"
)

// saidElsewhere are the words of which days are made in German, Polish and
// Spanish, without accents, by what English has for them.
var saidElsewhere = map[string]string{
	"january":   "januar janner jaenner styczen stycznia sty enero ene",
	"february":  "februar luty lutego lut febrero",
	"march":     "marz maerz mrz marzec marca marzo",
	"april":     "kwiecien kwietnia kwi abril abr",
	"may":       "mai maj maja mayo",
	"june":      "juni czerwiec czerwca cze junio",
	"july":      "juli lipiec lipca lip julio",
	"august":    "sierpien sierpnia sie agosto ago",
	"september": "wrzesien wrzesnia wrz septiembre setiembre",
	"october":   "oktober okt pazdziernik pazdziernika paz octubre",
	"november":  "listopad listopada lis noviembre",
	"december":  "dezember dez grudzien grudnia gru diciembre dic",

	"monday":    "montag poniedzialek poniedzialku lunes",
	"tuesday":   "dienstag wtorek wtorku martes",
	"wednesday": "mittwoch sroda srode srody miercoles",
	"thursday":  "donnerstag czwartek czwartku jueves",
	"friday":    "freitag piatek piatku viernes",
	"saturday":  "samstag sonnabend sobota sobote soboty sabado",
	"sunday":    "sonntag niedziela niedziele niedzieli domingo",

	"now":                  "jetzt teraz ahora",
	"today":                "heute dzis dzisiaj hoy",
	"tomorrow":             "morgen jutro manana",
	"yesterday":            "gestern wczoraj ayer",
	"day after tomorrow":   "ubermorgen uebermorgen pojutrze",
	"day before yesterday": "vorgestern przedwczoraj anteayer",

	"days":   "tag tage tagen dzien dni dia dias",
	"weeks":  "wochen tygodnie tygodni semanas",
	"week":   "woche tydzien tygodniu semana",
	"months": "monaten miesiace miesiecy meses",
	"month":  "monat miesiac miesiacu mes",
	"years":  "jahren lata lat anos",
	"year":   "jahr rok roku ano",
	"a":      "ein eine einem einen einer jeden jedna un una",
	"two":    "zwei dwa dwie dos",
	"three":  "drei trzy tres",

	"next": "nachste nachsten nachster nachstes naechste naechsten naechster naechstes " +
		"nastepny nastepna nastepne przyszly przyszla przyszle przyszlym proximo proxima",
	"this": "diesen diese dieser dieses kommenden kommende kommender ten te este esta najblizszy najblizsza najblizsze",
	"in":   "za en",
	"on":   "am w el la",
	"the":  "der den dem dnia",
	"of":   "de del r",
}

// dayPhrases are what is said in several words where English has others.
var dayPhrases = strings.NewReplacer(
	"pasado manana", "day after tomorrow", "dentro de ", "in ",
	"za tydzien", "in a week", "za miesiac", "in a month", "za rok", "in a year", "we wtorek", "on tuesday",
)

// shortWeekdays are short forms that mean something else where they stand in a
// sentence. They are taken alone, and before a month.
var shortWeekdays = map[string]string{
	"mo": "monday", "di": "tuesday", "mi": "wednesday", "do": "thursday", "fr": "friday", "sa": "saturday", "so": "sunday",
	"pn": "monday", "wt": "tuesday", "sr": "wednesday", "cz": "thursday", "pt": "friday", "sb": "saturday", "nd": "sunday",
	"pon": "monday", "wto": "tuesday", "sro": "wednesday", "czw": "thursday", "pia": "friday", "sob": "saturday", "niedz": "sunday",
	"lun": "monday", "mar": "tuesday", "mie": "wednesday", "jue": "thursday", "vie": "friday", "sab": "saturday", "dom": "sunday",
}

var inEnglish = turned(saidElsewhere)

func turned(said map[string]string) map[string]string {
	words := make(map[string]string)
	for english, others := range said {
		for other := range strings.FieldsSeq(others) {
			words[other] = english
		}
	}
	return words
}

var letters = regexp.MustCompile(`\pL+`)

// plainDay is a day as it is written, in small letters, without accents and in
// the words of English, whichever of the languages it is in: what means a day in
// one of them means none in another.
func plainDay(text string) string {
	text = strings.TrimSuffix(strings.TrimSpace(text), ",")
	text = PlainLetters(strings.ToLower(strings.TrimSpace(text)))
	if strings.ContainsFunc(text, inHan) {
		return chineseDay(text)
	}
	english := letters.ReplaceAllStringFunc(longWeekday(dayPhrases.Replace(text)), func(word string) string {
		if english, ok := inEnglish[word]; ok {
			return english
		}
		return word
	})
	if english == text {
		return text
	}
	return inOrder(english)
}

// inOrder puts the words of a day in the order of English, where those of another
// language stand otherwise: on friday on next week, on friday que viene.
func inOrder(text string) string {
	text = strings.NewReplacer("of on next ", "next ", "on next ", "next ", "on this ", "this ").Replace(text)
	if of, ok := strings.CutSuffix(text, " que viene"); ok {
		return "next " + strings.TrimPrefix(of, "on ")
	}
	if strings.HasSuffix(text, " next week") {
		return strings.TrimPrefix(text, "on ")
	}
	return text
}

// longWeekday writes a short weekday out that stands alone or before a month.
func longWeekday(text string) string {
	words := letters.FindAllString(text, -1)
	if len(words) == 0 || !strings.HasPrefix(text, words[0]) || shortWeekdays[words[0]] == "" {
		return text
	}
	alone := words[0] == strings.TrimSuffix(text, ".")
	for _, word := range words[1:] {
		if monthOf(word) != 0 || monthOf(inEnglish[word]) != 0 {
			alone = true
		}
	}
	if !alone {
		return text
	}
	return shortWeekdays[words[0]] + strings.TrimPrefix(strings.TrimPrefix(text, words[0]), ".")
}

// accents are what the languages put onto their letters.
var accents = strings.NewReplacer("ä", "a", "ö", "o", "ü", "u", "á", "a", "é", "e", "í", "i", "ó", "o", "ú", "u", "ñ", "n",
	"ą", "a", "ć", "c", "ę", "e", "ł", "l", "ń", "n", "ś", "s", "ź", "z", "ż", "z", "º", "", "ª", "")

// PlainLetters takes the accents off the letters of the languages that Trefoil speaks. The
// letters are small ones.
func PlainLetters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) { // an accent that is a character of its own
			return -1
		}
		return r
	}, accents.Replace(text))
}
