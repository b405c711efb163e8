package relationships

// Keys are those that stand in no menu.
func (*Screen) Keys() [][2]string {
	return [][2]string{
		{"Arrows", "Move the person on the map that has the keyboard"},
	}
}
