package relationships

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// peopleCard is the card with the map, and below it who is not on it yet.
type peopleCard struct {
	card    *kit.Card
	scroll  *kit.Scroll
	chart   *kit.PeopleMap
	waiting *fyne.Container
	below   *kit.Box // around those who wait
	shown   fyne.CanvasObject
	empty   *kit.EmptyState
	screen  *Screen
}

func newPeopleCard(s *Screen) *peopleCard {
	c := &peopleCard{screen: s, chart: kit.NewPeopleMap(), waiting: container.New(kit.NewFlowLines(8, 8))}
	c.chart.OnPick, c.chart.OnPlaced = s.choose, s.place
	c.below = kit.NewBox("", c.waiting)
	c.below.Pad = fyne.NewSize(0, 8)
	c.shown = container.NewBorder(nil, c.below, nil, nil, c.chart)
	c.empty = kit.NewEmptyState("", kit.NewButton(lang.T("Add a person"), kit.Outlined, s.startAdding))
	c.scroll = kit.NewScroll(container.NewStack(c.shown, c.empty))
	c.card = kit.NewCard(c.scroll)
	return c
}

func (c *peopleCard) show(data app.Relationships, chosen mentoring.ID) {
	none := len(data.People) == 0
	c.empty.SetSentence(nobody(data.Mentee))
	c.empty.Hidden = !none
	if none {
		c.shown.Hide()
	} else {
		c.shown.Show()
	}
	var placed []kit.MapPerson
	var waiting []app.PersonLine
	for _, p := range data.People {
		if p.Placed {
			placed = append(placed, onMap(p))
		} else {
			waiting = append(waiting, p)
		}
	}
	c.chart.Pick(chosen)
	c.chart.Set(placed)
	c.showWaiting(waiting)
	c.scroll.Refit()
}

func (c *peopleCard) showWaiting(people []app.PersonLine) {
	c.waiting.Objects = nil
	c.below.Hidden = len(people) == 0
	if len(people) > 0 {
		c.waiting.Add(kit.Small(lang.T("Not on the map yet:")))
	}
	for _, p := range people {
		c.waiting.Add(kit.NewPersonChip(p.ID, p.Name, c.chart))
	}
	c.waiting.Refresh()
}

// onMap is a person as the map shows it.
func onMap(p app.PersonLine) kit.MapPerson {
	return kit.MapPerson{
		ID: p.ID, Name: p.Name, Influence: p.Now.Influence, Strength: p.Now.Strength,
		Moved: p.Moved, ThenInfluence: p.Then.Influence, ThenStrength: p.Then.Strength,
	}
}
