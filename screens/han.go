package screens

import (
	"strings"

	"trefoil/app/lang"
	"trefoil/screens/kit"
)

// tookHan takes all of the fonts for Chinese and Japanese where there were only those
// for a few signs and what is about to be shown may need more, and says whether it
// did: what was measured by then is measured anew. A text that Fyne has drawn without
// them once stays as it is.
func (s *Shell) tookHan() bool {
	if !kit.FewHan() || !s.Service.Han() && !speaksHan() {
		return false
	}
	kit.NeedHan()
	return true
}

func speaksHan() bool { return strings.HasPrefix(lang.Current().Code, "zh") }
