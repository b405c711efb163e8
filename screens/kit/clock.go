package kit

import (
	"fmt"
	"strconv"
	"strings"

	"trefoil/app/mentoring"
)

// ParseTime reads a time of day as people write it: 14:00, 14.00, 9, 930,
// 2pm, 2:30 pm, 15 Uhr, noon. It fails with mentoring.ErrTimeInvalid on anything else.
func ParseTime(text string) (mentoring.Clock, error) {
	text = strings.ToLower(strings.ReplaceAll(strings.TrimSpace(text), " ", ""))
	switch text {
	case "noon":
		return mentoring.Clock{Hour: 12}, nil
	case "midnight":
		return mentoring.Clock{}, nil
	}
	for _, word := range []string{"uhr", "h", "点", "點", "时"} { // 15 Uhr, 14h
		text = strings.TrimSuffix(text, word)
	}
	digits, half := trimHalf(text)
	hour, minute, ok := hourAndMinute(digits)
	if half != "" {
		ok = ok && hour >= 1 && hour <= 12
		hour = hour%12 + map[string]int{"am": 0, "pm": 12}[half]
	}
	if !ok || hour > 23 || minute > 59 {
		return mentoring.Clock{}, fmt.Errorf("read a time: %w", mentoring.ErrTimeInvalid)
	}
	return mentoring.Clock{Hour: hour, Minute: minute}, nil
}

// trimHalf takes am or pm off the end.
func trimHalf(text string) (rest, half string) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "a.m.", "am"), "p.m.", "pm")
	for _, half := range []string{"am", "pm"} {
		if rest, ok := strings.CutSuffix(text, half); ok {
			return rest, half
		}
	}
	return text, ""
}

// hourAndMinute reads 14:00, 14.00, 9, 930 and 0930.
func hourAndMinute(text string) (hour, minute int, ok bool) {
	head, tail, cut := strings.Cut(strings.ReplaceAll(text, ".", ":"), ":")
	switch {
	case cut && len(tail) != 2:
		return 0, 0, false
	case !cut && len(head) > 2:
		head, tail = head[:len(head)-2], head[len(head)-2:]
	}
	hour, err := number(head)
	if err != nil || tail == "" {
		return hour, 0, err == nil
	}
	minute, err = number(tail)
	return hour, minute, err == nil
}

func number(text string) (int, error) {
	if len(text) == 0 || len(text) > 2 {
		return 0, strconv.ErrSyntax
	}
	n, err := strconv.ParseUint(text, 10, 8)
	return int(n), err
}
