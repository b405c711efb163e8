package report

import (
	"os"
	"testing"
)

func TestLook(t *testing.T) {
	for n, p := range map[string]func() (b []byte, e error){"short": func() ([]byte, error) { return SessionPDF(samplePage()) }, "long": func() ([]byte, error) { return SessionPDF(longPage()) }, "scripts": func() ([]byte, error) { return SessionPDF(scriptsPage()) }} {
		b, err := p()
		if err != nil {
			t.Fatal(err)
		}
		os.WriteFile("/tmp/look/"+n+".pdf", b, 0o644)
		t.Log(n, len(b))
	}
}
