#!/usr/bin/env bash
# Tests the packages that linux.sh made: lintian, desktop-file-validate and
# appstreamcli are content, and on a Debian without anything else the .deb is
# installed, opened in a window, used by a command, and removed again without a
# trace but for the user's own data. It needs root, the network for Debian's own
# packages, and what packages.sh clean-debian sees to.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
deb=$(ls bin/package/trefoil_*_"$(go env GOARCH)".deb)
picture=${1:-bin/package/window.png}

root=$(mktemp -d)
unpacked=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root" "$unpacked"' EXIT

echo "--- lintian, desktop-file-validate, appstreamcli"
lintian --allow-root --fail-on error,warning "$deb"
dpkg-deb -x "$deb" "$unpacked"
desktop-file-validate "$unpacked"/usr/share/applications/*.desktop
appstreamcli validate --no-net "$unpacked"/usr/share/metainfo/*.xml

echo "--- a Debian without anything else"
debootstrap --variant=minbase "${DEBIAN:-bookworm}" "$root" >/dev/null
mount -t proc proc "$root/proc"
cp "$deb" "$root/trefoil.deb"
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
files() { inside find / -xdev \( -path /proc -o -path /tmp -o -path /var -o -path /root -o -path /trefoil.deb \) -prune -o -print | sort; }
# What it depends on stays installed, so that only its own files can make a difference.
inside sh -c 'apt-get -qq update && apt-get -qq install -y --no-install-recommends libgl1 libgl1-mesa-dri libx11-6 libxcursor1 libxi6 libxinerama1 libxrandr2 libxxf86vm1 xvfb xauth xdotool x11-apps imagemagick' >/dev/null 2>&1
files >"$unpacked/before"

echo "--- install"
inside apt-get -qq install -y --no-install-recommends /trefoil.deb >/dev/null 2>&1
inside trefoil --version
inside trefoil --home /root/home sample
inside trefoil --home /root/home check

echo "--- open"
cat >"$root/open.sh" <<'INSIDE'
set -e
trefoil --home /root/home &
program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --name Trefoil | head -1)
timeout 60 sh -c 'until xwd -silent -id '"$window"' | convert xwd:- -colors 64 -unique-colors txt:- | [ $(wc -l) -gt 20 ]; do :; done'
xwd -silent -id "$window" | convert xwd:- /root/window.png
xdotool windowfocus --sync "$window"
xdotool key ctrl+q
timeout 60 tail --pid "$program" -f /dev/null
wait "$program"
INSIDE
inside xvfb-run -s "-screen 0 1280x800x24" bash /open.sh
rm "$root/open.sh"
cp "$root/root/window.png" "$picture"
[ "$(identify -format %k "$picture")" -gt 20 ] || { echo "the window shows nothing" >&2; exit 1; }

echo "--- remove"
inside apt-get -qq purge -y trefoil >/dev/null 2>&1
files >"$unpacked/after"
diff "$unpacked/before" "$unpacked/after"
[ -e "$root/root/home/trefoil.db" ] || { echo "the user's data went with it" >&2; exit 1; }
echo "the package is fine; its window is in $picture"
