package kit

import (
	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// ShiftWords is the line on what shifted in a session: "Perspective shift:
// from solving to seeing". When nothing was said it is "".
func ShiftWords(s mentoring.Shift) string {
	kind := shiftKind(s.Kind)
	switch {
	case s.Text == "":
		return kind
	case kind == "":
		kind = lang.T("Shift")
	}
	return lang.F("%s: %s", kind, s.Text)
}

func shiftKind(k mentoring.ShiftKind) string {
	switch k {
	case mentoring.MindsetShift:
		return lang.T("Mindset shift")
	case mentoring.BehaviourShift:
		return lang.T("Behaviour shift")
	case mentoring.PerspectiveShift:
		return lang.T("Perspective shift")
	}
	return ""
}
