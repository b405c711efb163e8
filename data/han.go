package data

import "unicode/utf8"

// Han says whether anything that was read or saved so far has Chinese or Japanese in
// it, or signs such as → and ≤, for which the large fonts are needed that are left
// out until then.
func (s *Store) Han() bool { return s.han.Load() }

func (s *Store) noteHan(body []byte) {
	if !s.han.Load() && s.hasHan(body) {
		s.han.Store(true)
	}
}

// hasHan looks at the first bytes of the signs in UTF-8: from U+2180 on, but for
// those beyond U+FFFF and for ligatures and parts of Latin, Arabic and Hebrew.
func (s *Store) hasHan(text []byte) bool {
	for i, b := range text {
		switch {
		case b < 0xE2 || b > 0xEF || i+1 == len(text):
		case b == 0xE2 && text[i+1] < 0x86: // dashes, quotes, currencies
		case b == 0xEF && text[i+1] < 0xBC:
		case b == 0xEA || b == 0xEB || b == 0xEC || b == 0xED || b == 0xEE: // Yi, Korean, for private use
		default:
			if r, _ := utf8.DecodeRune(text[i:]); s.rareHan == nil || s.rareHan(r) {
				return true
			}
		}
	}
	return false
}
