package handover

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"trefoil/app"
	"trefoil/app/mentoring"
	"trefoil/app/report"
	"trefoil/data/datatest"
	"trefoil/screens/kit"
)

func TestThePageIsSeenBeforeItIsSaved(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)
	service := app.New(app.Config{
		Store: datatest.New(t), Method: method, Documents: report.Writer{},
		Now: func() time.Time { return now }, NewID: mentoring.NewID,
	})
	if err := service.AddSample(); err != nil {
		t.Fatal(err)
	}
	past := sessions(t, service).Past
	id := past[0].Session.ID
	if err := service.SavePrivateNotes(id, "zwergotter"); err != nil {
		t.Fatal(err)
	}
	var saved []app.Document
	var went []kit.Route
	s := New(kit.Host{
		Go:   func(to kit.Route) { went = append(went, to) },
		Fail: func(err error) { t.Error(err) }, Background: func(work func() error, done func(error)) { done(work()) },
		Save: func(d app.Document) { saved = append(saved, d) },
	}, service, id)
	w := test.NewTempWindow(t, s.Content())
	w.Resize(fyne.NewSize(1048, 770))
	s.Reload()
	if len(s.sheets.box.Objects) == 0 {
		t.Fatal("no page is shown")
	}
	for _, o := range test.LaidOutObjects(s.sheets.box) {
		if picture, ok := o.(*canvas.Image); ok && picture.Size().Width < 700 {
			t.Errorf("a page is %v wide", picture.Size())
		}
	}
	test.Tap(s.save)
	s.form.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	test.Tap(s.save)
	if len(saved) != 2 || !strings.HasSuffix(saved[0].Name, ".pdf") || !strings.HasSuffix(saved[1].Name, ".md") {
		t.Fatalf("saved %v", saved)
	}
	if strings.Contains(string(saved[1].Bytes), "zwergotter") {
		t.Error("a private word is in it")
	}
	if !s.calendar.Hidden {
		test.Tap(s.calendar)
		if len(saved) != 3 || !strings.HasSuffix(saved[2].Name, ".ics") || !strings.Contains(string(saved[2].Bytes), "BEGIN:VEVENT") {
			t.Errorf("saved %v", saved[2:])
		}
	}
	before := s.sheets.view.Offset()
	s.form.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	s.sheets.zoom(3)
	if !s.TakeKey(fyne.KeyPageDown) || s.sheets.view.Offset() <= before {
		t.Error("the page is not turned")
	}
	s.TakeKey(fyne.KeyHome)
	if s.TakeKey(fyne.KeyEscape) {
		t.Error("Escape is taken")
	}
	s.back()
	if len(went) != 1 || went[0].Page != kit.SessionPage || went[0].Session != id {
		t.Errorf("went to %v", went)
	}
}

func sessions(t *testing.T, service *app.Service) app.Sessions {
	t.Helper()
	page, err := service.Sessions(service.Mentees()[0].PairID)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func TestOtherDocumentsAreSeenBeforeTheyAreSaved(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(kit.Light, 1))
	method, err := app.LoadMethod()
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)
	service := app.New(app.Config{
		Store: datatest.New(t), Method: method, Documents: report.Writer{},
		Now: func() time.Time { return now }, NewID: mentoring.NewID,
	})
	if err := service.AddSample(); err != nil {
		t.Fatal(err)
	}
	pair := service.Mentees()[0].PairID
	overview, err := service.Overview(pair)
	if err != nil {
		t.Fatal(err)
	}
	session := overview.Next.ID
	for _, paper := range []kit.Paper{kit.ReportPaper, kit.AgreementPaper, kit.CertificatePaper, kit.BriefPaper, kit.HourPaper} {
		var saved []app.Document
		var went []kit.Route
		p := NewPreview(kit.Host{
			Go:   func(to kit.Route) { went = append(went, to) },
			Fail: func(err error) { t.Error(err) }, Background: func(work func() error, done func(error)) { done(work()) },
			Save: func(d app.Document) { saved = append(saved, d) },
		}, service, kit.Route{Page: kit.PreviewPage, Pair: pair, Paper: paper, Session: session, Questions: "What would success look like?"})
		w := test.NewTempWindow(t, p.Content())
		w.Resize(fyne.NewSize(1048, 770))
		p.Reload()
		pictures := 0
		for _, o := range test.LaidOutObjects(p.sheets.box) {
			if _, ok := o.(*canvas.Image); ok {
				pictures++
			}
		}
		if pictures == 0 {
			t.Errorf("%s: no page is shown", paper)
		}
		for i, ending := range []string{".pdf", ".md", ".html"} {
			p.form.SetPicked(i)
			p.Reload()
			test.Tap(p.save)
			if paper == kit.BriefPaper && ending == ".md" && !strings.Contains(string(saved[i].Bytes), "What would success look like?") {
				t.Error("the brief lacks a question")
			}
			if len(saved) != i+1 || !strings.HasSuffix(saved[i].Name, ending) || p.save.Disabled() {
				t.Errorf("%s: saved %d as %s", paper, len(saved), ending)
			}
		}
		p.host.Window, p.seal.host.Window = w, w
		p.seal.host.SaveAs = func(d app.Document, then func(string)) { saved = append(saved, d); then("") }
		p.seal.host.Say = func(string) {}
		p.seal.open()
		p.seal.first.SetText("a passphrase")
		p.seal.keep()
		if p.seal.field.Error() == "" {
			t.Error("a passphrase typed once is enough")
		}
		p.seal.second.SetText("a passphrase")
		if paper == kit.AgreementPaper { // sealing is slow on purpose: once is enough
			p.seal.keep()
			if last := saved[len(saved)-1]; !strings.HasSuffix(last.Name, ".html.age") || !strings.HasPrefix(string(last.Bytes), "age-encryption.org/v1") || p.seal.first.Text != "" {
				t.Errorf("saved %s", last.Name)
			}
		}
		if BackOf(p.route).Page == kit.PreviewPage {
			t.Errorf("%s leads nowhere back", paper)
		}
	}
}
