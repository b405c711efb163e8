package kit

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"trefoil/app/mentoring"
)

// TestGallery draws all widgets into the folder that TREFOIL_GALLERY names,
// for people to look at.
func TestGallery(t *testing.T) {
	folder := os.Getenv("TREFOIL_GALLERY")
	if folder == "" {
		t.Skip("set TREFOIL_GALLERY to a folder to draw the widgets into")
	}
	for _, look := range []Appearance{Light, Dark} {
		start(t, look)
		for name, page := range map[string]func() fyne.CanvasObject{
			"overview": galleryOverview, "parts": galleryParts, "rating": galleryRating, "notes": galleryNotes, "progress": galleryProgress,
		} {
			draw(t, page(), 1280, 800, filepath.Join(folder, name+"-"+string(look)+".png"))
		}
		draw(t, galleryOverview(), 960, 640, filepath.Join(folder, "overview-small-"+string(look)+".png"))
	}
}

func draw(t *testing.T, o fyne.CanvasObject, width, height float32, path string) {
	t.Helper()
	w := show(t, NewBox(Background, o), width, height)
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, w.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

func gallerySidebar() fyne.CanvasObject {
	pick := NewNavItem("Overview", nil).Indented()
	pick.SetPicked(true)
	todayItem := NewNavItem("Today", nil)
	todayItem.SetRemark("3")
	caption := NewBox("", Small("Mentees").Single())
	caption.Pad = fyne.NewSize(11, 6)
	list := container.New(NewStack(2), Heading("Trefoil"), todayItem, caption,
		NewNavItem("Maya Okafor", nil).WithAvatar("Maya Okafor"), pick,
		NewNavItem("Goals", nil).Indented(), NewNavItem("Sessions", nil).Indented(),
		NewNavItem("Łukasz Wróbel", nil).WithAvatar("Łukasz Wróbel"),
		NewNavItem("李静 Li Jing", nil).WithAvatar("李静 Li Jing"),
		NewNavItem("+ Add a mentee", nil).AsQuiet())
	box := NewBox(Sunken, list)
	box.Pad = fyne.NewSize(11, 15)
	return container.New(layout.NewGridWrapLayout(fyne.NewSize(232, 2000)), box)
}

func galleryOverview() fyne.CanvasObject {
	radar, legend, bars := NewRadar(), NewRadarLegend(), NewPhaseBars()
	radar.Set(maya)
	legend.Set(maya)
	bars.Set([2]mentoring.Values{values(3.6, 2.9, 2.2), values(2.7, 1.8, 1.4)})
	stands := NewCardTitled("Where Maya stands", legend, container.NewBorder(nil, bars, nil, nil, radar))
	right := container.New(NewStack(Gap), NewCardTitled("Goals", "T-score 56 (expected 50)", galleryGoals()),
		NewCardTitled("Open commitments", "28 of 31 kept", galleryCommitments()),
		NewCardTitled("Last session, 9 November", nil, container.New(NewStack(6),
			Body("Maya noticed she answers before the other side has finished. She tried staying silent for three breaths with the data team and learned about the budget freeze two weeks early."),
			Small("Perspective shift: from solving the situation to seeing the people in it."))))
	page := NewPage("Maya Okafor", "Staff engineer, moving to engineering director. 11 sessions since March.",
		[]fyne.CanvasObject{NewButton("Hand over to Maya", Outlined, nil), NewButton("Export PDF", Outlined, nil), NewButton("Start session", Primary, nil)},
		NewAvatar("Maya Okafor"), container.New(NewColumns(Gap, 52, 46), stands, right))
	return container.NewBorder(nil, nil, gallerySidebar(), nil, page)
}

func galleryGoals() fyne.CanvasObject {
	rows := NewTable(12, 0)
	var lines []TableRow
	for _, g := range []struct {
		text string
		d    mentoring.Dimension
		o    mentoring.Outcome
	}{
		{"Finance and Sales bring problems to Maya first", mentoring.Relationship, 1},
		{"Present the platform case in customer terms", mentoring.Business, 0},
		{"Two seniors run design reviews without her", mentoring.Technical, -1},
		{"Own a P&L line for one quarter", mentoring.Business, -2},
	} {
		scale := NewOutcomeScale()
		scale.Set(g.d, g.o, true)
		lines = append(lines, TableRow{Cells: []fyne.CanvasObject{Body(g.text), NewDimensionTag(g.d), scale}})
	}
	rows.SetRows(lines)
	return rows
}

func galleryCommitments() fyne.CanvasObject {
	rows := NewTable(10, 1)
	var lines []TableRow
	for _, c := range []struct{ text, due string }{
		{"Ask the CFO what would make Q1 a success", ""}, {"Shadow one sales call", "Fri 27 Nov"},
		{"Write down what each of five peers needs", "Mon 30 Nov"},
	} {
		var due fyne.CanvasObject = NewLateTag("2 days late")
		if c.due != "" {
			due = Small(c.due).Single()
		}
		lines = append(lines, TableRow{Cells: []fyne.CanvasObject{NewCheck(false, nil), Body(c.text), due}})
	}
	rows.SetRows(lines)
	return rows
}

func galleryParts() fyne.CanvasObject {
	off := NewButton("Disabled", Primary, nil)
	off.Disable()
	focused := NewButton("With the focus", Outlined, nil)
	focused.FocusGained()
	focusedInk := NewButton("With the focus", Primary, nil)
	focusedInk.FocusGained()
	hovered := NewButton("Hovered", Outlined, nil)
	hovered.MouseIn(nil)
	buttons := container.New(NewRow(14, -1), NewButton("Start session", Primary, nil), NewButton("Pause", Outlined, nil),
		NewButton("+ Add a point", Quiet, nil), NewButton("Delete", Destructive, nil), off, focusedInk, focused, hovered,
		NewButton("next", Quiet, nil).Small())

	checks := container.New(NewRow(14, -1))
	for _, d := range append([]mentoring.Dimension{""}, mentoring.Dimensions[:]...) {
		c := NewCheck(true, nil)
		c.SetDimension(d)
		checks.Add(c)
		checks.Add(NewDot(d))
		checks.Add(NewTag(orElse(d.Short(), "None"), d))
	}
	checks.Add(NewLateTag("1 day late"))

	compact := container.New(NewFlowGrid(260, Gap))
	for _, v := range []mentoring.Values{values(3.2, 2.4, 1.8), values(3.6, 1, 1), values(0, 2.2, 2.1), {}} {
		r := NewCompactRadar()
		r.Set(RadarData{Now: v})
		compact.Add(NewCard(container.New(NewRow(14, 1), r, container.New(NewStack(4), Heading("Maya Okafor"),
			Small("Staff engineer to engineering director"), newLabel("Next: today 14:00", SizeSmall, Text), Small("+0.4 since Sept")))))
	}

	dates := NewDateField("Due", func() mentoring.Date { return today })
	dates.Entry.SetText("in 2 weeks")
	wrong := NewTimeField("At")
	wrong.Entry.SetText("soon")
	multi := NewMultiEntry("maya: shadow one sales call fri #business")
	sel := NewSelect([]string{"One", "Two"}, nil)
	sel.PlaceHolder = "Choose one"
	hint := NewField("Role", NewEntry("Staff engineer"))
	hint.SetHint("In a few words.")
	fields := container.New(NewColumns(Gap, 1, 1, 1, 1, 1), dates, wrong, hint, NewField("Select", sel), multi)

	tabs := NewTabs([]string{"Shared notes", "Private notes"}, nil)
	picks := container.New(NewRow(20, -1), tabs, NewSegmented([]string{"Mentee", "Mentor"}, 0, nil),
		NewSegmented([]string{"Light", "Dark", "Follow the system"}, 2, nil), NewCheck(true, nil).Labeled("Compare with others"), widget.NewButton("Stock button", nil))
	return NewPage("Working the budget freeze with Finance and a title that is much too long for one line of any window, even this wide one, so that it ends",
		"A line of context", []fyne.CanvasObject{NewButton("Pause", Outlined, nil), NewButton("Wrap up", Primary, nil)}, nil,
		container.New(NewStack(18), buttons, checks, compact, fields, picks,
			NewCard(NewEmptyState("Goals are what the two of you agree to reach. None is written yet.", NewButton("Add a goal", Primary, nil)))))
}

func galleryRating() fyne.CanvasObject {
	stack := container.New(NewStack(18))
	for i, d := range mentoring.Dimensions {
		line := NewRatingLine(mentoring.Competency{
			ID: "R1a", Dimension: d, Name: "Active listening", Definition: "people feel understood first",
			Anchors: [4]string{"Interrupts, solves at once", "Listens in planned talks", "Paraphrases, probes, checks before advising", "Others listen better in meetings they run"},
		}, nil)
		line.Set(mentoring.Level(i*2), i > 0)
		if i == 1 {
			line.FocusGained()
		}
		stack.Add(line)
	}
	return NewPage("Assess", "Maya Okafor", nil, nil, NewCard(stack))
}

func galleryNotes() fyne.CanvasObject {
	toasts := NewToasts(fyne.Do)
	toasts.Show("Saved as Session 12.pdf.")
	toasts.ShowError("The disk is full, so this was not saved. Everything saved before is safe. Make room and try again.")
	toasts.ShowUndo("Goal deleted.", func() {})
	md := NewMarkdown(galleryText)
	grid := container.New(NewColumns(Gap, 1, 1), NewCardTitled("Preview", nil, NewScroll(md)), NewCard(NewMultiEntry("Notes")))
	return container.NewStack(NewPage("Notes", "", nil, nil, grid), toasts.Below())
}

const galleryText = `# Look back
Kept the commitment with the data team. **Waited**, asked *one* question, got the ~~real~~ reason: the ` + "`budget`" + ` freeze.

## Explore
- Maya's first instinct: a longer technical proposal that goes on and on until it needs a second line to be told
- [x] What changed: **she asked** what the CFO reports to the board
- [ ] ask 李静
  1. One page
  2. Three scenarios

> “I was preparing to be right. They needed me to be useful.”

| Who | What |
|---|---|
| Maya | One page |

` + "```\ncode stays\n  as typed\n```" + `

See [the page](https://example.com). ![a picture](file:///etc/passwd)

---
The end.
`
