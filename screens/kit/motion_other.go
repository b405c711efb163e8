//go:build !linux

package kit

import "errors"

// systemSetting knows no settings of this system.
func systemSetting(_, _ string) (any, error) { return nil, errors.ErrUnsupported }
