package session

// ShowPrivate turns to the private notes, as for somebody who searched for what
// is in them.
func (s *Screen) ShowPrivate() {
	if s.loaded {
		s.notes.pick(privateNotes)
	}
}
