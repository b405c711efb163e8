//go:build unix

package faultvfs

import (
	"slices"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// Signatures of the methods of an open file.
type (
	plainMethod  = func(tls *libc.TLS, f uintptr) int32
	numberMethod = func(tls *libc.TLS, f uintptr, n int32) int32
	resultMethod = func(tls *libc.TLS, f, result uintptr) int32
	sizeMethod   = func(tls *libc.TLS, f uintptr, size int64) int32
	dataMethod   = func(tls *libc.TLS, f, data uintptr, n int32, offset int64) int32
	askMethod    = func(tls *libc.TLS, f uintptr, what int32, arg uintptr) int32
)

func xClose(tls *libc.TLS, f uintptr) int32 {
	_, below, m := fileOf(f)
	files.mu.Lock()
	delete(files.open, (*file)(pointer(f)).number)
	files.mu.Unlock()
	return as[plainMethod](m.FxClose)(tls, below)
}

func xRead(tls *libc.TLS, f, data uintptr, n int32, offset int64) int32 {
	o, below, m := fileOf(f)
	if code := o.disk.verdict(Read); code != 0 {
		return int32(code)
	}
	return as[dataMethod](m.FxRead)(tls, below, data, n, offset)
}

func xWrite(tls *libc.TLS, f, data uintptr, n int32, offset int64) int32 {
	o, below, m := fileOf(f)
	write := as[dataMethod](m.FxWrite)
	if code := o.disk.verdict(Write); code != 0 {
		_ = write(tls, below, data, n/2, offset)
		return int32(code)
	}
	rc := write(tls, below, data, n, offset)
	if rc == sqlite3.SQLITE_OK {
		o.disk.note(func() Op {
			content := slices.Clone(unsafe.Slice((*byte)(pointer(data)), n))
			return Op{Kind: Write, Name: o.name, Offset: offset, Data: content}
		})
	}
	return rc
}

func xTruncate(tls *libc.TLS, f uintptr, size int64) int32 {
	o, below, m := fileOf(f)
	if code := o.disk.verdict(Truncate); code != 0 {
		return int32(code)
	}
	rc := as[sizeMethod](m.FxTruncate)(tls, below, size)
	if rc == sqlite3.SQLITE_OK {
		o.disk.note(func() Op { return Op{Kind: Truncate, Name: o.name, Size: size} })
	}
	return rc
}

func xSync(tls *libc.TLS, f uintptr, flags int32) int32 {
	o, below, m := fileOf(f)
	if code := o.disk.verdict(Sync); code != 0 {
		return int32(code)
	}
	rc := as[numberMethod](m.FxSync)(tls, below, flags)
	if rc == sqlite3.SQLITE_OK {
		o.disk.note(func() Op { return Op{Kind: Sync, Name: o.name} })
	}
	return rc
}

func xFileSize(tls *libc.TLS, f, size uintptr) int32 {
	_, below, m := fileOf(f)
	return as[resultMethod](m.FxFileSize)(tls, below, size)
}

func xLock(tls *libc.TLS, f uintptr, level int32) int32 {
	_, below, m := fileOf(f)
	return as[numberMethod](m.FxLock)(tls, below, level)
}

func xUnlock(tls *libc.TLS, f uintptr, level int32) int32 {
	_, below, m := fileOf(f)
	return as[numberMethod](m.FxUnlock)(tls, below, level)
}

func xCheckReservedLock(tls *libc.TLS, f, result uintptr) int32 {
	_, below, m := fileOf(f)
	return as[resultMethod](m.FxCheckReservedLock)(tls, below, result)
}

func xFileControl(tls *libc.TLS, f uintptr, what int32, arg uintptr) int32 {
	_, below, m := fileOf(f)
	return as[askMethod](m.FxFileControl)(tls, below, what, arg)
}

func xSectorSize(tls *libc.TLS, f uintptr) int32 {
	_, below, m := fileOf(f)
	return as[plainMethod](m.FxSectorSize)(tls, below)
}

func xDeviceCharacteristics(tls *libc.TLS, f uintptr) int32 {
	_, below, m := fileOf(f)
	return as[plainMethod](m.FxDeviceCharacteristics)(tls, below)
}
