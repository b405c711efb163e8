package relationships

import "trefoil/app/lang"

// Keys are those that stand in no menu.
func (*Screen) Keys() [][2]string {
	return [][2]string{
		{lang.T("Arrows"), lang.T("Move the person on the map that has the keyboard")},
	}
}
