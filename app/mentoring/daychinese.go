package mentoring

import (
	"regexp"
	"strings"
	"unicode"
)

func inHan(r rune) bool { return unicode.Is(unicode.Han, r) }

var (
	hanDate     = regexp.MustCompile(`^(?:(\d{2,4})年)?(\d{1,2})月(\d{1,2})[日号]?$`)
	hanWeekday  = regexp.MustCompile(`^([这本下]?)个?(?:周|星期|礼拜)([一二三四五六日天])$`)
	hanDistance = regexp.MustCompile(`^(\d+|[一二两三四五六七八九十])个?(天|日|周|星期|礼拜|月|年)(?:之|以)?后$`)
	hanNext     = regexp.MustCompile(`^下个?(周|星期|礼拜|月)$`)
	hanAside    = regexp.MustCompile(`^(?:周|星期|礼拜)[一二三四五六日天][,，]?(.*\d.*)$|^(.*\d.*[日号])[,，]?[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?$`)
)

// hanDays are days that have a word of their own.
var hanDays = map[string]string{
	"今天": "today", "今日": "today", "现在": "now", "明天": "tomorrow", "明日": "tomorrow", "后天": "day after tomorrow",
	"大后天": "in 3 days", "昨天": "yesterday", "昨日": "yesterday", "前天": "day before yesterday", "明年": "next year",
}

var (
	hanWeekdays = map[string]string{
		"一": "monday", "二": "tuesday", "三": "wednesday", "四": "thursday", "五": "friday", "六": "saturday", "日": "sunday", "天": "sunday",
	}
	hanNumbers = map[string]string{
		"一": "1", "二": "2", "两": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9", "十": "10",
	}
	hanUnits = map[string]string{
		"天": "days", "日": "days", "周": "weeks", "星期": "weeks", "礼拜": "weeks", "月": "months", "年": "years",
	}
)

// chineseDay is a day in Chinese in the words of English; what is none stays as
// it is. The characters of Taiwan for "after" and "this" are taken, too.
func chineseDay(text string) string {
	text = strings.NewReplacer(" ", "", "後", "后", "這", "这", "週", "周", "號", "号", "禮", "礼", "兩", "两").Replace(text)
	if m := hanAside.FindStringSubmatch(text); m != nil {
		text = m[1] + m[2]
	}
	if day, ok := hanDays[text]; ok {
		return day
	}
	if m := hanDate.FindStringSubmatch(text); m != nil {
		return m[3] + "." + m[2] + "." + m[1]
	}
	if m := hanWeekday.FindStringSubmatch(text); m != nil {
		if m[1] == "下" {
			return "next " + hanWeekdays[m[2]]
		}
		return hanWeekdays[m[2]]
	}
	if m := hanNext.FindStringSubmatch(text); m != nil {
		return "next " + strings.TrimSuffix(hanUnits[m[1]], "s")
	}
	if m := hanDistance.FindStringSubmatch(text); m != nil {
		n := m[1]
		if hanNumbers[n] != "" {
			n = hanNumbers[n]
		}
		return "in " + n + " " + hanUnits[m[2]]
	}
	return text
}
