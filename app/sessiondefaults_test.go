package app

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestNewSessionsBeginAsTheSettingsSay(t *testing.T) {
	w := newWorld(t)
	pair := w.mentee("Maya")
	var templates []string
	for range 5 {
		templates = append(templates, w.current(w.plan(pair, w.in(1))).Template)
	}
	w.UseDefaults(SessionDefaults{Minutes: 90, Template: "grow"})
	if !w.offered("grow") {
		t.Fatal("there is no such template any more")
	}
	later := w.current(w.plan(pair, w.in(2)))
	if later.Minutes != 90 || later.Template != "grow" || templates[4] == "grow" {
		t.Errorf("%d minutes, %q after %q", later.Minutes, later.Template, templates)
	}
	other := w.mentee("Jonas")
	if first := w.current(w.plan(other, w.in(2))); first.Template != "first" || first.Minutes != 90 {
		t.Errorf("a first session: %q, %d minutes", first.Template, first.Minutes)
	}
	all := len(w.UsualTemplates())
	w.ok(w.RetireTemplate("grow"))
	if left := w.UsualTemplates(); len(left) != all-1 || specialTemplates[left[len(left)-1].ID] {
		t.Errorf("offered: %+v", left)
	}
	if got := w.current(w.plan(pair, w.in(3))).Template; got == "grow" {
		t.Error("a retired template is used")
	}
	page, err := w.Sessions(pair)
	if w.ok(err); page.Minutes != 90 {
		t.Errorf("the form begins with %d minutes", page.Minutes)
	}
	for _, wrong := range []int{-1, 0, 1441} {
		if got := (SessionDefaults{Minutes: wrong}).Length(); got != mentoring.DefaultMinutes {
			t.Errorf("%d counts as %d", wrong, got)
		}
	}
}
