package data

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"gorm.io/gorm"

	"trefoil/app/mentoring"
)

// scratch is a copy of a damaged database, to be read and spoilt. SQLite itself
// refuses such a file as a whole, or each table that has one bad page; here it is
// shown each page as a table of its own, and reads all that is on it.
type scratch struct {
	folder string
	pages  int64
}

// damagedPage is the page size of all our databases. The one in the file isn't
// asked: it may be what is damaged.
const damagedPage = 8192

// newScratch copies a database and its log to a folder of the system for such
// files, where what is sealed stays sealed. One of the two may be missing; it fails
// with mentoring.ErrNothingToRead when both are.
func newScratch(h home) (*scratch, error) {
	folder, err := os.MkdirTemp("", "trefoil-read-")
	if err != nil {
		return nil, err
	}
	s := &scratch{folder: folder}
	if err := s.fill(h); err != nil {
		return nil, errors.Join(err, s.remove())
	}
	return s, nil
}

func (s *scratch) fill(h home) error {
	missing := 0
	for _, end := range []string{"", "-wal"} {
		err := copyReadable(h.db()+end, s.path()+end)
		if errors.Is(err, fs.ErrNotExist) {
			missing++
		} else if err != nil {
			return err
		}
	}
	if missing == 2 {
		return mentoring.ErrNothingToRead
	}
	return s.mendHead()
}

func (s *scratch) path() string  { return filepath.Join(s.folder, "damaged.db") }
func (s *scratch) remove() error { return os.RemoveAll(s.folder) }

// copyReadable copies a file page by page. What the disk can't read is zero in
// the copy.
func copyReadable(from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	info, err := source.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = fs.ErrNotExist
	}
	if err != nil {
		return err
	}
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(copyPages(source, target, info.Size()), target.Close())
}

func copyPages(from io.ReaderAt, to io.Writer, size int64) error {
	for at := int64(0); at < size; at += damagedPage {
		page := make([]byte, min(damagedPage, size-at))
		if n, err := from.ReadAt(page, at); err != nil {
			clear(page[n:])
		}
		if _, err := to.Write(page); err != nil {
			return err
		}
	}
	return nil
}

// firstPage is that of an empty database whose other pages belong to nothing.
func firstPage() []byte {
	page := make([]byte, damagedPage)
	copy(page, "SQLite format 3\x00")
	binary.BigEndian.PutUint16(page[16:], damagedPage)
	copy(page[18:], []byte{1, 1, 0, 64, 32, 32}) // no log; how payloads are cut
	binary.BigEndian.PutUint32(page[24:], 1)     // differs from 92: the size is that of the file
	binary.BigEndian.PutUint32(page[44:], 4)     // the format of the schema
	binary.BigEndian.PutUint32(page[56:], 1)     // UTF-8
	page[100] = 0x0d                             // a leaf of a table
	binary.BigEndian.PutUint16(page[105:], damagedPage)
	return page
}

// mendHead writes the head of the file anew if it isn't one of SQLite: all ours
// are alike. So the log can be read, and the schema behind the head.
func (s *scratch) mendHead() error {
	f, err := os.OpenFile(s.path(), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	whole, was := firstPage(), make([]byte, 100)
	if n, _ := f.ReadAt(was, 0); n == 0 {
		_, err = f.WriteAt(whole, 0)
		return err
	}
	if string(was[:24]) == string(whole[:18])+"\x02\x02"+string(whole[20:24]) {
		return nil
	}
	_, err = f.WriteAt(whole[:100], 0)
	return err
}

// bringInLog moves into the copy what the log has, as far as SQLite takes it, and
// lists the records that there should be.
func (s *scratch) bringInLog(ctx context.Context) (expected, error) {
	db, err := openPool(s.path(), []pragma{{name: "locking_mode", ask: "EXCLUSIVE"}, {name: "writable_schema", ask: "1"}})
	if err != nil {
		return expected{}, err
	}
	_ = bringInLog(ctx, db) // what can't be brought in is lost
	e := listExpected(ctx, db)
	_ = db.Close()
	return e, removeFiles(beside(s.path())...)
}

// eachRow calls found with each row on any page, as the columns of the table with
// the most of them. Nothing says that it is as it was written.
func (s *scratch) eachRow(ctx context.Context, found func(id int64, columns [6]any)) error {
	leaves, err := s.leaves()
	if err != nil {
		return err
	}
	if err := s.nameTables(ctx, leaves); err != nil {
		return err
	}
	db, err := openPool(s.path(), nakedPragmas)
	if err != nil {
		return err
	}
	for _, page := range leaves {
		if readLeaf(ctx, db, page, "ASC", found) != nil { // from the other end, up to the same fault
			_ = readLeaf(ctx, db, page, "DESC", found)
		}
	}
	return db.Close()
}

var nakedPragmas = []pragma{{name: "writable_schema", ask: "1"}, {name: "journal_mode", ask: "MEMORY"}, {name: "synchronous", ask: "OFF"}}

// leaves finds the pages that hold rows, and takes away what the file says of its
// tables.
func (s *scratch) leaves() (pages []int64, err error) {
	f, err := os.OpenFile(s.path(), os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	s.pages = (info.Size() + damagedPage - 1) / damagedPage
	kind := make([]byte, 1)
	for page := int64(2); page <= s.pages; page++ {
		if _, err := f.ReadAt(kind, (page-1)*damagedPage); err == nil && kind[0] == 0x0d {
			pages = append(pages, page)
		}
	}
	if _, err = f.WriteAt(firstPage(), 0); err != nil {
		return nil, err
	}
	return pages, f.Truncate(s.pages * damagedPage)
}

// nameTables makes each of the pages a table. Its columns have no types, so that
// SQLite hands out what is there.
func (s *scratch) nameTables(ctx context.Context, pages []int64) error {
	db, err := openPool(s.path(), nakedPragmas)
	if err != nil {
		return err
	}
	g, err := overGORM(db)
	if err == nil {
		err = (&Store{sql: db, db: g}).inTx(ctx, func(tx *gorm.DB) error {
			for _, n := range pages {
				name := fmt.Sprintf("p%d", n)
				err := tx.Exec("INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', ?, ?, ?, ?)",
					name, name, n, "CREATE TABLE "+name+" (a, b, c, d, e, f)").Error
				if err != nil {
					return err
				}
			}
			return nil
		})
	}
	return errors.Join(err, db.Close())
}

func readLeaf(ctx context.Context, db *sql.DB, page int64, order string, found func(id int64, columns [6]any)) (err error) {
	rows, err := db.QueryContext(ctx, fmt.Sprintf("SELECT rowid, a, b, c, d, e, f FROM p%d ORDER BY rowid %s", page, order))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var id int64
		var c [6]any
		if err := rows.Scan(&id, &c[0], &c[1], &c[2], &c[3], &c[4], &c[5]); err != nil {
			return err
		}
		found(id, c)
	}
	return rows.Err()
}
