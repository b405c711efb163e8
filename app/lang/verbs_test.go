package lang_test

import (
	"regexp"
	"strconv"
)

var verb = regexp.MustCompile(`%(?:\[(\d+)\])?([-+# 0]*\d*(?:\.\d+)?)([a-zA-Z%])`)

// verbs are the values that a format takes by their place, each with how it is
// written. A translation must take the same ones, in whatever order.
func verbs(format string) map[int]string {
	taken, next := map[int]string{}, 1
	for _, m := range verb.FindAllStringSubmatch(format, -1) {
		if m[3] == "%" {
			continue
		}
		if at, err := strconv.Atoi(m[1]); err == nil {
			next = at
		}
		taken[next] = m[2] + m[3]
		next++
	}
	return taken
}
