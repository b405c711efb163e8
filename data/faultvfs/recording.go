//go:build unix

package faultvfs

import (
	"maps"
	"math/rand/v2"
	"slices"
)

// Recording is what was done to the files of a Disk.
type Recording struct {
	disk  *Disk
	begin map[string][]byte
	ops   []Op
}

// Len is how many calls went through so far.
func (r *Recording) Len() int {
	r.disk.mu.Lock()
	defer r.disk.mu.Unlock()
	return len(r.ops)
}

// Count is how many of a kind went through so far.
func (r *Recording) Count(kind Kind) (n int) {
	r.disk.mu.Lock()
	defer r.disk.mu.Unlock()
	for _, op := range r.ops {
		if op.Kind == kind {
			n++
		}
	}
	return n
}

// inode is the content of a file: what a sync made durable, and what was done
// since.
type inode struct {
	durable []byte
	pending []Op
}

// naming is a change of the folder: a new file, or nil for one that was deleted.
type naming struct {
	name string
	file *inode
}

// state is a folder of files on the way through a recording.
type state struct {
	names   map[string]*inode // as the program sees them
	durable map[string]*inode // as they are on the disk for sure
	pending []naming
}

// Cut returns the files as they would be when the power went off after the first
// so many calls: what was synced, and of the rest what r keeps of it, torn at
// 512 bytes. A file is there and gone for good with the next sync of any file;
// until then it may be either.
func (r *Recording) Cut(calls int, rng *rand.Rand) map[string][]byte {
	s := state{names: make(map[string]*inode), durable: make(map[string]*inode)}
	for name, content := range r.begin {
		s.names[name] = &inode{durable: slices.Clone(content)}
	}
	maps.Copy(s.durable, s.names)
	for _, op := range r.ops[:calls] {
		s.do(op)
	}
	for _, n := range s.pending[:rng.IntN(len(s.pending)+1)] {
		n.apply(s.durable)
	}
	keep := luck(rng)
	files := make(map[string][]byte)
	for _, name := range slices.Sorted(maps.Keys(s.durable)) {
		files[name] = s.durable[name].after(keep)
	}
	return files
}

func (n naming) apply(names map[string]*inode) {
	if n.file == nil {
		delete(names, n.name)
		return
	}
	names[n.name] = n.file
}

func (s *state) do(op Op) {
	file := s.names[op.Name]
	switch op.Kind {
	case Open:
		if file == nil {
			s.rename(naming{op.Name, &inode{}})
		}
	case Write, Truncate:
		file.pending = append(file.pending, op)
	case Sync:
		file.durable = file.after(func() (whole, sector bool) { return true, true })
		file.pending = nil
		for _, n := range s.pending {
			n.apply(s.durable)
		}
		s.pending = nil
	case Delete:
		s.rename(naming{op.Name, nil})
	}
}

func (s *state) rename(n naming) {
	n.apply(s.names)
	s.pending = append(s.pending, n)
}

// luck is what becomes of what was not synced: whether any of a call is kept,
// and then whether each of its sectors is.
func luck(rng *rand.Rand) func() (whole, sector bool) {
	odds := []struct{ whole, sector float64 }{{0, 0}, {1, 1}, {0.5, 1}, {0.5, 0.5}, {1, 0.5}, {1, 0.95}}
	o := odds[rng.IntN(len(odds))]
	return func() (bool, bool) { return rng.Float64() < o.whole, rng.Float64() < o.sector }
}

// after returns the content with so much of what is pending as is kept.
func (f *inode) after(keep func() (whole, sector bool)) []byte {
	content := slices.Clone(f.durable)
	for _, op := range f.pending {
		whole, _ := keep()
		switch {
		case !whole:
		case op.Kind == Truncate:
			content = sized(content, int(op.Size))
		default:
			content = torn(content, op, keep)
		}
	}
	return content
}

// sectorSize is what a disk writes whole or not at all.
const sectorSize = 512

func torn(content []byte, op Op, keep func() (whole, sector bool)) []byte {
	for at := 0; at < len(op.Data); {
		offset := int(op.Offset) + at
		end := min(len(op.Data), at+sectorSize-offset%sectorSize)
		if _, sector := keep(); sector {
			if need := offset + end - at; need > len(content) {
				content = sized(content, need)
			}
			copy(content[offset:], op.Data[at:end])
		}
		at = end
	}
	return content
}

func sized(content []byte, size int) []byte {
	if size <= len(content) {
		return content[:size]
	}
	return append(content, make([]byte, size-len(content))...)
}
