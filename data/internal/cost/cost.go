// Package cost says what it costs to make a key of a passphrase. Nothing but
// tests changes it: see datatest.CheapPassphrases.
package cost

// Argon2id goes so many times over so much memory, in KiB.
var (
	Passes uint32 = 3
	Memory uint32 = 256 << 10
)
