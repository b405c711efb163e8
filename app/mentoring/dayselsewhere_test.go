package mentoring

import (
	"errors"
	"strings"
	"testing"
)

func TestParseDayInOtherLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"4. Dezember 2026":            "2026-12-04",
		"4. Dez.":                     "2026-12-04",
		"Fr, 4. Dez.":                 "2026-12-04",
		"So 6. Dez":                   "2026-12-06",
		"Freitag, 4. Dezember":        "2026-12-04",
		"am Freitag, den 4. Dezember": "2026-12-04",
		"3. März 2027":                "2027-03-03",
		"3. Ma\u0308rz 2027":          "2027-03-03",
		"3 maerz 2027":                "2027-03-03",
		"15. Jan.":                    "2027-01-15",
		"1. Mai 2027":                 "2027-05-01",
		"heute":                       "2026-11-23",
		"Morgen":                      "2026-11-24",
		"übermorgen":                  "2026-11-25",
		"gestern":                     "2026-11-22",
		"vorgestern":                  "2026-11-21",
		"Freitag":                     "2026-11-27",
		"am Freitag":                  "2026-11-27",
		"fr":                          "2026-11-27",
		"do":                          "2026-11-26",
		"nächsten Freitag":            "2026-12-04",
		"am nächsten Freitag":         "2026-12-04",
		"Freitag nächste Woche":       "2026-12-04",
		"nächste Woche Freitag":       "2026-12-04",
		"nächste Woche":               "2026-11-30",
		"in 2 Wochen":                 "2026-12-07",
		"in zwei Wochen":              "2026-12-07",
		"in einer Woche":              "2026-11-30",
		"in 3 Tagen":                  "2026-11-26",
		"in einem Monat":              "2026-12-23",
		"in 1 Jahr":                   "2027-11-23",
		"nächsten Monat":              "2026-12-23",

		"4 grudnia 2026":                "2026-12-04",
		"4 grudnia 2026 r.":             "2026-12-04",
		"4 gru":                         "2026-12-04",
		"piątek, 4 grudnia":             "2026-12-04",
		"pt., 4 gru":                    "2026-12-04",
		"w piątek 4 grudnia":            "2026-12-04",
		"2 października":                "2026-10-02",
		"2 pazdziernika":                "2026-10-02",
		"1 lutego":                      "2027-02-01",
		"11 listopada":                  "2026-11-11",
		"dziś":                          "2026-11-23",
		"jutro":                         "2026-11-24",
		"pojutrze":                      "2026-11-25",
		"wczoraj":                       "2026-11-22",
		"przedwczoraj":                  "2026-11-21",
		"piątek":                        "2026-11-27",
		"w środę":                       "2026-11-25",
		"we wtorek":                     "2026-11-24",
		"sobota":                        "2026-11-28",
		"pon":                           "2026-11-30",
		"w przyszły piątek":             "2026-12-04",
		"w przyszłym tygodniu":          "2026-11-30",
		"w piątek w przyszłym tygodniu": "2026-12-04",
		"za tydzień":                    "2026-11-30",
		"za 2 tygodnie":                 "2026-12-07",
		"za 3 dni":                      "2026-11-26",
		"za miesiąc":                    "2026-12-23",
		"za rok":                        "2027-11-23",

		"4 de diciembre de 2026":       "2026-12-04",
		"4 dic":                        "2026-12-04",
		"el viernes 4 de diciembre":    "2026-12-04",
		"vie, 4 dic":                   "2026-12-04",
		"mar 1 dic":                    "2026-12-01",
		"mar 4":                        "2027-03-04", // a month, not Tuesday
		"mar":                          "2026-11-24", // Tuesday
		"1º de enero":                  "2027-01-01",
		"hoy":                          "2026-11-23",
		"mañana":                       "2026-11-24",
		"pasado mañana":                "2026-11-25",
		"ayer":                         "2026-11-22",
		"anteayer":                     "2026-11-21",
		"viernes":                      "2026-11-27",
		"el miércoles":                 "2026-11-25",
		"sabado":                       "2026-11-28",
		"el próximo viernes":           "2026-12-04",
		"el viernes que viene":         "2026-12-04",
		"viernes de la próxima semana": "2026-12-04",
		"la semana que viene":          "2026-11-30",
		"la próxima semana":            "2026-11-30",
		"en 2 semanas":                 "2026-12-07",
		"dentro de dos semanas":        "2026-12-07",
		"en un mes":                    "2026-12-23",
		"en 1 año":                     "2027-11-23",

		"2026年12月4日":     "2026-12-04",
		"12月4日":          "2026-12-04",
		"12 月 4 号":       "2026-12-04",
		"12月4日星期五":       "2026-12-04",
		"12月4日 周五":       "2026-12-04",
		"周五 12月4日":       "2026-12-04",
		"2026年12月4日（周五）": "2026-12-04",
		"1月15日":          "2027-01-15",
		"今天":             "2026-11-23",
		"明天":             "2026-11-24",
		"后天":             "2026-11-25",
		"後天":             "2026-11-25",
		"大后天":            "2026-11-26",
		"昨天":             "2026-11-22",
		"前天":             "2026-11-21",
		"周五":             "2026-11-27",
		"星期五":            "2026-11-27",
		"礼拜天":            "2026-11-29",
		"这周五":            "2026-11-27",
		"下周五":            "2026-12-04",
		"下个星期五":          "2026-12-04",
		"下周":             "2026-11-30",
		"下个月":            "2026-12-23",
		"2周后":            "2026-12-07",
		"两个星期后":          "2026-12-07",
		"3天后":            "2026-11-26",
		"一个月后":           "2026-12-23",
		"1年之后":           "2027-11-23",
		"明年":             "2027-11-23",

		"the day after tomorrow": "2026-11-25",
	} {
		got, err := ParseDay(text, thatMonday)
		if err != nil || got.String() != want {
			t.Errorf("%q is %v, %v; want %s", text, got, err, want)
		}
	}
}

func TestParseDayRefusesWhatIsNoneInAnyLanguage(t *testing.T) {
	for _, text := range []string{
		"bald", "31. Februar 2026", "Dezember", "der", "die", "fr 4", "wkrótce", "grudzień", "za", "luego", "diciembre", "de",
		"que viene", "13月4日", "2026年2月30日", "月", "周", "周八", "很快", "下", "后",
	} {
		if got, err := ParseDay(text, thatMonday); !errors.Is(err, ErrDateInvalid) || !got.IsZero() {
			t.Errorf("%q is %v, %v", text, got, err)
		}
	}
}

func TestParsePastDayInOtherLanguages(t *testing.T) {
	for text, want := range map[string]string{
		"Freitag":   "2026-11-20",
		"am Montag": "2026-11-23",
		"4. Dez.":   "2025-12-04",
		"4 grudnia": "2025-12-04",
		"4 de dic":  "2025-12-04",
		"12月4日":     "2025-12-04",
		"周五":        "2026-11-20",
		"gestern":   "2026-11-22",
		"morgen":    "",
		"明天":        "",
	} {
		got, err := ParsePastDay(text, thatMonday)
		if got.String() != want || (want == "") != errors.Is(err, ErrDateInvalid) {
			t.Errorf("%q is %v, %v, want %v", text, got, err, want)
		}
	}
}

// A word of one language must not take the place of one of English, which the
// readers of days look for.
func TestWordsOfOtherLanguagesAreNoneOfEnglish(t *testing.T) {
	for word, english := range inEnglish {
		for other := range saidElsewhere {
			if word == other && word != english {
				t.Errorf("%q is %q", word, english)
			}
		}
		if m := monthOf(word); m != 0 && strings.ToLower(m.String()) != english {
			t.Errorf("%q is %v, and %q", word, m, english)
		}
	}
}
