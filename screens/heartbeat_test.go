package screens

import (
	"testing"
	"time"
)

// A session that begins while the heart finds that none runs gets its beats all the same.
func TestTheHeartDoesNotMissABeginning(t *testing.T) {
	looking, begun, beat := make(chan bool), make(chan bool), make(chan bool, 1)
	runs := false
	h := newHeartbeat(func() (bool, error) {
		if !runs {
			looking <- true // and finds none
			<-begun
			return false, nil
		}
		beat <- true
		return true, nil
	})
	defer h.end()
	<-looking
	runs = true
	h.start()
	close(begun)
	select {
	case <-beat:
	case <-time.After(5 * time.Second):
		t.Fatal("it stands still")
	}
}
