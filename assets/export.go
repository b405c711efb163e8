package assets

import _ "embed"

// ExportSchema is the published JSON Schema of the open export.
//
//go:embed schema/export-1.json
var ExportSchema []byte
