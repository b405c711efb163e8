package app

// Opened is the data of a home in use by this program.
type Opened struct {
	Service *Service
	// Close ends the use. What was saved is on the disk before it returns.
	Close func() error
	// OnRaise registers what to do when the program is started a second time
	// on the same data: come to the front.
	OnRaise func(raise func()) error
}
