package mentoring

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"regexp"
	"strconv"
	"strings"
)

// Answers come back as a file or as a code in a mail. The file is JSON. The
// code is
//
//	TREFOIL-1-<base64url of the JSON>-<its CRC-32>
//
// in letters that no mail program changes: base64url without padding, and the
// IEEE CRC-32 of the base64 part as eight hex digits in small letters.
const (
	codeWord    = "TREFOIL-"
	codeVersion = "1"
	sumLength   = 8 // hex digits

	// mostRead is how many bytes are looked at: two answers of the longest, in
	// the widest letters, within a long mail.
	mostRead = 1 << 20
)

// Code returns the answers as a code to be sent in a mail.
func (a Answers) Code() string {
	text := base64.RawURLEncoding.EncodeToString(a.compact())
	return fmt.Sprintf("%s%s-%s-%08x", codeWord, codeVersion, text, crc32.ChecksumIEEE([]byte(text)))
}

// compact is the JSON of the answers without spaces, as the form writes it.
func (a Answers) compact() []byte {
	if a.Ratings == nil {
		a.Ratings = []Rating{}
	}
	var out bytes.Buffer
	to := json.NewEncoder(&out)
	to.SetEscapeHTML(false)
	if err := to.Encode(a); err != nil {
		panic(err) // nothing in answers can fail to be written
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}

// ReadAnswers reads answers from the bytes of a file that the form has saved,
// or from a mail with a code somewhere in it; the code may have been broken
// into lines and quoted. It fails with ErrAnswersCut when part is missing or
// was changed, with ErrAnswersOtherVersion when another version wrote them, and
// with ErrAnswersUnreadable when it is something else, or longer than 1 MB.
// What the answers say is for Form.Accept to judge.
func ReadAnswers(b []byte) (Answers, error) {
	if len(b) > mostRead {
		return Answers{}, fmt.Errorf("read answers: %d bytes: %w", len(b), ErrAnswersUnreadable)
	}
	b = bytes.TrimSpace(bytes.TrimPrefix(b, []byte("\ufeff")))
	read := readCodes
	if bytes.HasPrefix(b, []byte("{")) {
		read = readFile
	}
	a, err := read(b)
	if err != nil {
		return Answers{}, fmt.Errorf("read answers: %w", err)
	}
	return a, nil
}

// readFile reads the JSON of answers.
func readFile(b []byte) (Answers, error) {
	var head struct {
		Format string `json:"format"`
	}
	if err := decode(b, &head); err != nil {
		return Answers{}, err
	}
	version, ours := strings.CutPrefix(head.Format, strings.TrimSuffix(AnswersFormat, codeVersion))
	if _, err := strconv.Atoi(version); !ours || err != nil {
		return Answers{}, ErrAnswersUnreadable
	}
	if head.Format != AnswersFormat {
		return Answers{}, ErrAnswersOtherVersion
	}
	var a Answers
	if err := decode(b, &a); err != nil {
		return Answers{}, err
	}
	return a, nil
}

func decode(b []byte, into any) error {
	err := json.NewDecoder(bytes.NewReader(b)).Decode(into)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, io.ErrUnexpectedEOF):
		return ErrAnswersCut
	}
	return ErrAnswersUnreadable
}

// readCodes reads the first whole code in a text. Without one it says what is
// wrong with that which comes nearest.
func readCodes(b []byte) (Answers, error) {
	found := ErrAnswersUnreadable
	// Cutting at the word can't cut a code: wherever the word stood in base64,
	// it would mean bytes that are not UTF-8, or a control character, and JSON
	// has neither.
	for _, code := range strings.Split(unmailed(string(b)), codeWord)[1:] {
		a, err := readCode(code)
		if err == nil {
			return a, nil
		}
		if found == ErrAnswersUnreadable || err == ErrAnswersCut {
			found = err
		}
	}
	return Answers{}, found
}

// unmailed takes out what mail programs put into a long word: line breaks with
// the marks of a quote or an equals sign, and blanks, also those of no width.
func unmailed(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\r\n\v\f>|=\u00a0\u00ad\u200b\u200c\u200d\u2028\u2029\u2060\ufeff", r) {
			return -1
		}
		return r
	}, text)
}

var codeStart = regexp.MustCompile(`^([0-9]{1,4})-`)

// readCode reads a code, given from its version on. Text may follow it: with
// the line breaks gone it may even look like part of it, so that only the
// checksum tells where the code ends.
func readCode(s string) (Answers, error) {
	start := codeStart.FindStringSubmatch(s)
	if start == nil {
		return Answers{}, ErrAnswersUnreadable
	}
	if start[1] != codeVersion {
		return Answers{}, ErrAnswersOtherVersion
	}
	text, whole := checked(s[len(start[0]):])
	if !whole {
		return Answers{}, ErrAnswersCut
	}
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return Answers{}, ErrAnswersUnreadable
	}
	return readFile(b)
}

// checked returns what stands before a hyphen and its own checksum.
func checked(s string) (text string, whole bool) {
	sum, from := uint32(0), 0
	for i := 0; i+sumLength < len(s); i++ {
		if s[i] != '-' {
			continue
		}
		sum, from = crc32.Update(sum, crc32.IEEETable, []byte(s[from:i])), i
		if strings.EqualFold(s[i+1:i+1+sumLength], fmt.Sprintf("%08x", sum)) {
			return s[:i], true
		}
	}
	return "", false
}
