package assets

import "embed"

// Sample holds the texts of the sample under sample/: one file for each of the
// three pairs, and large.json for the sample that tests with very much data
// use. How they are read is told in app/sample.go and app/sample_large.go.
//
//go:embed sample/*.json
var Sample embed.FS
