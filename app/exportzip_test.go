package app_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trefoil/app"
	"trefoil/app/archive"
	"trefoil/app/mentoring"
	"trefoil/data/datatest"
)

func TestEverythingInOneZip(t *testing.T) {
	from := serviceOn(t, datatest.New(t))
	must(t, from.AddSample())
	var parts, all int
	doc, err := from.ExportZip(true, func(done, of int) bool {
		if done != parts {
			t.Errorf("part %d after %d", done, parts)
		}
		parts, all = done+1, of
		return true
	})
	if err != nil || doc.Name != "Trefoil 2026-11-24 private.zip" || parts == 0 || parts != all {
		t.Fatalf("%q, %d of %d parts, %v", doc.Name, parts, all, err)
	}
	path := filepath.Join(t.TempDir(), doc.Name)
	must(t, os.WriteFile(path, doc.Bytes, 0o600))
	into := serviceOn(t, datatest.New(t))
	found, err := into.CheckImportFile(path)
	if err != nil || !found.CanAdd() || found.Private == 0 {
		t.Fatalf("%+v, %v", found, err)
	}
	must(t, into.Import(found))
	if again, err := into.ExportZip(true, nil); err != nil || !bytes.Equal(again.Bytes, doc.Bytes) {
		t.Errorf("out again it is another: %v", err)
	}
}

func TestAZipSaysWhatIsPrivateInIt(t *testing.T) {
	s := serviceOn(t, datatest.New(t))
	must(t, s.AddSample())
	doc, err := s.ExportZip(false, nil)
	if err != nil || doc.Name != "Trefoil 2026-11-24.zip" {
		t.Fatalf("%q, %v", doc.Name, err)
	}
	z, err := zip.NewReader(bytes.NewReader(doc.Bytes), int64(len(doc.Bytes)))
	must(t, err)
	for _, f := range z.File {
		if strings.Contains(f.Name, "private") {
			t.Errorf("%s is in it", f.Name)
		}
	}
}

func TestAnExportCanBeStopped(t *testing.T) {
	s := serviceOn(t, datatest.New(t))
	must(t, s.AddSample())
	calls := 0
	doc, err := s.ExportZip(true, func(int, int) bool { calls++; return calls < 3 })
	if !errors.Is(err, mentoring.ErrStopped) || len(doc.Bytes) > 0 || calls != 3 {
		t.Errorf("%d bytes after %d parts, %v", len(doc.Bytes), calls, err)
	}
}

func TestAFileThatIsNoExport(t *testing.T) {
	s := serviceOn(t, datatest.New(t))
	dir := t.TempDir()
	for name, text := range map[string]string{"a.zip": "PK", "a.json": "{}", "b.json": ""} {
		path := filepath.Join(dir, name)
		must(t, os.WriteFile(path, []byte(text), 0o600))
		if _, err := s.CheckImportFile(path); !errors.Is(err, mentoring.ErrNotExport) || app.ImportFaults(err) != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := s.CheckImportFile(filepath.Join(dir, "none.zip")); err == nil {
		t.Error("a file that isn't there was read")
	}
	path := filepath.Join(dir, "wrong.json")
	must(t, os.WriteFile(path, []byte(`{"format":"`+archive.Format+`","goals":[{"id":"g","statement":" "}]}`), 0o600))
	_, err := s.CheckImportFile(path)
	faults := app.ImportFaults(err)
	if len(faults) == 0 || faults[0].List != "goals" || faults[0].Place != 1 || !errors.Is(faults[0].Err, mentoring.ErrStatementMissing) {
		t.Errorf("%+v", faults)
	}
}

// Who deleted a mentee and has an export gets all back, and undo leads back over
// both.
func TestAnImportBringsBackWhatWasDeleted(t *testing.T) {
	store := datatest.New(t)
	s := serviceOn(t, store)
	must(t, s.AddSample())
	text := exported(t, s, true)[archive.FileName]
	must(t, s.RemoveSample())
	imported(t, s, text)
	if exported(t, s, true)[archive.FileName] != text {
		t.Error("what came back is another")
	}
	if did, err := s.Undo(); err != nil || did != "Export read in" || len(s.Mentees()) != 0 {
		t.Fatalf("undid %q, %v, %d mentees", did, err, len(s.Mentees()))
	}
	if _, err := s.Undo(); err != nil || exported(t, s, true)[archive.FileName] != text {
		t.Errorf("the deletion can't be undone after that: %v", err)
	}
}

func TestAnImportOverwritesNothingNew(t *testing.T) {
	s := serviceOn(t, datatest.New(t))
	must(t, s.AddSample())
	text := exported(t, s, true)[archive.FileName]
	must(t, s.RemoveSample())
	found, err := s.CheckImport(strings.NewReader(text))
	must(t, err)
	_, err = s.Undo()
	must(t, err)
	if err := s.Import(found); !errors.Is(err, mentoring.ErrChangedSince) {
		t.Errorf("it was read in over what came back meanwhile: %v", err)
	}
}

// Notes that were missing come in alone, and go again.
func TestNotesAloneCanBeReadIn(t *testing.T) {
	w := datatest.NewWorld()
	store := datatest.New(t)
	datatest.Save(t, store, w.Records()...)
	text := exported(t, serviceOn(t, store), true)[archive.FileName]
	without := exported(t, serviceOn(t, store), false)[archive.FileName]
	s := serviceOn(t, datatest.New(t))
	imported(t, s, without)
	imported(t, s, text)
	if exported(t, s, true)[archive.FileName] != text {
		t.Error("the private notes are missing")
	}
	if _, err := s.Undo(); err != nil || exported(t, s, true)[archive.FileName] != without {
		t.Errorf("they stay: %v", err)
	}
}
