package session

import "trefoil/app/lang"

// Keys are those that stand in no menu.
func (*Screen) Keys() [][2]string {
	return [][2]string{
		{lang.T("Up, Down"), lang.T("In promises and talking points: the one above, below")},
		{"K, M, C, D", lang.T("On a promise: kept, missed, changed, dropped")},
		{lang.T("E, Delete"), lang.T("On what was caught today, and a talking point: edit, delete")},
		{lang.T("Left, Right, Enter"), lang.T("On the scale of a goal: choose the outcome, check in")},
	}
}
