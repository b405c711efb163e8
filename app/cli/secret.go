package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"trefoil/app"
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
	return AskTerminal(prompt)
}

// AskTerminal asks who is at the terminal, and doesn't show what is typed. It
// fails with mentoring.ErrNobodyToAsk where there is no terminal.
func AskTerminal(prompt string) (string, error) {
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
	defer file.Close()
	line, err := bufio.NewReader(io.LimitReader(file, longestSecret)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", fmt.Errorf("%w: %w", mentoring.ErrNobodyToAsk, err)
	}
	return strings.TrimRight(line, "\r\n"), nil
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

// withPresent works with protected data and what opens it, which it asks for in
// any case. It fails with mentoring.ErrUnprotected where there is no passphrase.
func (e Env) withPresent(work func(*app.Service, mentoring.Secret) error) error {
	return e.withSecret(func(s *app.Service, now mentoring.Secret) error {
		p, err := s.Protection()
		if err == nil && !p.Passphrase {
			err = mentoring.ErrUnprotected
		}
		if err == nil && now.Empty() { // the keyring opened it
			now, err = e.askSecret()
		}
		if err != nil {
			return err
		}
		return work(s, now)
	})
}
