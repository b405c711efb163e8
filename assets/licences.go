package assets

import (
	"archive/zip"
	"bytes"
	_ "embed" // for the licences
	"io/fs"
	"sync"
)

//go:embed licences.zip
var licences []byte

// Licences are those of all that is built in, one file each: for a Go module
// under its path, as github.com/google/uuid.txt, and Go.txt, "Noto Sans.txt" and
// Trefoil.txt. They are packed, for they say much the same many times over.
var Licences = sync.OnceValue(func() fs.FS {
	packed, err := zip.NewReader(bytes.NewReader(licences), int64(len(licences)))
	if err != nil {
		panic(err) // a test reads them all
	}
	return packed
})
