package report

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// tableRows returns how many rows stand below each head of a table on a page.
func tableRows(page Page) (counts []int) {
	for _, op := range page.Ops {
		switch text, _ := op.(Text); text.Text {
		case "When":
			counts = append(counts, 0)
		case "row":
			counts[len(counts)-1]++
		}
	}
	return counts
}

// However many rows of whatever height, the last doesn't stand on a page alone,
// and no heading or head of a table is left without a row.
func TestTablesBreakWhereTheyRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var doc Document
		var sizes []int
		for range rapid.IntRange(1, 3).Draw(t, "tables") {
			table := Table{Columns: []Column{{Head: "When", Most: 90}, {Head: "What"}}}
			if rapid.Bool().Draw(t, "group") {
				table.Rows = append(table.Rows, Row{Group: true, Cells: texts("group")})
			}
			sizes = append(sizes, rapid.IntRange(1, 60).Draw(t, "rows"))
			for range sizes[len(sizes)-1] {
				table.Rows = append(table.Rows, Row{Cells: texts("row", strings.Repeat("\nmore", rapid.IntRange(0, 3).Draw(t, "more")))})
			}
			doc.add("Section", table)
		}
		pages, err := Layout(doc, A4)
		if err != nil {
			t.Fatal(err)
		}
		inside(t, pages)
		at, seen := 0, 0 // the table at hand, and its rows so far
		for i, page := range pages {
			counts, heads := tableRows(page), len(page.Marks)
			if slices.Contains(counts, 0) || len(counts) < heads {
				t.Fatalf("page %d has a head without a row: %v below %d titles", i+1, counts, heads)
			}
			for _, n := range counts {
				if seen += n; n == 1 && seen == sizes[at] && sizes[at] > 1 {
					t.Fatalf("page %d has the last of %d rows alone", i+1, seen)
				}
				if seen == sizes[at] {
					at, seen = at+1, 0
				}
			}
		}
	})
}
