package lang

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"trefoil/assets"
)

// English is the language that the code is written in.
var English = Language{Code: "en", Name: "English", tag: language.English}

// others are the languages of the translations, each by the name of its file.
var others = []Language{
	{Code: "de", Name: "Deutsch", tag: language.German},
	{Code: "es", Name: "Español", tag: language.Spanish},
	{Code: "pl", Name: "Polski", tag: language.Polish},
	{Code: "zh", Name: "简体中文", tag: language.Chinese},
}

// Codes lists the languages in the order in which they are offered.
func Codes() []string {
	codes := []string{English.Code}
	for _, l := range others {
		codes = append(codes, l.Code)
	}
	return codes
}

// NameOf is what the speakers of a language call it, "" for none of ours.
func NameOf(code string) string {
	if code == English.Code {
		return English.Name
	}
	for _, l := range others {
		if l.Code == code {
			return l.Name
		}
	}
	return ""
}

// opened are the languages whose translations were read.
var opened sync.Map

// Of returns the language of a code. Its translations are read when it is first
// asked for. An unknown code is English; an error means that the program was built
// wrongly.
func Of(code string) (*Language, error) {
	if l, ok := opened.Load(code); ok {
		return l.(*Language), nil
	}
	for _, l := range others {
		if l.Code != code {
			continue
		}
		if err := l.read(); err != nil {
			return &English, err
		}
		kept, _ := opened.LoadOrStore(code, &l)
		return kept.(*Language), nil
	}
	return &English, nil
}

// read reads the translations that are built into the program.
func (l *Language) read() error {
	name := l.Code + ".json"
	text, err := fs.ReadFile(assets.Languages(), name)
	if err != nil {
		return fmt.Errorf("read language %s: %w", l.Code, err)
	}
	bundle := i18n.NewBundle(l.tag)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	if _, err = bundle.ParseMessageFileBytes(text, name); err != nil {
		return fmt.Errorf("read language %s: %w", l.Code, err)
	}
	l.said = i18n.NewLocalizer(bundle, l.tag.String())
	return nil
}
