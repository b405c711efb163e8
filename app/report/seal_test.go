package report

import (
	"bytes"
	"io"
	"testing"

	"filippo.io/age"
)

func TestSealedFilesOpenWithTheirPassphraseAlone(t *testing.T) {
	content := []byte("%PDF canary")
	sealed, err := Seal(content, "Zażółć 李静")
	if err != nil || bytes.Contains(sealed, []byte("canary")) {
		t.Fatal("the content lies open", err)
	}
	for passphrase, opens := range map[string]bool{"Zażółć 李静": true, "zażółć 李静": false} {
		identity, err := age.NewScryptIdentity(passphrase)
		if err != nil {
			t.Fatal(err)
		}
		r, err := age.Decrypt(bytes.NewReader(sealed), identity)
		if (err == nil) != opens {
			t.Errorf("%q: %v", passphrase, err)
			continue
		}
		if !opens {
			continue
		}
		if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, content) {
			t.Errorf("%q, %v", got, err)
		}
	}
	if _, err := Seal(content, ""); err == nil {
		t.Error("sealed with nothing")
	}
}
