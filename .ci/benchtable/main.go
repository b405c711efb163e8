// Benchtable reads what go test -bench prints and prints one table of what was
// measured beside what is wanted.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// aim is one row: what a benchmark measures, and the most that it may be. When
// several benchmarks begin with the name, the worst counts.
type aim struct {
	what, benchmark, unit string
	most                  float64 // 0 where there is no goal
}

// aims with the unit ratio compare with an empty window of the same version of
// Fyne, or with an empty note; the rest are in the unit.
var aims = []aim{
	{"cold start to Today, 10,000 sessions", "Window/start/time", "ratio", 1.25},
	{"memory then", "Window/start/memory", "ratio", 1.4},
	{"cold start beside a bare window with as much in it", "Window/start/full", "ratio", 0},
	{"memory beside that", "Window/start/held", "ratio", 0},
	{"processor in an idle minute, on Today", "Window/idle/Today", "ratio", 1},
	{"processor in an idle minute, caret in a note", "Window/idle/note", "ratio", 1},
	{"key to pixels, name of a mentee", "Window/field/name", "ratio", 1.3},
	{"key to pixels, search in everything", "Window/field/search", "ratio", 1.3},
	{"key to pixels, promise in a session", "Window/field/promise", "ratio", 1.3},
	{"key to pixels, end of a note of 50 KB", "Window/note/end", "ratio", 2},
	{"key to pixels, middle of a note of 50 KB", "Window/note/middle", "ratio", 2},
	{"first press of Overview, 500 sessions", "Window/page/Overview", "ms", 50},
	{"first press of Goals", "Window/page/Goals", "ms", 50},
	{"first press of Sessions", "Window/page/Sessions", "ms", 50},
	{"first press of Progress", "Window/page/Progress", "ms", 50},
	{"first press of Relationships", "Window/page/Relationships", "ms", 50},
	{"first press of Journal", "Window/page/Journal", "ms", 50},
	{"picture of the sessions that scroll", "Window/scroll/sessions", "ratio", 1.3},
	{"picture of the journal that scrolls", "Window/scroll/journal", "ratio", 1.3},
	{"picture of the moving radar", "Window/radar", "ms", 33},
	{"program, stripped", "Window/program", "MB", 40},
	{"key in a note of 50 KB, without the drawing", "Key/50KB/500/middle/drawn=false", "ms/op", 16},
	{"search per key, 10,000 sessions, p95", "Search/", "p95-ms", 30},
	{"save of one edit, p95", "SaveSession", "p95-ms", 5},
	{"save of a note while it is typed, p95", "SaveDraft", "p95-ms", 5},
	{"frame of the moving radar, 800 px, without the drawing", "RadarFrame/800", "ms/op", 4},
	{"frame of the moving radar, 1,600 px, without the drawing", "RadarFrame/1600", "ms/op", 12},
	{"page of a session, 4 pages of PDF", "SessionPDF/four", "ms/op", 80},
	{"report, 12 pages of PDF", "ReportPDF/twelve", "ms/op", 250},
	{"backup with verification, 10,000 sessions", "Growth/10000-", "backup-ms", 2000},
}

// sizes are the columns of the table of growth.
var sizes = []string{"100-", "1000-", "10000-", "100000-"}

var grows = []struct{ what, unit string }{
	{"open the data, ms", "open-ms"},
	{"Today, ms", "today-ms"},
	{"memory held, MB", "held-MB"},
	{"search per key, p95, ms", "search-ms"},
	{"backup with verification, ms", "backup-ms"},
}

// measured are the values of a benchmark by their unit.
type measured map[string]float64

func main() {
	all := read(io.TeeReader(os.Stdin, os.Stderr))
	table := [][]string{{"what", "measured", "compared with", "ratio", "goal", ""}}
	for _, a := range aims {
		if row, ok := a.row(all); ok {
			table = append(table, row)
		}
	}
	fmt.Println()
	show(table)
	if growth := growthOf(all); len(growth) > 1 {
		fmt.Println()
		show(growth)
	}
}

var line = regexp.MustCompile(`^Benchmark(\S+)\s+\d+\s+(.*)`)

func read(from io.Reader) map[string]measured {
	all := make(map[string]measured)
	lines := bufio.NewScanner(from)
	for lines.Scan() {
		found := line.FindStringSubmatch(lines.Text())
		if found == nil {
			continue
		}
		values := make(measured)
		words := strings.Fields(found[2])
		for i := 0; i+1 < len(words); i += 2 {
			if v, err := strconv.ParseFloat(words[i], 64); err == nil {
				values[words[i+1]] = v
			}
		}
		values["ms/op"] = values["ns/op"] / 1e6
		all[found[1]] = values
	}
	return all
}

// row returns the row of an aim, if it was measured.
func (a aim) row(all map[string]measured) ([]string, bool) {
	var worst measured
	for name, m := range all {
		if v, ok := m[a.unit]; ok && strings.HasPrefix(name, a.benchmark) && (worst == nil || v > worst[a.unit]) {
			worst = m
		}
	}
	if worst == nil {
		return nil, false
	}
	row := []string{a.what, "", "", "", number(a.most), "kept"}
	if a.unit == "ratio" {
		row[3], row[4] = strconv.FormatFloat(worst["ratio"], 'f', 2, 64), row[4]+" ×"
		for _, unit := range []string{"ms", "MB"} {
			if v, ok := worst[unit]; ok {
				row[1], row[2] = number(v)+" "+unit, number(worst["compared-"+unit])+" "+unit
			}
		}
	} else {
		unit := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(a.unit, "p95-"), "backup-"), "/op")
		row[1], row[4] = number(worst[a.unit])+" "+unit, row[4]+" "+unit
	}
	switch {
	case a.most == 0:
		row[4], row[5] = "", ""
	case worst[a.unit] > a.most:
		row[5] = "missed"
	}
	return row, true
}

func growthOf(all map[string]measured) [][]string {
	table := [][]string{{"sessions", "100", "1,000", "10,000", "100,000"}}
	for _, g := range grows {
		row, any := []string{g.what}, false
		for _, size := range sizes {
			cell := ""
			for name, m := range all {
				if v, ok := m[g.unit]; ok && strings.HasPrefix(name, "Growth/"+size) {
					cell, any = number(v), true
				}
			}
			row = append(row, cell)
		}
		if any {
			table = append(table, row)
		}
	}
	return table
}

// number writes a number with as many digits as tell something.
func number(v float64) string {
	switch {
	case v >= 100:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case v >= 10:
		return strconv.FormatFloat(v, 'f', 1, 64)
	default:
		return strconv.FormatFloat(v, 'f', -1, 64)[:min(4, len(strconv.FormatFloat(v, 'f', -1, 64)))]
	}
}

// show prints a table as Markdown, its columns in line.
func show(table [][]string) {
	widths := make([]int, len(table[0]))
	for _, row := range table {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for n, row := range table {
		for i, cell := range row {
			fmt.Print("| ", cell, strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)), " ")
		}
		fmt.Println("|")
		if n == 0 {
			for _, w := range widths {
				fmt.Print("|", strings.Repeat("-", w+2))
			}
			fmt.Println("|")
		}
	}
}
