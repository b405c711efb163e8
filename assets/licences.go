package assets

import (
	"embed"
	"io/fs"
)

//go:embed licences
var licences embed.FS

// Licences are those of all that is built in, one file each: for a Go module
// under its path, as github.com/google/uuid.txt, and Go.txt, "Noto Sans.txt" and
// Trefoil.txt.
var Licences = func() fs.FS {
	sub, err := fs.Sub(licences, "licences")
	if err != nil {
		panic(err) // only for a malformed name
	}
	return sub
}()
