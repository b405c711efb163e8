package sessions

import "trefoil/app/lang"

// Keys are those that stand in no menu.
func (*Screen) Keys() [][2]string {
	return [][2]string{
		{lang.T("Enter"), lang.T("Open the session that has the keyboard")},
		{"M", lang.T("Move or edit it")},
		{"L", lang.T("It took place")},
		{"C", lang.T("Cancel it")},
		{lang.X("key", "Delete"), lang.T("Delete it")},
	}
}
