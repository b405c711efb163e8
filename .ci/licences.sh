#!/usr/bin/env bash
# Collects the licences of all Go modules that Trefoil is built from, on any
# system, into assets/licences.zip, one file a module. Run it after a module was
# added or removed; a test says when that is due. It needs zip.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packed=$PWD/assets/licences.zip
[ -e "$packed" ] || : >"$packed" # it is embedded, so go list needs it
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# put FILE... appends licences to a module's file, with a line between them.
put() {
	local to=$1
	shift
	mkdir -p "$(dirname "$to")"
	for file in "$@"; do
		if [ -s "$to" ]; then printf '\n----------\n\n' >>"$to"; fi
		tr -d '\r' <"$file" | sed 's/[ \t]*$//' >>"$to"
	done
}

for os in linux darwin windows; do
	GOOS=$os CGO_ENABLED=1 go list -deps -tags x11 -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Dir}}{{end}}{{end}}' .
done | sort -u | while read -r module folder; do
	found=$(find "$folder" -maxdepth 1 -type f \( -iname 'licen*' -o -iname 'copying*' -o -iname 'notice*' \) ! -iname '*logo*' | sort)
	case $module in # what else is built in from there
	fyne.io/fyne/v2) found+=" $(ls "$folder"/theme/font/LICENSE*.txt)" ;;
	github.com/go-gl/glfw/*) found+=" $folder/glfw/LICENSE.md" ;;
	esac
	# shellcheck disable=SC2086
	put "$out/$module.txt" $found
done
put "$out/Go.txt" "$(go env GOROOT)/LICENSE"
put "$out/Noto Sans.txt" assets/fonts/OFL.txt
put "$out/Trefoil.txt" LICENSE

# The same licences give the same bytes.
rm -f "$packed"
cd "$out"
find . -exec touch -h -d 1980-01-01T00:00:00Z {} +
find . -type f | LC_ALL=C sort | TZ=UTC zip -q -9 -X "$packed" -@
