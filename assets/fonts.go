package assets

import (
	"bytes"
	"compress/gzip"
	_ "embed" // for the fonts
	"encoding/binary"
	"io"
	"sync"
)

// Noto Sans for Latin, Greek, Cyrillic and Devanagari, as TrueType.
var (
	//go:embed fonts/NotoSans-Regular.ttf
	FontRegular []byte
	//go:embed fonts/NotoSans-Bold.ttf
	FontBold []byte

	FontItalic     = unpacked(&fontItalic)
	FontBoldItalic = unpacked(&fontBoldItalic)
)

// Noto Sans for the scripts that the fonts above lack, as TrueType. Han covers
// GB 2312 and kana, and signs such as ≤ ≥ → that no other font here has; its lines
// are as high as those of the fonts above.
var (
	FontArabic     = unpacked(&fontArabic)
	FontArabicBold = unpacked(&fontArabicBold)
	FontHebrew     = unpacked(&fontHebrew)
	FontHebrewBold = unpacked(&fontHebrewBold)
	FontHan        = unpacked(&fontHan)
	FontHanBold    = unpacked(&fontHanBold)
)

// FontNames and FontNamesBold have of Han only NamesHan, the signs and the characters
// that are frequent in Chinese names. They are a tenth as large, for whoever writes
// another language and has a Chinese name in it.
var (
	//go:embed fonts/NotoSansSC-Names-Regular.ttf
	FontNames []byte
	//go:embed fonts/NotoSansSC-Names-Bold.ttf
	FontNamesBold []byte
	//go:embed fonts/NotoSansSC-Names.txt
	NamesHan string
)

// What not every first page shows is packed.
var (
	//go:embed fonts/NotoSans-Italic.ttf.gz
	fontItalic []byte
	//go:embed fonts/NotoSans-BoldItalic.ttf.gz
	fontBoldItalic []byte
	//go:embed fonts/NotoSansArabic-Regular.ttf.gz
	fontArabic []byte
	//go:embed fonts/NotoSansArabic-Bold.ttf.gz
	fontArabicBold []byte
	//go:embed fonts/NotoSansHebrew-Regular.ttf.gz
	fontHebrew []byte
	//go:embed fonts/NotoSansHebrew-Bold.ttf.gz
	fontHebrewBold []byte
	//go:embed fonts/NotoSansSC-Regular.ttf.gz
	fontHan []byte
	//go:embed fonts/NotoSansSC-Bold.ttf.gz
	fontHanBold []byte
)

// unpacked returns a packed file when it is first asked for, and then keeps it.
func unpacked(packed *[]byte) func() []byte {
	return sync.OnceValue(func() []byte {
		size := binary.LittleEndian.Uint32((*packed)[len(*packed)-4:]) // where gzip puts it
		file := make([]byte, size)
		r, err := gzip.NewReader(bytes.NewReader(*packed))
		if err == nil {
			_, err = io.ReadFull(r, file)
		}
		if err != nil {
			panic(err) // a test unpacks them all
		}
		return file
	})
}
