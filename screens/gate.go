package screens

// gate lets what was queued for the drawing goroutine through to a shell while
// that is in the window. Else a change that was saved just before the lock would
// paint the shell over it. Only the drawing goroutine opens and shuts it.
type gate struct {
	do      func(func())
	shut    bool     // the shell waits behind the lock, and so does this
	over    bool     // the shell has ended
	waiting []func() // while shut, in order
}

func (g *gate) queue(f func()) { g.do(func() { g.pass(f) }) }

func (g *gate) pass(f func()) {
	switch {
	case g.over:
	case g.shut:
		g.waiting = append(g.waiting, f)
	default:
		f()
	}
}

// open lets everything through that waited.
func (g *gate) open() {
	waited := g.waiting
	g.shut, g.waiting = false, nil
	for _, f := range waited {
		f()
	}
}
