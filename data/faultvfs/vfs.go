//go:build unix

package faultvfs

import (
	"path/filepath"
	"sync"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// name is what the layer is called in a data source name.
const name = "trefoilfault"

// file is what SQLite holds of an open file: our methods, which of the open
// files it is, and behind it the file of the real layer.
type file struct {
	methods uintptr
	number  uintptr
}

const fileSize = unsafe.Sizeof(file{})

// opened is an open file.
type opened struct {
	disk *Disk
	name string
}

var files struct {
	mu   sync.Mutex
	last uintptr
	open map[uintptr]opened
}

var (
	real    uintptr // the layer below
	methods uintptr
)

// register tells SQLite of the layer, once.
func register() {
	tls := libc.NewTLS()
	if sqlite3.Xsqlite3_initialize(tls) != sqlite3.SQLITE_OK {
		panic("SQLite doesn't start")
	}
	files.open = make(map[uintptr]opened)
	real = sqlite3.Xsqlite3_vfs_find(tls, 0)
	methods = newMethods(tls)
	vfs := libc.Xcalloc(tls, 1, libc.Tsize_t(unsafe.Sizeof(sqlite3.Tsqlite3_vfs{})))
	v := (*sqlite3.Tsqlite3_vfs)(pointer(vfs))
	*v = *(*sqlite3.Tsqlite3_vfs)(pointer(real))
	v.FszOsFile += int32(fileSize)
	v.FzName, _ = libc.CString(name)
	v.FxOpen, v.FxDelete = function(xOpen), function(xDelete)
	if sqlite3.Xsqlite3_vfs_register(tls, vfs, 0) != sqlite3.SQLITE_OK {
		panic("SQLite doesn't take the layer")
	}
}

// newMethods returns methods of version 1: without shared memory, which the
// store doesn't use.
func newMethods(tls *libc.TLS) uintptr {
	p := libc.Xcalloc(tls, 1, libc.Tsize_t(unsafe.Sizeof(sqlite3.Tsqlite3_io_methods{})))
	*(*sqlite3.Tsqlite3_io_methods)(pointer(p)) = sqlite3.Tsqlite3_io_methods{
		FiVersion: 1, FxClose: function(xClose), FxRead: function(xRead), FxWrite: function(xWrite),
		FxTruncate: function(xTruncate), FxSync: function(xSync), FxFileSize: function(xFileSize),
		FxLock: function(xLock), FxUnlock: function(xUnlock), FxCheckReservedLock: function(xCheckReservedLock),
		FxFileControl: function(xFileControl), FxSectorSize: function(xSectorSize),
		FxDeviceCharacteristics: function(xDeviceCharacteristics),
	}
	return p
}

func xOpen(tls *libc.TLS, _, zName, f uintptr, flags int32, out uintptr) int32 {
	path := ""
	if zName != 0 {
		path = libc.GoString(zName)
	}
	disk := diskOf(path)
	if path == "" {
		disk = nil
	}
	if code := disk.verdict(Open); code != 0 {
		(*file)(pointer(f)).methods = 0
		return int32(code)
	}
	open := as[func(*libc.TLS, uintptr, uintptr, uintptr, int32, uintptr) int32]((*sqlite3.Tsqlite3_vfs)(pointer(real)).FxOpen)
	below := f + fileSize
	rc := open(tls, real, zName, below, flags, out)
	if (*sqlite3.Tsqlite3_file)(pointer(below)).FpMethods == 0 {
		(*file)(pointer(f)).methods = 0
		return rc
	}
	o := opened{disk, filepath.Base(path)}
	files.mu.Lock()
	files.last++
	files.open[files.last] = o
	*(*file)(pointer(f)) = file{methods, files.last}
	files.mu.Unlock()
	if rc == sqlite3.SQLITE_OK {
		disk.note(func() Op { return Op{Kind: Open, Name: o.name} })
	}
	return rc
}

func xDelete(tls *libc.TLS, _, zName uintptr, syncDir int32) int32 {
	path := libc.GoString(zName)
	disk := diskOf(path)
	if code := disk.verdict(Delete); code != 0 {
		return int32(code)
	}
	remove := as[func(*libc.TLS, uintptr, uintptr, int32) int32]((*sqlite3.Tsqlite3_vfs)(pointer(real)).FxDelete)
	rc := remove(tls, real, zName, syncDir)
	if rc == sqlite3.SQLITE_OK {
		disk.note(func() Op { return Op{Kind: Delete, Name: filepath.Base(path)} })
	}
	return rc
}

// fileOf returns what is known of an open file, and the file and methods of the
// real layer.
func fileOf(f uintptr) (o opened, below uintptr, m *sqlite3.Tsqlite3_io_methods) {
	files.mu.Lock()
	o = files.open[(*file)(pointer(f)).number]
	files.mu.Unlock()
	below = f + fileSize
	return o, below, (*sqlite3.Tsqlite3_io_methods)(pointer((*sqlite3.Tsqlite3_file)(pointer(below)).FpMethods))
}

// pointer makes an address that SQLite gave us into a pointer.
func pointer(p uintptr) unsafe.Pointer { return *(*unsafe.Pointer)(unsafe.Pointer(&p)) }

// as makes what SQLite holds for a function into the function.
func as[F any](held uintptr) F { return *(*F)(unsafe.Pointer(&held)) }

// function returns what SQLite is to hold for a function of ours. It must be one
// of the package, which never moves.
func function(f any) uintptr { return (*[2]uintptr)(unsafe.Pointer(&f))[1] }
