package session

// Keys are those that stand in no menu.
func (*Screen) Keys() [][2]string {
	return [][2]string{
		{"Up, Down", "In promises and talking points: the one above, below"},
		{"K, M, C, D", "On a promise: kept, missed, changed, dropped"},
		{"E, Delete", "On what was caught today, and a talking point: edit, delete"},
		{"Left, Right, Enter", "On the scale of a goal: choose the outcome, check in"},
	}
}
