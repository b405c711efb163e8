package lang

import "testing"

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		all  []string
		want string
	}{
		{nil, ""},
		{[]string{"One."}, "One."},
		{[]string{"One.", "", "Two?", "Three"}, "One. Two? Three"},
		{[]string{"", "One."}, "One."},
		{[]string{"一。", "二？", "三"}, "一。二？三"},
		{[]string{"The last one.", "二。"}, "The last one. 二。"},
		{[]string{"“一。”", "（二。）", "三（3）", "四"}, "“一。”（二。）三（3） 四"},
		{[]string{"“One.”", "Two."}, "“One.” Two."},
	} {
		if got := Sentences(c.all...); got != c.want {
			t.Errorf("%q: %q, want %q", c.all, got, c.want)
		}
	}
}

func TestNamesInChinese(t *testing.T) {
	zh, err := Of("zh")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		format string
		values []any
		want   string
	}{
		{"与%s的%s", []any{"Maya Okafor", "会谈"}, "与 Maya Okafor 的会谈"},
		{"与%s的会谈", []any{"李静 Li Jing"}, "与李静 Li Jing 的会谈"},
		{"与%s的会谈", []any{"李静"}, "与李静的会谈"},
		{"“%s”，%s（导师）", []any{"Sales", "Łukasz"}, "“Sales”，Łukasz（导师）"},
		{"自%s起", []any{"11月9日"}, "自11月9日起"},
		{"%[2]s 个目标中有 %[1]s 个", []any{"2", "3"}, "3 个目标中有 2 个"},
		{"%[2]s比%[1]s", []any{"Maya", "Ingrid"}, "Ingrid 比 Maya"},
		{"100%%，%d 次，%s", []any{3, "x"}, "100%，3 次，x"},
		{"在%[2]s中，%[1].0f %%。", []any{12.6, "Q&A"}, "在 Q&A 中，13 %。"},
		{"%s%s", []any{"Maya", "的"}, "Maya 的"},
		{"%s和%s", []any{"Maya"}, "Maya和%!s(MISSING)"},
	} {
		if got := zh.sentence(c.format, c.values...); got != c.want {
			t.Errorf("%q: %q, want %q", c.format, got, c.want)
		}
	}
}
