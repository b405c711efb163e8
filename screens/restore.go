package screens

// notBackedUp tells that a backup that was due could not be made.
func (d *door) notBackedUp(err error) {
	d.do(func() {
		if d.shell != nil {
			d.shell.fail(err)
		}
	})
}
