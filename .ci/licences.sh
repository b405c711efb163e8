#!/usr/bin/env bash
# Collects the licences of all Go modules that Trefoil is built from, on any
# system, into assets/licences, one file a module. Run it after a module was
# added or removed; a test says when that is due.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

out=assets/licences
rm -rf "$out"

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
