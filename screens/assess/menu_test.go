package assess

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestThePrimaryButtonHasAKey(t *testing.T) {
	st := start(t, "Maya Okafor")
	key := func() { st.Menu().Items[0].Action(); st.settle() }
	key()
	st.says("Maya rates")
	st.types("3")
	st.focus(st.row("T1a").example)
	key()
	if st.sheet == nil || st.focused() != st.row("T1b").target() {
		t.Fatal("in a text the key is not done with that text only")
	}
	key()
	st.says("Hand the keyboard to your mentor.")
	key()
	if st.sheet != nil {
		t.Fatal("who is done begins for the other")
	}
	st.press("Your mentor begins")
	st.types("2")
	st.Menu().Items[1].Action()
	st.says("1 of 18 rated, sealed.")
	key()
	key()
	if len(st.went) != 1 {
		t.Errorf("went to %v", st.went)
	}
	if _, kept := st.mark(mentoring.Mentor, "T1a"); !kept {
		t.Error("the mentor's level is lost")
	}
}
