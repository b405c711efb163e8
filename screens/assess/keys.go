package assess

// Keys are those that stand in no menu.
func (*Screen) Keys() [][2]string {
	return [][2]string{
		{"0 to 4", "Rate, or not observed"},
		{"Tab, Down", "The next ability"},
		{"Enter", "To the example"},
		{"Delete", "Leave it out"},
	}
}
