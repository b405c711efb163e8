//go:build window

package report

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkAgainstChromium makes the report as a PDF, and has a Chromium print
// the HTML of the same report, in turn. Run it with -tags x11,window; its figure
// times-slower says how many times longer the browser takes.
func BenchmarkAgainstChromium(b *testing.B) {
	path, err := exec.LookPath("chromium")
	if err != nil {
		b.Skip("there is no Chromium here")
	}
	page := fullReport()
	page.Competencies, page.Evidence, page.CheckIns = page.Competencies[:min(len(page.Competencies), 60)], page.Evidence[:min(len(page.Evidence), 40)], sampleReport().CheckIns
	page.Goals = page.Goals[:min(len(page.Goals), 12)]
	html, err := HTML(ReportDocument(page))
	if err != nil {
		b.Fatal(err)
	}
	dir := b.TempDir()
	from, to := filepath.Join(dir, "r.html"), filepath.Join(dir, "r.pdf")
	if err := os.WriteFile(from, html, 0o600); err != nil {
		b.Fatal(err)
	}
	var ours, theirs time.Duration
	for b.Loop() {
		start := time.Now()
		if _, err := PDF(ReportDocument(page), A4); err != nil {
			b.Fatal(err)
		}
		ours += time.Since(start)
		start = time.Now()
		if out, err := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--print-to-pdf="+to, "file://"+from).CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
		theirs += time.Since(start)
	}
	b.ReportMetric(float64(theirs)/float64(ours), "times-slower")
	b.ReportMetric(float64(ours.Microseconds())/1000/float64(b.N), "ms-ours")
}
