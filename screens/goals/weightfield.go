package goals

import (
	"math"
	"strconv"
	"strings"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// weightField is how much a goal counts beside the others.
type weightField struct {
	entry *kit.Entry
	field *kit.Field
}

const (
	weightHelp  = "1 is usual. A goal of weight 2 counts twice as much when the goals are summed up."
	wrongWeight = "A weight is a number, 0 or more. 1 is the usual one."
)

func newWeightField(weight float64) weightField {
	w := weightField{entry: entry1("1", lang.Number(weight))}
	w.field = kit.NewField(lang.T("Weight beside the other goals"), w.entry)
	w.field.SetHint(lang.T(weightHelp))
	w.entry.OnChanged = func(string) { w.field.SetError("") }
	return w
}

// read reads the weight; left empty it is the usual one. What is none is said
// beside the field and returned as mentoring.ErrOutOfRange.
func (w weightField) read() (float64, error) {
	text := strings.ReplaceAll(strings.TrimSpace(w.entry.Text), ",", ".")
	if text == "" {
		return 1, nil
	}
	weight, err := strconv.ParseFloat(text, 64)
	if err != nil || !(weight >= 0) || math.IsInf(weight, 0) {
		w.field.SetError(lang.T(wrongWeight))
		return 0, mentoring.ErrOutOfRange
	}
	return weight, nil
}

// changed says that something else than the weight is written.
func (w weightField) changed(from float64) bool { return w.entry.Text != lang.Number(from) }
