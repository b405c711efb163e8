package data

// OnWrite has f called after each write that is on the disk. It is called while
// other writes wait, so it must not use the store.
func (s *Store) OnWrite(f func()) {
	s.writing.Lock()
	defer s.writing.Unlock()
	s.onWrite = f
}

func (s *Store) wrote() {
	if s.onWrite != nil {
		s.onWrite()
	}
}
