package cli_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/kong"
	"github.com/zalando/go-keyring"

	"trefoil/app"
	"trefoil/app/cli"
	"trefoil/app/mentoring"
	"trefoil/data"
	"trefoil/data/datatest"
)

// keeper gives commands on a real data folder, with real secrets.
type keeper struct {
	t       *testing.T
	path    string
	typed   []string // what is typed where something is asked, in turn
	asked   []string // what was asked
	printed string   // to standard error
}

func newKeeper(t *testing.T) *keeper {
	t.Helper()
	datatest.CheapPassphrases(t)
	k := &keeper{t: t, path: filepath.Join(t.TempDir(), "home")}
	k.says("sample")
	return k
}

// run carries out a command line. What is typed comes after a bar.
func (k *keeper) run(args ...string) (string, error) {
	k.t.Helper()
	var commands cli.Commands
	parser, err := kong.New(&commands, kong.Name("trefoil"), kong.Vars{"version": "0", "home": k.path})
	if err != nil {
		k.t.Fatal(err)
	}
	parsed, err := parser.Parse(args)
	if err != nil {
		return "", err
	}
	k.asked = nil
	var out, aside bytes.Buffer
	err = parsed.Run(cli.Env{
		In: strings.NewReader(""), Out: &out, Err: &aside, Claim: k.claim, AskNew: k.answer, ByRecoveryKey: commands.RecoveryKey,
		Ask: func(prompt string) (string, error) {
			if commands.PassphraseFD >= 0 {
				return commands.Ask(prompt)
			}
			return k.answer(prompt)
		},
	})
	k.printed = aside.String()
	return out.String(), err
}

func (k *keeper) answer(prompt string) (string, error) {
	k.asked = append(k.asked, prompt)
	if len(k.typed) == 0 {
		return "", mentoring.ErrNobodyToAsk
	}
	next := k.typed[0]
	k.typed = k.typed[1:]
	return next, nil
}

// says carries out a command that must succeed.
func (k *keeper) says(args ...string) string {
	k.t.Helper()
	out, err := k.run(args...)
	if err != nil {
		k.t.Fatalf("%v: %v", args, err)
	}
	if len(k.typed) > 0 {
		k.t.Fatalf("%v didn't ask for %q", args, k.typed)
	}
	return out
}

func (k *keeper) refuses(want error, args ...string) {
	k.t.Helper()
	out, err := k.run(args...)
	if !errors.Is(err, want) || out != "" {
		k.t.Errorf("%v printed %q and failed with %v instead of %v", args, out, err, want)
	}
	k.typed = nil
}

// opens says that the data opens with what is typed.
func (k *keeper) opens(args ...string) {
	k.t.Helper()
	if out := k.says(append(args, "list")...); !strings.Contains(out, "Maya") {
		k.t.Errorf("listed %q", out)
	}
}

func (k *keeper) claim() (app.Home, error) {
	method, err := app.LoadMethod()
	if err != nil {
		return app.Home{}, err
	}
	home, err := data.Claim(k.path)
	if err != nil {
		return app.Home{}, err
	}
	return app.Home{Folder: app.FolderOf[*data.Store](home), Config: app.Config{
		Method: method, Documents: paper{}, Now: time.Now, NewID: mentoring.NewID,
	}}, nil
}

const (
	horse = "correct horse battery staple"
	tulip = "eleven tulips under snow"
)

// set sets the passphrase and returns the recovery key.
func (k *keeper) set() string {
	k.t.Helper()
	k.typed = []string{horse, horse}
	key := strings.TrimSpace(k.says("passphrase", "set"))
	if len(mentoring.RecoveryLetters(key)) != 36 || !strings.Contains(k.printed, "recovery key") || strings.Contains(k.printed, key) {
		k.t.Fatalf("printed %q and beside it %q", key, k.printed)
	}
	return key
}

func (k *keeper) status(want string) {
	k.t.Helper()
	if got := strings.TrimSpace(k.says("passphrase", "status", "--json")); got != want {
		k.t.Errorf("status %s, want %s", got, want)
	}
}

func TestSetAPassphrase(t *testing.T) {
	k := newKeeper(t)
	k.status(`{"passphrase":false,"recovery_key":false,"remembered":false}`)
	key := k.set()
	k.status(`{"passphrase":true,"recovery_key":true,"remembered":false}`)
	if out := k.says("passphrase", "status"); !strings.Contains(out, "passphrase                   yes\n") {
		t.Errorf("status\n%s", out)
	}
	k.typed = []string{horse}
	k.opens()
	k.typed = []string{key}
	k.opens("--recovery-key")
	k.typed = []string{horse}
	k.refuses(mentoring.ErrProtected, "passphrase", "set")
	k.refuses(mentoring.ErrNobodyToAsk, "list")
	k.typed = []string{tulip}
	k.refuses(mentoring.ErrWrongSecret, "list")
}

func TestSetWithoutARecoveryKey(t *testing.T) {
	k := newKeeper(t)
	k.typed = []string{horse, horse}
	if out := k.says("passphrase", "set", "--without-recovery-key"); out != "" || k.printed != "" {
		t.Errorf("printed %q, %q", out, k.printed)
	}
	k.status(`{"passphrase":true,"recovery_key":false,"remembered":false}`)
}

func TestANewPassphraseIsAskedForTwice(t *testing.T) {
	k := newKeeper(t)
	k.typed = []string{horse, tulip}
	k.refuses(mentoring.ErrNotTheSame, "passphrase", "set")
	k.typed = []string{"short", "short"}
	k.refuses(mentoring.ErrWeak, "passphrase", "set")
	k.status(`{"passphrase":false,"recovery_key":false,"remembered":false}`)
	k.opens()
}

func TestChangeAPassphrase(t *testing.T) {
	k := newKeeper(t)
	k.refuses(mentoring.ErrUnprotected, "passphrase", "change")
	key := k.set()
	k.typed = []string{tulip, tulip, tulip}
	k.refuses(mentoring.ErrWrongSecret, "passphrase", "change")
	k.typed = []string{horse, tulip, tulip}
	k.says("passphrase", "change")
	if len(k.asked) != 3 {
		t.Errorf("asked %q", k.asked)
	}
	k.typed = []string{tulip}
	k.opens()
	k.typed = []string{key, horse, horse}
	k.says("--recovery-key", "passphrase", "change") // forgotten
	k.typed = []string{horse}
	k.opens()
}

func TestMakeAnotherRecoveryKey(t *testing.T) {
	k := newKeeper(t)
	k.refuses(mentoring.ErrUnprotected, "passphrase", "recovery-key")
	before := k.set()
	k.typed = []string{horse}
	after := strings.TrimSpace(k.says("passphrase", "recovery-key"))
	k.typed = []string{before}
	k.refuses(mentoring.ErrWrongSecret, "--recovery-key", "list")
	k.typed = []string{after}
	k.opens("--recovery-key")
}

func TestRemoveAPassphrase(t *testing.T) {
	k := newKeeper(t)
	k.refuses(mentoring.ErrUnprotected, "passphrase", "remove")
	k.set()
	k.typed = []string{tulip}
	k.refuses(mentoring.ErrWrongSecret, "passphrase", "remove")
	k.typed = []string{horse}
	k.says("passphrase", "remove")
	k.status(`{"passphrase":false,"recovery_key":false,"remembered":false}`)
	k.opens()
}

func TestRememberAPassphrase(t *testing.T) {
	k := newKeeper(t)
	k.refuses(mentoring.ErrUnprotected, "passphrase", "remember")
	k.set()
	k.typed = []string{horse}
	k.says("passphrase", "remember")
	k.status(`{"passphrase":true,"recovery_key":true,"remembered":true}`)
	k.opens()
	k.refuses(mentoring.ErrNobodyToAsk, "passphrase", "remove") // it is asked for although the data is open
	k.says("passphrase", "forget")
	k.refuses(mentoring.ErrNobodyToAsk, "list")
	keyring.MockInitWithError(errors.New("no keyring"))
	k.typed = []string{horse}
	k.refuses(mentoring.ErrNoKeyring, "passphrase", "remember")
}

func TestRekeyTheData(t *testing.T) {
	k := newKeeper(t)
	if out := k.says("passphrase", "rekey"); out != "" {
		t.Errorf("printed %q", out)
	}
	k.opens()
	before := k.set()
	k.typed = []string{before}
	k.refuses(mentoring.ErrWrongSecret, "--recovery-key", "passphrase", "rekey")
	k.typed = []string{horse}
	after := strings.TrimSpace(k.says("passphrase", "rekey"))
	k.typed = []string{before}
	k.refuses(mentoring.ErrWrongSecret, "--recovery-key", "list")
	k.typed = []string{after}
	k.opens("--recovery-key")
	k.typed = []string{horse}
	k.opens()
	k.typed = []string{horse}
	k.says("check")
}

// The key is printed although a backup could not be put under it: it opens the data now,
// and the one before no longer.
func TestARecoveryKeyIsPrintedThoughABackupStaysOpen(t *testing.T) {
	k := newKeeper(t)
	k.set()
	other := newKeeper(t)
	raw, err := os.ReadFile(filepath.Join(other.path, "trefoil.db"))
	if err == nil {
		err = errors.Join(os.MkdirAll(filepath.Join(k.path, "backups"), 0o700), os.WriteFile(filepath.Join(k.path, "backups", "other.db"), raw, 0o600))
	}
	if err != nil {
		t.Fatal(err)
	}
	k.typed = []string{horse}
	out, err := k.run("passphrase", "recovery-key")
	if !errors.Is(err, mentoring.ErrBackupsOpen) {
		t.Fatal(err)
	}
	k.typed = []string{strings.TrimSpace(out)}
	k.opens("--recovery-key")
}
