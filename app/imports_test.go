package app_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const (
	fyne     = "fyne.io/fyne/v2/..."
	anything = "..."
)

// house is the import table: what each package of ours may import beside the
// standard library. A path with /... stands for all below it, too.
var house = []struct {
	pkg string // a pattern for the path within the module
	may []string
}{
	{`app/mentoring`, []string{"github.com/google/uuid"}},
	{`app/markdown`, []string{"github.com/yuin/goldmark/..."}},
	{`app/lang`, []string{"trefoil/assets", "github.com/jeandeaual/go-locale", "github.com/nicksnyder/go-i18n/v2/i18n", "golang.org/x/text/..."}},
	{`app/words`, []string{"trefoil/app/lang", "trefoil/app/mentoring"}},
	{`app/archive`, []string{"trefoil/app/mentoring"}},
	{`app/intake`, []string{"trefoil/app/lang", "trefoil/app/mentoring", "golang.org/x/text/..."}},
	{`app`, []string{"trefoil/app/archive", "trefoil/app/intake", "trefoil/app/lang", "trefoil/app/mentoring", "trefoil/app/words", "trefoil/app/markdown", "trefoil/assets", "golang.org/x/text/..."}},
	{`app/report`, []string{
		"trefoil/app/lang", "trefoil/app/mentoring", "trefoil/app/words", "trefoil/app/markdown", "trefoil/assets",
		"codeberg.org/go-pdf/fpdf/...", "filippo.io/age", "github.com/arran4/golang-ical", "github.com/go-text/typesetting/...", "golang.org/x/image/...", "golang.org/x/text/...",
	}},
	{`app/cli`, []string{"trefoil/app/archive", "trefoil/app", "trefoil/app/lang", "trefoil/app/mentoring", "github.com/alecthomas/kong", "golang.org/x/term"}},
	{`data`, []string{
		"trefoil/app/mentoring", "trefoil/data/internal/cost", "gorm.io/gorm/...", "github.com/glebarez/sqlite/...", "golang.org/x/crypto/...",
		"golang.org/x/sys/...", "golang.org/x/text/unicode/norm", "github.com/gofrs/flock", "github.com/fsnotify/fsnotify", "github.com/segmentio/encoding/json",
		"github.com/zalando/go-keyring",
	}},
	{`data/datatest`, []string{"trefoil/app/mentoring", "trefoil/data", "trefoil/data/internal/cost", "github.com/zalando/go-keyring"}},
	{`data/internal/cost`, nil},
	{`data/soak`, nil},
	{`data/faultvfs`, []string{"modernc.org/libc", "modernc.org/sqlite/lib"}}, // for tests; it is below SQLite
	{`assets`, nil},
	{`screens/kit`, []string{"trefoil/app", "trefoil/app/lang", "trefoil/app/mentoring", "trefoil/app/words", "trefoil/app/markdown", "trefoil/assets", fyne, "github.com/rymdport/portal/settings"}},
	{`screens/[a-z]+`, []string{"trefoil/app", "trefoil/app/lang", "trefoil/app/mentoring", "trefoil/app/words", "trefoil/screens/kit", "trefoil/assets", fyne}},
	{`screens`, []string{"trefoil/app", "trefoil/app/lang", "trefoil/app/mentoring", "trefoil/screens/...", "trefoil/assets", fyne, "github.com/go-gl/glfw/v3.4/glfw", "github.com/godbus/dbus/v5"}},
	{``, []string{anything}}, // main, which puts the house together
}

// windowless packages work where there is no window: nothing of Fyne is in
// them, however far down.
var windowless = regexp.MustCompile(`^(app|data|assets)(/|$)`)

type listed struct {
	ImportPath string
	Name       string
	Imports    []string
	Deps       []string
}

func (p listed) path() string {
	return strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, "trefoil"), "/")
}

func TestImports(t *testing.T) {
	packages := list(t)
	if len(packages) < 5 {
		t.Fatalf("only %d packages found", len(packages))
	}
	standard := standardLibrary(t)
	for _, p := range packages {
		may, ok := allowed(p.path())
		if !ok {
			t.Errorf("%s is not in the table of who may import what", p.ImportPath)
			continue
		}
		for _, imported := range p.Imports {
			if !standard[imported] && !slices.ContainsFunc(may, func(pattern string) bool { return matches(pattern, imported) }) {
				t.Errorf("%s must not import %s", p.ImportPath, imported)
			}
		}
		if i := slices.IndexFunc(p.Deps, func(dep string) bool { return matches(fyne, dep) }); i >= 0 && windowless.MatchString(p.path()) {
			t.Errorf("%s has %s in it", p.ImportPath, p.Deps[i])
		}
		if p.Name == "main" && p.path() != "" {
			t.Errorf("%s is a second program", p.ImportPath)
		}
	}
}

func allowed(path string) ([]string, bool) {
	for _, room := range house {
		if regexp.MustCompile(`^(` + room.pkg + `)$`).MatchString(path) {
			return room.may, true
		}
	}
	return nil, false
}

func matches(pattern, path string) bool {
	below, wide := strings.CutSuffix(pattern, "...")
	if !wide {
		return path == pattern
	}
	return path == strings.TrimSuffix(below, "/") || strings.HasPrefix(path, below)
}

// list returns the packages of the module. Walking the folders makes the cache
// of test results notice when a file in any of them changes.
func list(t *testing.T) []listed {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && path != ".." && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return decode(t, "-e", "-json=ImportPath,Name,Imports,Deps", "-tags", "x11", "./...")
}

func standardLibrary(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{"C": true}
	for _, p := range decode(t, "-json=ImportPath", "std") {
		names[p.ImportPath] = true
	}
	return names
}

func decode(t *testing.T, args ...string) []listed {
	t.Helper()
	var problems bytes.Buffer
	command := exec.Command("go", append([]string{"list"}, args...)...)
	command.Dir, command.Stderr = "..", &problems
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &problems)
	}
	var packages []listed
	for in := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := in.Decode(&p); errors.Is(err, io.EOF) {
			return packages
		} else if err != nil {
			t.Fatal(err)
		}
		packages = append(packages, p)
	}
}

// The test of the table is itself only worth something if it can fail.
func TestImportTable(t *testing.T) {
	tests := []struct {
		from, to string
		want     bool
	}{
		{"app", "trefoil/data", false},
		{"app", "trefoil/app/report", false},
		{"app/mentoring", "trefoil/app", false},
		{"app/markdown", "github.com/yuin/goldmark/ast", true},
		{"app/markdown", "trefoil/app/mentoring", false},
		{"app/report", "fyne.io/fyne/v2", false},
		{"data", "trefoil/app", false},
		{"data", "gorm.io/gorm", true},
		{"screens/today", "trefoil/screens/goals", false},
		{"screens/today", "trefoil/screens/kit", true},
		{"screens/today", "trefoil/data", false},
		{"screens/kit", "trefoil/screens/today", false},
		{"screens", "trefoil/screens/today", true},
		{"screens", "trefoil/data", false},
		{"assets", "fyne.io/fyne/v2", false},
		{"", "trefoil/data", true},
	}
	for _, tt := range tests {
		may, ok := allowed(tt.from)
		got := slices.ContainsFunc(may, func(pattern string) bool { return matches(pattern, tt.to) })
		if !ok || got != tt.want {
			t.Errorf("%s imports %s: %v, want %v", tt.from, tt.to, got, tt.want)
		}
	}
	for _, unknown := range []string{"util", "app/mentoring/sub", "screens/today/sub", "data/sub"} {
		if _, ok := allowed(unknown); ok {
			t.Errorf("%s is in the table", unknown)
		}
	}
}
