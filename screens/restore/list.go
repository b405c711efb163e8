package restore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// show lists the backups, the newest first.
func (s *Screen) show(lines []app.BackupLine) {
	s.list.Objects, s.chooses = nil, nil
	for i, line := range lines {
		if i > 0 {
			s.list.Add(kit.NewRule())
		}
		s.list.Add(s.row(line))
	}
	file, kind := lang.T("Another file…"), kit.Outlined
	if len(lines) == 0 {
		s.list.Add(s.empty)
		file, kind = lang.T("Choose a file"), kit.Primary
	}
	s.other.SetText(file)
	s.other.SetKind(kind)
	s.page.SetActions(s.back, s.other) // the menu bar names them, too
	s.arrange()
}

// row says when and why a backup was made and what is in it.
func (s *Screen) row(line app.BackupLine) fyne.CanvasObject {
	when := s.whenWords(line.Backup)
	words := container.New(kit.NewStack(0), kit.Body(kit.Capital(when)).Strong(), kit.Small(lineWords(line)))
	choose := kit.NewButton(lang.T("Restore…"), kit.Outlined, func() { s.choose(line.Name, when) }).Small()
	if line.Fault != nil {
		choose.Disable()
	} else {
		s.chooses = append(s.chooses, choose)
	}
	return container.New(kit.NewRow(12, 0), words, choose)
}

// whenWords says when a backup was made: "today, 14:05".
func (s *Screen) whenWords(b mentoring.Backup) string {
	now := s.config.Now()
	made := b.Made.In(now.Location())
	return lang.F("%s, %s", kit.DayWords(mentoring.DateOf(made), mentoring.DateOf(now)), made.Format("15:04"))
}

// pick asks for a file to restore.
func (s *Screen) pick() {
	s.host.Pick([]string{".db"}, func(path string) { s.choose(path, "") })
}
