package app

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"trefoil/app/lang"
	"trefoil/app/mentoring"
)

// Settings are how the program looks and behaves. They hold nothing that
// anybody wrote down in confidence.
type Settings struct {
	Appearance string  `json:"appearance,omitempty"` // "light", "dark", or empty to follow the system
	TextSize   float32 `json:"text_size,omitempty"`  // a factor, 0.8 to 2; 0 counts as 1
	// Language is the code of the language to speak, or empty for that of the system.
	Language string `json:"language,omitempty"`
	// LockMinutes is after how many minutes without anything being done the
	// program locks itself, where there is a passphrase; 0 counts as 5, and less
	// is never.
	LockMinutes int `json:"lock_minutes,omitempty"`
	// FirstStepsClosed says that the card with the first steps is wanted no more.
	FirstStepsClosed bool `json:"first_steps_closed,omitempty"`
	// Sessions is what a new session begins with.
	Sessions SessionDefaults `json:"sessions,omitzero"`
	// Remind is what to be reminded of, while the program runs.
	Remind mentoring.Reminders `json:"remind,omitzero"`
}

const usualLockMinutes = 5

// LockAfter returns after how long without anything being done the program locks
// itself, 0 for never.
func (s Settings) LockAfter() time.Duration {
	switch {
	case s.LockMinutes < 0:
		return 0
	case s.LockMinutes == 0:
		return usualLockMinutes * time.Minute
	}
	return time.Duration(s.LockMinutes) * time.Minute
}

// The bounds of the text size.
const (
	MinTextSize = 0.8
	MaxTextSize = 2.0
)

// Scale returns the text size as a factor within its bounds.
func (s Settings) Scale() float32 {
	if s.TextSize == 0 {
		return 1
	}
	return min(max(s.TextSize, MinTextSize), MaxTextSize)
}

// Speaks returns the language of the interface.
func (s Settings) Speaks() *lang.Language {
	code := s.Language
	if code == "" {
		code = lang.System()
	}
	l, err := lang.Of(code)
	if err != nil {
		slog.Error("the translation can't be read", "language", code, "error", err)
	}
	return l
}

// SettingsFile keeps the settings in a small JSON file.
type SettingsFile struct{ Path string }

// SettingsIn is the file in a data folder.
func SettingsIn(home string) SettingsFile {
	return SettingsFile{Path: filepath.Join(home, "settings.json")}
}

// Load reads the settings. A file that is missing or broken gives the settings
// of a first start, and broken is reported.
func (f SettingsFile) Load() (Settings, error) {
	var s Settings
	b, err := os.ReadFile(f.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return s, nil
	}
	if err == nil {
		err = json.Unmarshal(b, &s)
	}
	if err != nil {
		return Settings{}, fmt.Errorf("load settings: %w", err)
	}
	return s, nil
}

// Speaks returns the language of the interface, as Settings.Speaks does.
func (f SettingsFile) Speaks() *lang.Language {
	s, err := f.Load()
	if err != nil {
		slog.Error("settings are those of a first start", "error", err)
	}
	return s.Speaks()
}

// Save replaces the file in one step, so that it is never half written.
func (f SettingsFile) Save(s Settings) error {
	b, err := json.MarshalIndent(s, "", "  ")
	if err == nil {
		err = replaceFile(f.Path, b)
	}
	if err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	return nil
}

// replaceFile writes a file under a temporary name and renames it.
func replaceFile(path string, content []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // fails after the rename, as it should
	if _, err = temp.Write(content); err == nil {
		err = temp.Sync()
	}
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(temp.Name(), path)
}

// WriteFile writes a finished document so that there is never half of one: the
// bytes go under a temporary name into the folder and are renamed. It fails with
// mentoring.ErrNotWritten.
func WriteFile(path string, content []byte) error {
	if err := replaceFile(path, content); err != nil {
		return fmt.Errorf("%w: %w", mentoring.ErrNotWritten, err)
	}
	return nil
}
