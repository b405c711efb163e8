package markdown

import "testing"

func TestPlainText(t *testing.T) {
	source := "# Look *back*\nKept it.\nAll of it.\n\n- a\n  - b\n- [x] c\n- [ ] d\n\n2. x\n3. y\n\n> said\n\n|h|i|\n|-|-|\n|1|2|\n\n---\n```\ncode\n```"
	want := "Look back\n\nKept it.\nAll of it.\n\n• a\n  • b\n[x] c\n[ ] d\n\n2. x\n3. y\n\nsaid\n\nh\ti\n1\t2\n\ncode"
	if got := PlainText(Parse(source)); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func TestFirstText(t *testing.T) {
	for _, c := range []struct {
		source string
		most   int
		want   string
	}{
		{"", 20, ""},
		{"some", 0, ""},
		{"# Look back\n\nShe **waited**.\nThen asked.", 80, "She waited. Then asked."},
		{"# Only a heading", 80, "Only a heading"},
		{"- [ ] first\n- second", 80, "first"},
		{"> # Q\n> said so", 80, "said so"},
		{"One sentence here. Another one that is too long.", 30, "One sentence here."},
		{"Hi. Another one that is too long for this.", 25, "Hi. Another one that is…"},
		{"no sentence ends here, so it is cut", 24, "no sentence ends here…"},
		{"Donaudampfschifffahrt", 10, "Donaudamp…"},
		{"李静问了一个问题。然后她等了很久,没有说话。", 12, "李静问了一个问题。"},
	} {
		if got := FirstText(c.source, c.most); got != c.want {
			t.Errorf("FirstText(%q, %d) = %q, want %q", c.source, c.most, got, c.want)
		}
	}
}
