#!/usr/bin/env bash
# Makes the fonts in this folder anew. Needs pyftsubset (fonttools 4.38 or newer).
#   subset.sh FOLDER
# FOLDER holds the unpacked packages of README.md in noto-sans/, noto-sans-arabic/,
# noto-sans-hebrew/ and noto-sans-sc/.
set -euo pipefail

packages=$(cd "$1" && pwd)
cd "$(dirname "$0")"

# What belongs to every script: spaces, dashes, quotes, joiners, the dotted circle.
common=0020-007E,00A0-00BF,2000-206F,25CC

# Latin, combining marks, Greek, Cyrillic, Devanagari; currencies, letterlike signs, mathematics.
sans=$common,00C0-03FF,0400-052F,1C80-1C8F,1D00-1FFF,2070-20CF,20F0,2100-22FF,25A0-25FF
sans=$sans,2C60-2C7F,2DE0-2DFF,2E00-2E7F,A640-A69F,A720-A7FF,AB30-AB6F,FB00-FB06,FE20-FE2F
sans=$sans,0900-097F,1CD0-1CFF,A830-A839,A8E0-A8FF
arabic=$common,0600-06FF,0750-077F,0870-08FF,FB50-FDFF,FE70-FEFF
hebrew=$common,0590-05FF,20AA,FB1D-FB4F
# CJK punctuation, kana and full-width forms; han adds the 6763 characters of GB 2312, levels 1 and 2.
# The arrows and signs (≤ ≥ ≠ → ✓) are for every script: the other fonts have none.
cjk=$common,3000-30FF,FF00-FFEF,2190-2199,2200-22FF,2460-249B,25A0-25FF,2605,2606,2713

han() {
	local row cell
	for row in {176..247}; do
		for cell in {161..254}; do printf "\\x$(printf %x "$row")\\x$(printf %x "$cell")"; done
	done | iconv -c -f GB2312 -t UTF-8
}

# Chinese is set in lines across only: what shapes columns is left out.
across=ccmp,kern,liga,halt,palt
han_only=(--text="$(han)" --drop-tables+=vhea,vmtx,BASE)

# subset NEW PACKAGE/FILE UNICODES FEATURES [OPTION...]
subset() {
	pyftsubset "$packages/$2" --output-file="$1" --unicodes="$3" --layout-features="$4" \
		--no-hinting --no-glyph-names --name-IDs='*' "${@:5}"
}

# packed packs a font that not every first page shows.
packed() {
	subset "$@"
	gzip -9nf "$1"
}

# level makes the lines of a font as high as those of Noto Sans. Fyne gives a line
# the height of Noto Sans whatever is in it, but moves the whole line down for a font
# that asks for more above it, and the tail of a g in it would be cut off.
level() {
	python3 - "$1" <<-'END'
		import sys
		from fontTools.ttLib import TTFont
		font, like = TTFont(sys.argv[1], recalcTimestamp=False), TTFont("NotoSans-Regular.ttf")
		font["hhea"].ascent, font["hhea"].descent = like["hhea"].ascent, like["hhea"].descent
		font.save(sys.argv[1])
	END
}

subset NotoSans-Regular.ttf noto-sans/400Regular/NotoSans_400Regular.ttf "$sans" '*'
subset NotoSans-Bold.ttf noto-sans/700Bold/NotoSans_700Bold.ttf "$sans" '*'
packed NotoSans-Italic.ttf noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf "$sans" '*'
packed NotoSans-BoldItalic.ttf noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf "$sans" '*'
packed NotoSansArabic-Regular.ttf noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf "$arabic" '*'
packed NotoSansArabic-Bold.ttf noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf "$arabic" '*'
packed NotoSansHebrew-Regular.ttf noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf "$hebrew" '*'
packed NotoSansHebrew-Bold.ttf noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf "$hebrew" '*'
subset NotoSansSC-Regular.ttf noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf "$cjk" "$across" "${han_only[@]}"
subset NotoSansSC-Bold.ttf noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf "$cjk" "$across" "${han_only[@]}"
for weight in Regular Bold; do
	han=NotoSansSC-$weight.ttf few=NotoSansSC-Names-$weight.ttf
	level $han
	# of Han the signs, and the characters that are frequent in names
	pyftsubset $han --output-file=$few --unicodes="$common" --text-file=NotoSansSC-Names.txt --layout-features= --no-hinting --name-IDs='*'
	gzip -9nf $han
done
