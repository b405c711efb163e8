#!/usr/bin/env bash
# Looks at every Go file that git tracks or would track.
#   format.sh check   list those that gofmt would change, and fail if there are any
#   format.sh fix     format them
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

go_files() {
	# Without git, as in an unpacked archive, take all there is.
	git ls-files -z --cached --others --exclude-standard -- '*.go' 2>/dev/null ||
		find . -name '*.go' -not -path './bin/*' -print0
}

files=()
while IFS= read -r -d '' file; do
	if [ -f "$file" ]; then files+=("$file"); fi
done < <(go_files)
if [ ${#files[@]} = 0 ]; then exit 0; fi

# The gofmt that belongs to the Go version the project is built with.
gofmt="$(go env GOROOT)/bin/gofmt"

case ${1:-} in
fix)
	"$gofmt" -w "${files[@]}"
	;;
check)
	unformatted=$("$gofmt" -l "${files[@]}")
	if [ -n "$unformatted" ]; then
		echo "Not formatted (make fmt does it):"
		echo "$unformatted"
		exit 1
	fi
	;;
*)
	echo "usage: format.sh check|fix" >&2
	exit 2
	;;
esac
