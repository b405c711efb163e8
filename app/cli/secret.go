package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"trefoil/app/mentoring"
)

// SecretFlags say where a passphrase comes from. It is never an argument, for
// those can be seen by everybody on the computer.
type SecretFlags struct {
	PassphraseFD int  `name:"passphrase-fd" help:"Read the passphrase from this file descriptor, up to the end of its first line, instead of asking for it." default:"-1" placeholder:"N"`
	RecoveryKey  bool `help:"What is read or asked for is the recovery key."`
}

// Ask returns the secret, from the file descriptor or from who is at the
// terminal, where it isn't shown. It fails with mentoring.ErrNobodyToAsk where
// there is no terminal.
func (f SecretFlags) Ask(prompt string) (string, error) {
	if f.PassphraseFD >= 0 {
		return firstLine(os.NewFile(uintptr(f.PassphraseFD), "passphrase"))
	}
	if !term.IsTerminal(int(os.Stdin.Fd())) {
		return "", mentoring.ErrNobodyToAsk
	}
	fmt.Fprint(os.Stderr, prompt+": ")
	text, err := term.ReadPassword(int(os.Stdin.Fd()))
	fmt.Fprintln(os.Stderr)
	return string(text), err
}

// longestSecret is how much of a passphrase is read, in bytes.
const longestSecret = 1 << 20

func firstLine(file *os.File) (string, error) {
	if file == nil {
		return "", mentoring.ErrNobodyToAsk
	}
	line, err := bufio.NewReader(io.LimitReader(file, longestSecret)).ReadString('\n')
	if errors.Is(err, io.EOF) {
		err = nil
	}
	return strings.TrimRight(line, "\r\n"), err
}

// unlocking opens with no secret, and where one is needed asks for it first.
func (e Env) unlocking(open func(mentoring.Secret) error) error {
	err := open(mentoring.Secret{})
	if !errors.Is(err, mentoring.ErrLocked) {
		return err
	}
	secret, err := e.askSecret()
	if err != nil {
		return err
	}
	return open(secret)
}

func (e Env) askSecret() (mentoring.Secret, error) {
	if e.ByRecoveryKey {
		key, err := e.Ask("Recovery key")
		return mentoring.Secret{RecoveryKey: key}, err
	}
	passphrase, err := e.Ask("Passphrase")
	return mentoring.Secret{Passphrase: passphrase}, err
}
