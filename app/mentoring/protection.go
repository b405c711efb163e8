package mentoring

// Protection says what opens the data.
type Protection struct {
	Passphrase  bool // a passphrase does; otherwise the key that this computer keeps
	RecoveryKey bool // beside a passphrase, a recovery key does
	Remembered  bool // the system's keyring opens it in place of the passphrase
}
