package app

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"trefoil/app/mentoring"
)

func TestTheLogLeavesOutWhatWasWritten(t *testing.T) {
	home := t.TempDir()
	_, outside := os.ReadFile("/nowhere/2026-11-09 " + canary + " session 12.pdf")
	_, here := os.ReadFile(filepath.Join(home, "trefoil.db"))
	_, number := strconv.Atoi(canary + "\n")
	_, day := time.Parse(time.DateOnly, canary)
	for _, c := range []struct {
		err  error
		want string
	}{
		{outside, "open (left out): no such file"},
		{fmt.Errorf("export: %w", errors.Join(errors.New("first"), fmt.Errorf("%w: %w", mentoring.ErrNotWritten, outside))), "export: first"},
		{os.Rename("/nowhere/"+canary, "/nowhere/"+canary+"2"), "rename (left out)"},
		{here, "trefoil.db: no such file"},
		{number, "parsing"},
		{day, "parsing"},
		{&fs.PathError{Op: "open", Path: `C:\"` + canary, Err: fs.ErrPermission}, "permission"},
	} {
		var log strings.Builder
		slog.New(NewLog(&log, home)).Error("x", "page", "today", "error", c.err)
		if got := log.String(); strings.Contains(got, canary) || !strings.Contains(got, c.want) || !strings.Contains(got, "page=today") {
			t.Errorf("%v is logged as %s", c.err, got)
		}
	}
}
