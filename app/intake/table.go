// Package intake reads what was written elsewhere: sessions and goals in tables,
// and notes in folders of Markdown. It only reads: what is found is looked at
// before anything is kept.
package intake

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// MaxSize is how large a file may be that is read, in bytes.
const MaxSize = 20 << 20

// ErrNoTable says that a file has no table with a row of headings and one below.
var ErrNoTable = errors.New("no table with headings and rows")

// ErrQuote says that a quote in a row isn't closed, so that it can't be told where the row
// ends.
var ErrQuote = errors.New("a quote is opened and not closed")

// Table is a table with a row of headings.
type Table struct {
	Head []string
	Rows []Row
}

// Row is one row of a table, with the line of the file that it begins on.
type Row struct {
	Line  int
	Cells []string
}

// cell is what stands in a column, "" where the row is short.
func (r Row) cell(column int) string {
	if column < 0 || column >= len(r.Cells) {
		return ""
	}
	return strings.TrimSpace(r.Cells[column])
}

// ReadTable reads a table whose cells are parted by commas, semicolons or tabs,
// whichever it is, in UTF-8, UTF-16 or Windows-1252, whichever it is. Rows
// without words are left out, and so are those that ran into each other, which are told
// as faults. It fails with mentoring.ErrTooLarge or ErrNoTable.
func ReadTable(b []byte) (t Table, faults []Fault, err error) {
	if len(b) > MaxSize {
		return Table{}, nil, mentoring.ErrTooLarge
	}
	text := decoded(b)
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = delimiter(text)
	r.FieldsPerRecord = -1
	r.LazyQuotes = true // sizes in inches, and quotes within quotes
	for {
		from := r.InputOffset()
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Table{}, nil, ErrNoTable
		}
		line, _ := r.FieldPos(0)
		switch {
		case strings.TrimSpace(strings.Join(cells, "")) == "":
		case ranOn(text[from:r.InputOffset()], r.Comma):
			faults = append(faults, Fault{lang.F("line %d", line), ErrQuote})
		case t.Head == nil:
			t.Head = cells
		default:
			t.Rows = append(t.Rows, Row{line, cells})
		}
	}
	if t.Head == nil || len(t.Rows)+len(faults) == 0 {
		return Table{}, nil, ErrNoTable
	}
	return t, faults, nil
}

// ranOn says that a row goes on in other lines because a quote in it isn't closed: the
// rows of those lines would be taken for a part of its text.
func ranOn(row string, comma rune) bool {
	if !strings.Contains(strings.Trim(row, "\n"), "\n") {
		return false
	}
	r := csv.NewReader(strings.NewReader(row))
	r.Comma = comma
	_, err := r.Read()
	return err != nil
}

// decoded returns the text of a file in the encoding that it tells of: by its
// byte order mark, or Windows-1252 for what is no UTF-8. Control characters are left out.
func decoded(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		return mentoring.CleanText(wide(b[2:], binary.LittleEndian))
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return mentoring.CleanText(wide(b[2:], binary.BigEndian))
	}
	b, marked := bytes.CutPrefix(b, []byte("\xEF\xBB\xBF"))
	if !marked && !utf8.Valid(b) {
		if text, err := charmap.Windows1252.NewDecoder().Bytes(b); err == nil {
			b = text
		}
	}
	return mentoring.CleanText(string(b))
}

func wide(b []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = order.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}

// delimiter is the one that parts the first line into the most cells.
func delimiter(text string) rune {
	line, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n \t"), "\n")
	best, most := ',', 0
	for _, d := range []rune{',', ';', '\t'} {
		if n := strings.Count(line, string(d)); n > most {
			best, most = d, n
		}
	}
	return best
}
