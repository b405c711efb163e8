package mentoring

import "fmt"

// Checked is what was counted when all of the data was checked.
type Checked struct {
	Records   map[Kind]int // deleted ones too
	Deleted   int
	Revisions int // earlier forms
}

// String says in one line that all is well with so many records.
func (c Checked) String() string {
	records := 0
	for _, n := range c.Records {
		records += n
	}
	return fmt.Sprintf("The data is sound: %d records, %d of them deleted, and %d earlier forms, all open.",
		records, c.Deleted, c.Revisions)
}
