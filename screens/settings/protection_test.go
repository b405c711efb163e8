package settings

import (
	"errors"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/zalando/go-keyring"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

const (
	horse = "correct horse battery staple"
	tulip = "eleven tulips under snow"
)

// vault is the stage with the card about the passphrase, on real secrets.
type vault struct {
	*stage
	t     *testing.T
	said  []string
	saved []app.Document
}

func startVault(t *testing.T) *vault {
	datatest.CheapPassphrases(t)
	v := &vault{stage: start(t), t: t}
	v.Screen.host.Say = func(text string) { v.said = append(v.said, text) }
	v.Screen.host.Save = func(doc app.Document) { v.saved = append(v.saved, doc) }
	return v
}

// form is the form that is open.
func (v *vault) form() *protectForm {
	v.t.Helper()
	if v.protection.form == nil || v.protection.calm.Visible() {
		v.t.Fatal("no form is open")
	}
	return v.protection.form
}

// answer types into one field after the other, with Enter after each.
func (v *vault) answer(lines ...string) {
	v.t.Helper()
	for _, line := range lines {
		field := v.window.Canvas().Focused()
		entry, ok := field.(*kit.Entry)
		if !ok {
			v.t.Fatalf("the keyboard is in %T", field)
		}
		entry.SetText("")
		test.Type(entry, line)
		v.press(fyne.KeyReturn)
	}
}

// set sets a passphrase and returns the recovery key.
func (v *vault) set() (key string) {
	v.t.Helper()
	test.Tap(v.protection.set)
	v.answer(horse, horse)
	key = v.form().key.key
	v.answer(strings.ToLower(strings.ReplaceAll(key, "-", " ")))
	return key
}

func (v *vault) opens(secret mentoring.Secret, want error) {
	v.t.Helper()
	if err := v.service.Confirm(secret); !errors.Is(err, want) {
		v.t.Errorf("%v, want %v", err, want)
	}
}

func (v *vault) is(want mentoring.Protection) {
	v.t.Helper()
	if got, err := v.service.Protection(); err != nil || got != want || v.protection.now != want {
		v.t.Errorf("protected %+v, shown %+v, want %+v, %v", got, v.protection.now, want, err)
	}
	if v.protection.form != nil || len(v.failed) > 0 {
		v.t.Errorf("a form is open: %t; failed: %v", v.protection.form != nil, v.failed)
	}
}

var both = mentoring.Protection{Passphrase: true, RecoveryKey: true}

func TestSetAPassphrase(t *testing.T) {
	v := startVault(t)
	if v.protection.kept.Visible() || !strings.Contains(v.protection.state.Text(), "There is no passphrase") {
		t.Fatal("a passphrase is shown that is not there")
	}
	key := v.set()
	v.is(both)
	v.opens(mentoring.Secret{Passphrase: horse}, nil)
	v.opens(mentoring.Secret{RecoveryKey: key}, nil)
	if len(v.said) != 1 || v.window.Canvas().Focused() != v.protection.change {
		t.Errorf("said %q, the keyboard is in %T", v.said, v.window.Canvas().Focused())
	}
	for _, o := range test.LaidOutObjects(v.Content()) {
		if l, ok := o.(*kit.Label); ok && strings.Contains(l.Text(), key) {
			t.Error("the recovery key is still shown")
		}
	}
}

func TestTheRecoveryKeyCountsOnceItWasTypedBack(t *testing.T) {
	v := startVault(t)
	test.Tap(v.protection.set)
	v.answer(horse, horse)
	f := v.form()
	if f.next.content.Visible() || !f.key.content.Visible() || v.protection.now.Passphrase {
		t.Fatal("the second step is not shown")
	}
	for typed, want := range map[string]string{
		"":                                 "Type it back",
		f.key.key[:20]:                     "too early",
		f.key.key + "7":                    "more than the key",
		"!" + f.key.key[1:]:                "first group",
		f.key.key[:len(f.key.key)-1] + "!": "ninth group",
	} {
		v.answer(typed)
		if got := f.key.field.Error(); !strings.Contains(got, want) || f.key.entry.Text != typed {
			t.Errorf("after %q: %q, and the field holds %q", typed, got, f.key.entry.Text)
		}
	}
	if p, err := v.service.Protection(); err != nil || p.Passphrase {
		t.Fatalf("%+v, %v", p, err)
	}
	v.answer(f.key.key)
	v.is(both)
}

func TestTheRecoveryKeyIsPrinted(t *testing.T) {
	v := startVault(t)
	test.Tap(v.protection.set)
	v.answer(horse, horse)
	for _, o := range test.LaidOutObjects(v.form().content) {
		if b, ok := o.(*kit.Button); ok && strings.Contains(b.Text(), "print") {
			test.Tap(b)
		}
	}
	if len(v.saved) != 1 || !strings.HasPrefix(string(v.saved[0].Bytes), "%PDF") || !strings.HasSuffix(v.saved[0].Name, "Trefoil recovery key.pdf") {
		t.Fatalf("saved %+v", v.saved)
	}
}

func TestWhatIsWrongWithANewPassphrase(t *testing.T) {
	v := startVault(t)
	test.Tap(v.protection.set)
	f := v.form()
	v.answer("short", "short")
	if f.next.firstField.Error() == "" || v.window.Canvas().Focused() != f.next.first || f.next.second.Text != "short" {
		t.Error("too short: nothing beside the field, or what was typed is gone")
	}
	v.answer(horse)
	if f.next.firstField.Error() != "" || f.next.secondField.Error() == "" || f.next.first.Text != horse || f.next.second.Text != "short" {
		t.Error("not the same: nothing beside the field, or what was typed is gone")
	}
	if f.next.firstField.Hint() != "Strong." {
		t.Errorf("says %q", f.next.firstField.Hint())
	}
	v.press(fyne.KeyEscape)
	if !f.bar.Asking() || v.protection.form != f {
		t.Fatal("Escape threw away what was typed")
	}
	test.Tap(find(t, f.bar, "Throw away"))
	if v.protection.form != nil || f.next.first.Text != "" || v.window.Canvas().Focused() != v.protection.set {
		t.Error("the form is not closed and forgotten")
	}
}

// find returns a button in an object.
func find(t *testing.T, in fyne.CanvasObject, text string) *kit.Button {
	t.Helper()
	for _, o := range test.LaidOutObjects(in) {
		if b, ok := o.(*kit.Button); ok && b.Text() == text {
			return b
		}
	}
	t.Fatalf("no button %q", text)
	return nil
}

func TestChangeThePassphrase(t *testing.T) {
	v := startVault(t)
	key := v.set()
	test.Tap(v.protection.change)
	f := v.form()
	v.answer("not the one", tulip, tulip)
	if f.now.field.Error() == "" || v.window.Canvas().Focused() != f.now.entry || f.now.entry.Text != "not the one" || f.next.second.Text != tulip {
		t.Error("a wrong passphrase: nothing beside the field, or what was typed is gone")
	}
	v.answer(horse)
	v.is(both)
	v.opens(mentoring.Secret{Passphrase: tulip}, nil)
	v.opens(mentoring.Secret{Passphrase: horse}, mentoring.ErrWrongSecret)
	v.opens(mentoring.Secret{RecoveryKey: key}, nil)

	test.Tap(v.protection.change)
	test.Tap(v.form().now.other)
	v.focus(v.form().now.entry)
	v.answer(key, horse, horse)
	v.is(both)
	v.opens(mentoring.Secret{Passphrase: horse}, nil)
}

func TestWhoUsedTheRecoveryKeyNeedNotTypeItAgain(t *testing.T) {
	v := startVault(t)
	key := v.set()
	v.Recovered(mentoring.Secret{RecoveryKey: key})
	v.answer(tulip, tulip)
	v.is(both)
	v.opens(mentoring.Secret{Passphrase: tulip}, nil)
}

func TestMakeAnotherRecoveryKey(t *testing.T) {
	v := startVault(t)
	before := v.set()
	v.protection.menu()[0].Action()
	key := v.form().key.key
	v.answer(horse, key)
	v.is(both)
	v.opens(mentoring.Secret{RecoveryKey: key}, nil)
	v.opens(mentoring.Secret{RecoveryKey: before}, mentoring.ErrWrongSecret)
}

func TestRemoveThePassphrase(t *testing.T) {
	v := startVault(t)
	v.set()
	v.protection.menu()[2].Action()
	v.answer(horse)
	v.is(mentoring.Protection{})
	if v.protection.kept.Visible() || !v.protection.bare.Visible() {
		t.Error("the buttons are those of a passphrase")
	}
}

func TestRememberThePassphrase(t *testing.T) {
	v := startVault(t)
	v.set()
	test.Tap(v.protection.remember)
	if v.protection.remember.On() {
		t.Error("remembered without asking")
	}
	v.answer(horse)
	v.is(mentoring.Protection{Passphrase: true, RecoveryKey: true, Remembered: true})
	if !v.protection.remember.On() {
		t.Error("not shown")
	}
	test.Tap(v.protection.remember)
	v.is(both)
}

func TestWithoutAKeyringItGoesOnAsking(t *testing.T) {
	v := startVault(t)
	v.set()
	keyring.MockInitWithError(errors.New("no bus"))
	test.Tap(v.protection.remember)
	v.answer(horse)
	if len(v.failed) != 1 || !strings.Contains(kit.Words(v.failed[0]), "goes on asking") || v.form().now.entry.Text != horse {
		t.Errorf("failed %v", v.failed)
	}
	v.opens(mentoring.Secret{Passphrase: horse}, nil)
}

func TestLeavingForgetsWhatWasTyped(t *testing.T) {
	v := startVault(t)
	test.Tap(v.protection.set)
	v.answer(horse, horse)
	f := v.form()
	if err := v.Leave(); err != nil {
		t.Fatal(err)
	}
	if len(v.said) != 1 || f.next.first.Text != "" || v.protection.form != nil {
		t.Errorf("said %q", v.said)
	}
	v.is(mentoring.Protection{})
	test.Tap(v.protection.set)
	if err := v.Leave(); err != nil || len(v.said) != 1 {
		t.Errorf("said %q of an empty form, %v", v.said, err)
	}
}

func TestWhileItIsSetNothingElseHappens(t *testing.T) {
	v := startVault(t)
	v.set()
	var work func() error
	var done func(error)
	v.background = func(w func() error, d func(error)) { work, done = w, d }
	test.Tap(v.protection.change)
	v.answer(horse, tulip, tulip)
	f := v.form()
	first := work
	f.submit()
	f.cancel()
	if v.protection.form != f || f.bar.Asking() {
		t.Error("closed while it goes on")
	}
	if err := v.Leave(); err != nil { // as going elsewhere does
		t.Fatal(err)
	}
	done(first())
	v.opens(mentoring.Secret{Passphrase: tulip}, nil)
	if len(v.said) != 2 || len(v.failed) > 0 {
		t.Errorf("said %q, failed %v", v.said, v.failed)
	}
}

func TestLocksItselfAfter(t *testing.T) {
	v := startVault(t)
	v.set()
	if v.protection.locks.Selected != "5 minutes" || len(v.protection.locks.Options) != 7 {
		t.Errorf("%q of %q", v.protection.locks.Selected, v.protection.locks.Options)
	}
	for option, want := range map[string]time.Duration{"1 minute": time.Minute, "30 minutes": 30 * time.Minute, "never": 0} {
		v.protection.locks.SetSelected(option)
		if got := v.applied[len(v.applied)-1].LockAfter(); got != want || v.protection.locks.Selected != option {
			t.Errorf("%s gives %v, shown is %q", option, got, v.protection.locks.Selected)
		}
	}
	v.protection.locks.SetSelected("never")
	v.refuse = mentoring.ErrDiskFull
	v.protection.locks.SetSelected("2 minutes")
	if v.protection.locks.Selected != "never" || len(v.failed) != 1 {
		t.Errorf("%q is shown after %v", v.protection.locks.Selected, v.failed)
	}
	v.config.Current.LockMinutes = 7
	v.Reload()
	if got := strings.Join(v.protection.locks.Options, ", "); v.protection.locks.Selected != "7 minutes" || !strings.Contains(got, "5 minutes, 7 minutes, 10") {
		t.Errorf("%q of %s", v.protection.locks.Selected, got)
	}
}

func TestProtectionFitsASmallWindow(t *testing.T) {
	v := startVault(t)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.Dark, app.MaxTextSize))
	v.window.Resize(fyne.NewSize(728, 560))
	test.Tap(v.protection.set)
	v.answer(horse, horse)
	if least := v.Content().MinSize(); least.Width > 728 || least.Height > 560 {
		t.Errorf("needs %v", least)
	}
}
