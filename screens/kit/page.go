package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// PageView is what a screen fills the window with beside the sidebar: a header
// with a title, one line of context and the actions, and a body below.
type PageView struct {
	widget.BaseWidget
	title, context *Label
	actions        *fyne.Container
	body           *fyne.Container
	// OnActions hears that the actions were changed; may be nil.
	OnActions func()
	whole     *fyne.Container
}

// NewPage returns a page. Context, actions, leading and body may be empty.
func NewPage(title, context string, actions []fyne.CanvasObject, leading, body fyne.CanvasObject) *PageView {
	p := &PageView{
		title:   Title(title),
		context: newLabel(context, SizeBody, Muted).Wrapped(2),
		actions: NewActions(actions...),
		body:    container.NewStack(),
	}
	p.context.Hidden = context == ""
	before := container.NewStack()
	fillContainer(before, leading)
	fillContainer(p.body, body)
	words := container.New(NewStack(0), p.title, p.context)
	head := NewHead(before, words, p.actions)
	p.whole = container.New(pageLayout{}, head, p.body)
	p.ExtendBaseWidget(p)
	return p
}

// SetTitle changes the title.
func (p *PageView) SetTitle(title string) { p.title.SetText(title); p.Refresh() }

// Refresh paints all of the page and places it anew. What has no room yet is placed
// when it gets some.
func (p *PageView) Refresh() {
	if !p.Size().IsZero() {
		p.whole.Refresh()
	}
	p.BaseWidget.Refresh()
}

// SetContext changes the line below the title; without it the line is gone.
func (p *PageView) SetContext(context string) {
	p.context.Hidden = context == ""
	p.context.SetText(context)
	p.Refresh()
}

// SetActions changes the actions at the right of the header.
func (p *PageView) SetActions(actions ...fyne.CanvasObject) {
	p.actions.Objects = actions
	p.Refresh()
	if p.OnActions != nil {
		p.OnActions()
	}
}

// Actions returns what the header offers, for the menu bar.
func (p *PageView) Actions() (items []*fyne.MenuItem) {
	for _, o := range p.actions.Objects {
		if !o.Visible() {
			continue
		}
		switch o := o.(type) {
		case *Button:
			name := o.name
			if name == "" {
				name = o.text
			}
			items = append(items, fyne.NewMenuItem(name, func() { o.Tapped(nil) }))
		case *More:
			items = append(items, o.Items()...)
		}
	}
	return items
}

// SetBody changes the body.
func (p *PageView) SetBody(body fyne.CanvasObject) {
	fillContainer(p.body, body)
	p.Refresh()
}

// CreateRenderer is for Fyne.
func (p *PageView) CreateRenderer() fyne.WidgetRenderer { return render(p, p.whole) }

func (p *PageView) minSize() fyne.Size { return p.whole.MinSize() }
func (p *PageView) place(size fyne.Size) {
	p.whole.Resize(size)
	p.whole.Layout.Layout(p.whole.Objects, size)
}
func (p *PageView) paint() {}

func fillContainer(c *fyne.Container, o fyne.CanvasObject) {
	c.Objects = nil
	c.Hidden = o == nil
	if o != nil {
		c.Objects = []fyne.CanvasObject{o}
	}
}

// NewActions returns what can be done with a page, for its header.
func NewActions(actions ...fyne.CanvasObject) *fyne.Container {
	return container.New(NewFlowLines(actionGap, actionGap), actions...)
}

// NewHead returns the header of a page: what leads, the words, and the actions beside
// them or, where that would leave too little room for the words, below.
func NewHead(leading, words fyne.CanvasObject, actions *fyne.Container) *fyne.Container {
	return container.New(pageHead{new(bool)}, leading, words, actions)
}

// pageHead puts the actions beside the words of the header, and below them where they
// would leave too little room for a name, in as many lines as they need.
type pageHead struct{ below *bool }

const (
	wordsGap   = 12
	actionGap  = 12
	leastWords = 180 // with type of the usual size
)

var headRow = row{gap: wordsGap, fill: 1}

// wordsNeed says that words of more than one line are cut in one width and not in
// another.
func wordsNeed(words fyne.CanvasObject, narrow, wide float32) bool {
	box, ok := words.(*fyne.Container)
	return ok && slices.ContainsFunc(visible(box.Objects), func(o fyne.CanvasObject) bool {
		l, ok := o.(*Label)
		return ok && l.maxLines > 1 && l.cutIn(narrow) && !l.cutIn(wide)
	})
}

// Layout places what leads, the words and the actions.
func (h pageHead) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	upper, actions := objects[:2], objects[2].(*fyne.Container)
	beside := fyne.NewSize(-actionGap, highest(actions.Objects)) // on one line
	for _, o := range visible(actions.Objects) {
		beside.Width += natural(o) + actionGap
	}
	lead := headRow.MinSize(objects[:1]).Width + wordsGap
	left := size.Width - lead - beside.Width - wordsGap
	*h.below = left < Scaled(leastWords) || wordsNeed(objects[1], left, size.Width-lead)
	if !*h.below {
		actions.Resize(beside)
		actions.Move(fyne.NewPos(size.Width-beside.Width, (size.Height-beside.Height)/2))
		headRow.Layout(upper, fyne.NewSize(max(0, size.Width-beside.Width-wordsGap), size.Height))
		return
	}
	height := FitHeight(actions, size.Width)
	actions.Move(fyne.NewPos(0, size.Height-height))
	headRow.Layout(upper, fyne.NewSize(size.Width, max(0, size.Height-height-wordsGap)))
}

// MinSize is as of the last layout.
func (h pageHead) MinSize(objects []fyne.CanvasObject) fyne.Size {
	upper, actions := headRow.MinSize(objects[:2]), objects[2].MinSize()
	if !*h.below { // where they stand on one line, also when one has become wider since
		return fyne.NewSize(max(upper.Width, actions.Width), max(upper.Height, highest(objects[2].(*fyne.Container).Objects)))
	}
	return fyne.NewSize(max(upper.Width, actions.Width), upper.Height+wordsGap+actions.Height)
}

// pageLayout puts the header above the body, which takes the room left.
type pageLayout struct{}

const (
	pageTop, pageBottom = 20, 22
	headHeight          = 38
	headBelow           = 16
)

// Layout places header and body.
func (pageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	head, body := objects[0], objects[1]
	width := size.Width - 2*pagePadding
	height := max(FitHeight(head, width), headHeight)
	head.Resize(fyne.NewSize(width, height))
	head.Move(fyne.NewPos(pagePadding, pageTop))
	y := pageTop + height + headBelow
	body.Move(fyne.NewPos(pagePadding, y))
	body.Resize(fyne.NewSize(width, max(0, size.Height-y-pageBottom)))
}

// MinSize is that of header and body with the padding around.
func (pageLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	head, body := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(
		max(head.Width, body.Width)+2*pagePadding,
		pageTop+max(head.Height, headHeight)+headBelow+body.Height+pageBottom,
	)
}
