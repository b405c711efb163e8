package lang

import (
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"
)

// Where the week doesn't begin on Monday: the firstDay of CLDR's weekData
// (supplementalData.xml, version 44).
var (
	sundayRegions = []string{
		"AG", "AS", "BD", "BR", "BS", "BT", "BW", "BZ", "CA", "CO", "DM", "DO", "ET", "GT", "GU", "HK", "HN",
		"ID", "IL", "IN", "JM", "JP", "KE", "KH", "KR", "LA", "MH", "MM", "MO", "MT", "MX", "MZ", "NI", "NP",
		"PA", "PE", "PH", "PK", "PR", "PT", "PY", "SA", "SG", "SV", "TH", "TT", "TW", "UM", "US", "VE", "VI",
		"WS", "YE", "ZA", "ZW",
	}
	saturdayRegions = []string{"AF", "BH", "DJ", "DZ", "EG", "IQ", "IR", "JO", "KW", "LY", "OM", "QA", "SD", "SY"}
)

// WeekBegins is the day on which the week begins where a locale is from. It is Monday
// when no place is named.
func WeekBegins(locale string) time.Weekday {
	switch region := Region(locale); {
	case slices.Contains(sundayRegions, region):
		return time.Sunday
	case slices.Contains(saturdayRegions, region):
		return time.Saturday
	case region == "MV":
		return time.Friday
	}
	return time.Monday
}

// Region is where a locale is from, such as "US" for "en_US.UTF-8" and "AT" for
// "de-AT". It is no region's code when no place is named.
func Region(locale string) string {
	locale, _, _ = strings.Cut(locale, ".")
	locale, _, _ = strings.Cut(locale, "@")
	tag, err := language.Parse(locale)
	if err != nil {
		return ""
	}
	_, _, region := tag.Raw()
	return region.String()
}
