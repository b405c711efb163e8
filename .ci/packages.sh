#!/usr/bin/env bash
# Sees to the system packages.
#   packages.sh run            what building and running Trefoil needs
#   packages.sh test           that, and what the tests need
#   packages.sh clean-debian   that, and what the test of the packages needs
# Packages that are missing are installed where that needs no password;
# otherwise the one command that installs them is printed, and the script fails.
# With nothing missing it takes a blink and stays off the network.
set -euo pipefail

purpose=${1:-run}
missing=()  # what is missing, in words
packages=() # the packages that have it, by the names of this system

have() { command -v "$1" >/dev/null 2>&1; }

manager=none
for each in apt-get dnf pacman; do
	if have "$each"; then
		manager=$each
		break
	fi
done

# need WHAT DEBIAN FEDORA ARCH CHECK...
# runs the check; if it fails, notes what is missing and the packages that bring it.
need() {
	local what=$1 debian=$2 fedora=$3 arch=$4 names='' name
	shift 4
	if "$@" >/dev/null 2>&1; then return; fi
	missing+=("$what")
	case $manager in
	apt-get) names=$debian ;;
	dnf) names=$fedora ;;
	pacman) names=$arch ;;
	esac
	for name in $names; do
		case " ${packages[*]-} " in
		*" $name "*) ;;
		*) packages+=("$name") ;;
		esac
	done
}

c_compiler() { echo '#include <stdlib.h>' | ${CC:-gcc} -E -x c -; }
library() { pkg-config --exists "$1"; }

software_gl() {
	case $manager in
	apt-get) dpkg-query -W -f '${db:Status-Status}' libgl1-mesa-dri | grep -qx installed ;;
	dnf) rpm -q mesa-dri-drivers ;;
	pacman) pacman -Q mesa ;;
	none) ;; # nobody to ask: the window tests will tell
	esac
}

# Ubuntu has Chromium only as a snap, which can't be driven; there the tests in
# a browser run when another one is installed, and are skipped otherwise.
browser() {
	have chromium || have google-chrome || have google-chrome-stable ||
		grep -qsE '^ID(_LIKE)?=.*ubuntu' /etc/os-release
}

look_to_run() {
	need "a C compiler" "gcc libc6-dev" gcc gcc c_compiler
	need pkg-config pkg-config pkgconf-pkg-config pkgconf have pkg-config
	need "OpenGL headers" libgl-dev mesa-libGL-devel "libglvnd mesa" library gl
	need "X11 headers" libx11-dev libX11-devel "libx11 xorgproto" library x11
	need "Xrandr headers" libxrandr-dev libXrandr-devel libxrandr library xrandr
	need "Xcursor headers" libxcursor-dev libXcursor-devel libxcursor library xcursor
	need "Xinerama headers" libxinerama-dev libXinerama-devel libxinerama library xinerama
	need "Xi headers" libxi-dev libXi-devel libxi library xi
	need "Xxf86vm headers" libxxf86vm-dev libXxf86vm-devel libxxf86vm library xxf86vm
}

look_to_test() {
	need Xvfb xvfb xorg-x11-server-Xvfb xorg-server-xvfb have Xvfb
	need openbox openbox openbox openbox have openbox
	need xdotool xdotool xdotool xdotool have xdotool
	need xclip xclip xclip xclip have xclip
	# Other programs are called convert, too; import is ImageMagick's alone.
	need "ImageMagick's import" imagemagick ImageMagick imagemagick have import
	need xprop x11-utils xprop xorg-xprop have xprop
	need xmessage x11-utils xmessage xorg-xmessage have xmessage
	need xwininfo x11-utils xwininfo xorg-xwininfo have xwininfo
	need xdpyinfo x11-utils xdpyinfo xorg-xdpyinfo have xdpyinfo
	need pdftotext poppler-utils poppler-utils poppler have pdftotext
	need qpdf qpdf qpdf qpdf have qpdf
	need Chromium chromium chromium chromium browser
	need "OpenGL in software" libgl1-mesa-dri mesa-dri-drivers mesa software_gl
}

look_to_install() {
	need lintian lintian lintian lintian have lintian
	need desktop-file-validate desktop-file-utils desktop-file-utils desktop-file-utils have desktop-file-validate
	need appstreamcli appstream appstream appstream have appstreamcli
	need debootstrap debootstrap debootstrap debootstrap have debootstrap
}

look() {
	missing=() packages=()
	look_to_run
	if [ "$purpose" != run ]; then look_to_test; fi
	if [ "$purpose" = clean-debian ]; then look_to_install; fi
}

# The command that installs the packages, each part begun with the given words.
command_with() {
	case $manager in
	apt-get)
		echo "$1 apt-get update; $1 apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 ${packages[*]}"
		;;
	dnf)
		echo "$1 dnf install -y ${packages[*]}"
		;;
	pacman)
		# A list of packages is fetched only where there is none: fetching it
		# without upgrading the whole system could break that.
		local verb=-S
		if ! compgen -G '/var/lib/pacman/sync/*.db' >/dev/null; then verb=-Sy; fi
		echo "$1 pacman $verb --needed --noconfirm ${packages[*]}"
		;;
	esac
}

say_missing() {
	local list
	list=$(printf ', %s' "${missing[@]}")
	echo "Missing: ${list:2}." >&2
}

# What the user has to do when this script can't.
give_up() {
	if [ "$manager" = none ]; then
		echo "Please install them with your system's package manager, then run make again." >&2
	elif have sudo; then
		printf 'Please run this command, then make again:\n\n  %s\n\n' "$(command_with sudo)" >&2
	else
		printf 'Please run this command as root, then make again:\n\n  %s\n\n' "$(command_with '' | sed 's/^ //; s/;  /; /')" >&2
	fi
	exit 1
}

case $purpose in
run | test | clean-debian) ;;
*)
	echo "usage: packages.sh run|test|clean-debian" >&2
	exit 2
	;;
esac

if ! have go; then
	echo "Missing: Go 1.26 or newer. Please install it from https://go.dev/dl/, then run make again." >&2
	exit 1
fi

case $(uname -s) in
Darwin)
	if ! xcrun --find clang >/dev/null 2>&1; then
		printf 'Missing: a C compiler. Please run this command, then make again:\n\n  xcode-select --install\n\n' >&2
		exit 1
	fi
	exit 0
	;;
MINGW* | MSYS* | CYGWIN*)
	if ! have "${CC:-gcc}"; then
		printf 'Missing: a C compiler. Please install MSYS2 (https://www.msys2.org), run this command in it, then make again:\n\n  pacman -S --needed mingw-w64-ucrt-x86_64-gcc\n\n' >&2
		exit 1
	fi
	exit 0
	;;
esac

look
if [ ${#missing[@]} = 0 ]; then exit 0; fi
say_missing
if [ "$manager" = none ]; then give_up; fi

if [ "$(id -u)" = 0 ]; then
	root="env DEBIAN_FRONTEND=noninteractive"
elif sudo -n true >/dev/null 2>&1; then
	root="sudo -n env DEBIAN_FRONTEND=noninteractive"
else
	give_up
fi

echo "Installing: ${packages[*]}" >&2
if ! bash -c "$(command_with "$root")" </dev/null >&2; then
	echo "That did not work, see above." >&2
	give_up
fi
look
if [ ${#missing[@]} != 0 ]; then
	say_missing
	give_up
fi
