package kit

import "github.com/rymdport/portal/settings"

// systemSetting reads a setting of the desktop over the bus of the session. It
// can take long, or for ever.
func systemSetting(namespace, key string) (any, error) { return settings.ReadOne(namespace, key) }
