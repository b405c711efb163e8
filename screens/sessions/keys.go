package sessions

// Keys are those that stand in no menu.
func (*Screen) Keys() [][2]string {
	return [][2]string{
		{"Enter", "Open the session that has the keyboard"},
		{"M", "Move or edit it"},
		{"L", "It took place"},
		{"C", "Cancel it"},
		{"Delete", "Delete it"},
	}
}
