package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// notesOf are the notifications for what is to be told. A notification may lie open
// on the screen of a computer that nobody sits at. So it never has a title or a text
// that somebody wrote. Where a passphrase protects the data it has no name either,
// and while Trefoil is locked it says nothing but that there is something.
func notesOf(call mentoring.Call, known app.Reminding, locked bool, today mentoring.Date) (notes []*fyne.Notification) {
	if locked {
		return []*fyne.Notification{fyne.NewNotification("Trefoil", lang.T("There is something coming up. Unlock Trefoil to see it."))}
	}
	for _, a := range call.Sessions {
		title := lang.T("A session is planned")
		if name := known.Mentees[a.Session]; name != "" && !known.Protected {
			title = lang.F("Session with %s", name)
		}
		notes = append(notes, fyne.NewNotification(title, whenWords(a, today)))
	}
	if n := len(call.Promises); n > 0 {
		title, with := lang.N(n, "%d promise is due today", "%d promises are due today"), ""
		if names := namesOf(call.Promises, known.Mentees); len(names) > 0 && !known.Protected {
			with = lang.F("With %s", kit.Listed(names))
		}
		notes = append(notes, fyne.NewNotification(title, with))
	}
	return notes
}

// whenWords say when a session is, of which it is told on the day or the day before.
func whenWords(a mentoring.Appointment, today mentoring.Date) string {
	tomorrow := a.Day.After(today)
	switch {
	case a.At == nil && tomorrow:
		return lang.T("Tomorrow")
	case a.At == nil:
		return lang.T("Today")
	case tomorrow:
		return lang.F("Tomorrow at %s", a.At)
	}
	return lang.F("Today at %s", a.At)
}

// namesOf are the mentees of some promises, each once, in that order.
func namesOf(promises []mentoring.ID, mentees map[mentoring.ID]string) (names []string) {
	for _, id := range promises {
		if name := mentees[id]; name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
