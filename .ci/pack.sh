#!/usr/bin/env bash
# Packs what is built in and says much the same many times over: the translations
# and the sample, into assets/languages.zip and assets/sample.zip. Run it after a
# change of one of them; a test says when that is due. It needs zip.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../assets"

for name in languages sample; do
	out=$(mktemp -d)
	cp "$name"/*.json "$out"
	packed=$PWD/$name.zip
	rm -f "$packed"
	# The same files give the same bytes.
	(
		cd "$out"
		find . -exec touch -h -d 1980-01-01T00:00:00Z {} +
		find . -type f -printf '%P\n' | LC_ALL=C sort | TZ=UTC zip -q -9 -X "$packed" -@
	)
	rm -r "$out"
done
