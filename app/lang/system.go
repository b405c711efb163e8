package lang

import (
	"log/slog"

	"github.com/jeandeaual/go-locale"
	"golang.org/x/text/language"
)

// System is the code of the language, among ours, that the system asks for, and
// English when it asks for none of them.
func System() string {
	asked, err := locale.GetLocales()
	if err != nil {
		slog.Error("the language of the system is not known", "error", err)
	}
	return nearest(asked)
}

// nearest is the code of the first language that is one of ours.
func nearest(asked []string) string {
	tags := []language.Tag{English.tag}
	for _, l := range others {
		tags = append(tags, l.tag)
	}
	var wanted []language.Tag
	for _, name := range asked {
		if tag, err := language.Parse(name); err == nil {
			wanted = append(wanted, tag)
		}
	}
	_, at, sure := language.NewMatcher(tags).Match(wanted...)
	if sure < language.High {
		return English.Code
	}
	return Codes()[at]
}
