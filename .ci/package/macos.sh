#!/usr/bin/env bash
# Makes bin/package/Trefoil.app and trefoil-VERSION-macos-ARCH.zip, on a Mac,
# with Fyne's own tool; FyneApp.toml has the name, the icon and the version.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if [ "$(uname -s)" != Darwin ]; then
	echo "The package for macOS can only be made on a Mac." >&2
	exit 1
fi
version=$(sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
out=bin/package
zip=$out/trefoil-$version-macos-$(go env GOARCH).zip

mkdir -p "$out"
rm -rf Trefoil.app "$out/Trefoil.app" "$zip"
go tool -modfile=.ci/tools/go.mod fyne package --target darwin --release
mv Trefoil.app "$out/"
# Without a certificate of Apple's the signature is only good for this Mac's own checks.
codesign --force --deep --options runtime --sign "${CODESIGN_IDENTITY:--}" "$out/Trefoil.app"
ditto -c -k --keepParent "$out/Trefoil.app" "$zip"
ls -l "$zip"
