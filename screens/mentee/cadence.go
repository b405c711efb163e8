package mentee

import (
	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// cadences are the days between sessions that can be picked. One that was
// agreed otherwise is told below and stays until another is picked.
var cadences = [...]struct {
	days  int
	words string
}{
	{0, lang.Key("Not agreed")}, {7, lang.Key("Every week")}, {14, lang.Key("2 weeks")}, {21, lang.Key("3 weeks")}, {28, lang.Key("4 weeks")},
}

type cadence struct {
	days  int
	field *kit.Field
	pick  *kit.Segmented
}

func newCadence() *cadence {
	c := &cadence{}
	words := make([]string, len(cadences))
	for i, each := range cadences {
		words[i] = lang.T(each.words)
	}
	c.pick = kit.NewSegmented(words, 0, func(i int) { c.set(cadences[i].days) }).Narrow().Folding()
	c.field = kit.NewField(lang.T("How often you agreed to meet"), c.pick)
	return c
}

func (c *cadence) set(days int) {
	c.days = days
	picked := -1
	for i, each := range cadences {
		if each.days == days {
			picked = i
		}
	}
	c.pick.SetPicked(picked)
	c.field.SetHint("")
	if picked < 0 {
		c.field.SetHint(lang.N(days, "Now every %d day.", "Now every %d days."))
	}
}
