#!/usr/bin/env bash
# Makes bin/package/trefoil-VERSION-windows-ARCH.zip with Trefoil.exe in it, in
# MSYS2 on Windows, with Fyne's own tool; FyneApp.toml has the name, the icon and
# the version.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if [ "$(go env GOOS)" != windows ]; then
	echo "The package for Windows can only be made on Windows, in MSYS2." >&2
	exit 1
fi
version=$(sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
out=bin/package
zip=trefoil-$version-windows-$(go env GOARCH).zip

mkdir -p "$out"
rm -f Trefoil.exe "$out/$zip"
go tool -modfile=.ci/tools/go.mod fyne package --target windows --release
mv Trefoil.exe "$out/"
cp LICENSE "$out/LICENSE.txt"
(cd "$out" && bsdtar -a -cf "$zip" Trefoil.exe LICENSE.txt)
ls -l "$out/$zip"
