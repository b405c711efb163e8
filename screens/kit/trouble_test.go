package kit

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"strings"
	"testing"

	"trefoil/app/mentoring"
	"trefoil/assets"
)

// toldEnough are errors of keeping the records whose sentence says all there is: what
// was given is refused, and nothing is wrong with the data.
var toldEnough = map[string]bool{
	"ErrWeak": true, "ErrProtected": true, "ErrUnprotected": true, "ErrNotTheSame": true, "ErrNobodyToAsk": true,
	"ErrNoFolder": true, "ErrWrongFolder": true, "ErrNotWritten": true,
	"ErrNotMovable": true, "ErrMoveInside": true, "ErrMoveTaken": true,
}

// Each error that tells of a state of the data has a place in the help.
func TestTheHelpTellsOfEachStateOfTheData(t *testing.T) {
	names := errorsOfKeeping(t)
	explained := 0
	for _, s := range sentences {
		if _, is := TroubleOf(fmt.Errorf("open: %w", s.err)); is {
			explained++
		}
	}
	if want := len(names) - len(toldEnough); explained != want || len(troubles) != want {
		t.Errorf("%d errors are explained, by %d lines, of %d", explained, len(troubles), want)
	}
	for name := range toldEnough {
		if !names[name] {
			t.Errorf("there is no %s", name)
		}
	}
	if _, is := TroubleOf(mentoring.ErrNameMissing); is {
		t.Error("what is typed wrong is explained as a failure")
	}
	if _, is := TroubleOf(errors.New("unknown")); is {
		t.Error("an unknown error is explained")
	}
}

// errorsOfKeeping are the errors that the domain declares together with ErrDiskFull.
func errorsOfKeeping(t *testing.T) map[string]bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../../app/mentoring/errors.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, decl := range file.Decls {
		names := map[string]bool{}
		ast.Inspect(decl, func(node ast.Node) bool {
			if v, ok := node.(*ast.ValueSpec); ok {
				names[v.Names[0].Name] = true
			}
			return true
		})
		if names["ErrDiskFull"] {
			return names
		}
	}
	t.Fatal("no ErrDiskFull")
	return nil
}

func TestTheSectionsAboutFailures(t *testing.T) {
	for _, language := range []string{"", "de/", "es/", "pl/", "zh/"} {
		b, err := fs.ReadFile(assets.Help, language+"trouble.md")
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(b), "\n## "); n != backupTrouble+1 {
			t.Errorf("%s: %d sections, want %d", language, n, backupTrouble+1)
		}
	}
	used := map[int]bool{}
	for _, trouble := range troubles {
		topic, _ := TroubleOf(trouble.err)
		section, is := topic.Trouble()
		if used[section] = true; !is || section != trouble.section {
			t.Errorf("%v leads to %q", trouble.err, topic)
		}
	}
	if len(used) != backupTrouble+1 {
		t.Errorf("%d sections are used", len(used))
	}
	if section, is := TroubleHelp.Trouble(); !is || section != -1 {
		t.Error("without a number it begins with", section)
	}
	if _, is := GuideHelp.Trouble(); is {
		t.Error("the guide is about failures")
	}
}
