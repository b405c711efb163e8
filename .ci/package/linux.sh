#!/usr/bin/env bash
# Makes bin/package/trefoil_VERSION_ARCH.deb and trefoil-VERSION-linux-ARCH.tar.xz,
# and leaves what both hold in bin/package/trefoil, for the Flatpak. The version
# is the one of FyneApp.toml, the date that of the last change; the same sources
# make the same files.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

VERSION=$(sed -n 's/^Version = "\(.*\)"/\1/p' FyneApp.toml)
DATE=$(git log -1 --format=%cs 2>/dev/null || date +%F)
ARCH=$(go env GOARCH)
TREE=$(mktemp -d)
trap 'rm -rf "$TREE"' EXIT
export VERSION ARCH TREE
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH

fill() { # fill SOURCE TARGET: the file with version and date filled in
	mkdir -p "$(dirname "$2")"
	sed -e "s/VERSION/$VERSION/g" -e "s/DATE/$DATE/g" "$1" >"$2"
}

share=$TREE/usr/share
mkdir -p "$TREE/usr/bin" "$share/doc/trefoil"
go build -trimpath -buildvcs=true -ldflags "-s -w" -tags "x11 migrated_fynedo no_emoji" -o "$TREE/usr/bin/trefoil" .
for size in 16 24 32 48 64 128 256 512; do
	mkdir -p "$share/icons/hicolor/${size}x$size/apps"
	convert assets/icon.png -resize "${size}x$size" -strip "$share/icons/hicolor/${size}x$size/apps/org.trefoil.Trefoil.png"
done
mkdir -p "$share/icons/hicolor/scalable/apps"
cp .ci/package/org.trefoil.Trefoil.svg "$share/icons/hicolor/scalable/apps/"
fill .ci/package/org.trefoil.Trefoil.desktop "$share/applications/org.trefoil.Trefoil.desktop"
fill .ci/package/org.trefoil.Trefoil.metainfo.xml "$share/metainfo/org.trefoil.Trefoil.metainfo.xml"
mkdir -p "$share/mime/packages"
cp .ci/package/org.trefoil.Trefoil.mime.xml "$share/mime/packages/org.trefoil.Trefoil.xml"
fill .ci/package/trefoil.1 "$share/man/man1/trefoil.1"
gzip -9n "$share/man/man1/trefoil.1"
mkdir -p "$share/lintian/overrides"
cp .ci/package/lintian-overrides "$share/lintian/overrides/trefoil"
cp LICENSE "$share/doc/trefoil/copyright"
cat assets/fonts/OFL.txt >>"$share/doc/trefoil/copyright"
printf 'trefoil (%s) unstable; urgency=low\n\n  * Release %s.\n\n -- The Trefoil project <trefoil@localhost>  %s\n' \
	"$VERSION" "$VERSION" "$(date -R -u -d "@$SOURCE_DATE_EPOCH")" | gzip -9n >"$share/doc/trefoil/changelog.gz"
find "$TREE" -type d -exec chmod 755 {} +
find "$TREE" -type f -exec chmod 644 {} +
chmod 755 "$TREE/usr/bin/trefoil"

out=bin/package
mkdir -p "$out"
deb=$out/trefoil_${VERSION}_$ARCH.deb
tar=$out/trefoil-$VERSION-linux-$ARCH.tar.xz
go tool -modfile=.ci/tools/go.mod nfpm package --config .ci/package/nfpm.yaml --packager deb --target "$deb"
rm -rf "$out/trefoil"
cp -r "$TREE/usr" "$out/trefoil"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
	--transform "s,^./usr,trefoil-$VERSION," -C "$TREE" -cJf "$tar" ./usr
ls -l "$deb" "$tar"
