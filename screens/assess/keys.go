package assess

import "trefoil/app/lang"

// Keys are those that stand in no menu.
func (*Screen) Keys() [][2]string {
	return [][2]string{
		{lang.T("0 to 4"), lang.T("Rate, or not observed")},
		{lang.T("Tab, Down"), lang.T("The next competency")},
		{lang.T("Enter"), lang.T("To the example")},
		{lang.X("key", "Delete"), lang.T("Leave it out")},
	}
}
