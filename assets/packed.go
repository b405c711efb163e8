package assets

import (
	"archive/zip"
	"bytes"
	_ "embed" // for the files
	"io/fs"
	"sync"
)

var (
	//go:embed licences.zip
	licences []byte
	//go:embed languages.zip
	languages []byte
	//go:embed sample.zip
	sample []byte
)

// Licences are those of all that is built in, one file each: for a Go module
// under its path, as github.com/google/uuid.txt, and Go.txt, "Noto Sans.txt" and
// Trefoil.txt.
var Licences = packed(licences)

// Languages are the translations, one file for each language under its code: de.json.
// The keys are the English texts.
var Languages = packed(languages)

// Sample holds the texts of the sample: one file for each of the three pairs, words.json
// with what they say in the other languages, and large.json for the sample that tests with
// very much data use. How they are read is told in app/sample.go, app/sample_words.go and
// app/sample_large.go.
var Sample = packed(sample)

// packed opens what is packed when it is asked for first. These files say much the same
// many times over: packed they take a third of a megabyte instead of more than one.
func packed(files []byte) func() fs.FS {
	return sync.OnceValue(func() fs.FS {
		open, err := zip.NewReader(bytes.NewReader(files), int64(len(files)))
		if err != nil {
			panic(err) // a test reads them all
		}
		return open
	})
}
