package overview

import (
	"fyne.io/fyne/v2"

	"trefoil/app"
	"trefoil/app/lang"
	"trefoil/app/mentoring"
	"trefoil/screens/kit"
)

// head is the header: who it is, and what can be done.
type head struct {
	screen  *Screen
	avatar  *kit.Avatar
	hand    *kit.Button
	export  *kit.Button
	prepare *kit.Button // in the place of export while a session is ahead
	start   *kit.Button
	more    *kit.More
}

func newHead(s *Screen) *head {
	h := &head{screen: s, avatar: kit.NewAvatar("")}
	h.hand = kit.NewButton(lang.T("Hand over"), kit.Outlined, func() {
		s.host.Go(kit.Route{Page: kit.ReviewPage, Pair: s.pair})
	})
	h.export = kit.NewButton(lang.T("Export PDF"), kit.Outlined, h.exportLast)
	h.prepare = kit.NewButton(lang.T("Prepare"), kit.Outlined, func() {
		s.host.Go(kit.Route{Page: kit.PreparePage, Pair: s.pair, Session: s.data.Next.ID})
	})
	h.start = kit.NewButton(lang.T("Start session"), kit.Primary, h.startSession)
	h.more = kit.NewMore(h.menu).Outlined()
	return h
}

func (h *head) actions() []fyne.CanvasObject {
	return []fyne.CanvasObject{h.hand, h.export, h.prepare, h.more, h.start}
}

func (h *head) show(o app.Overview) {
	h.avatar.SetName(o.Mentee.Name)
	h.hand.SetText(lang.F("Hand over to %s", h.screen.name()))
	h.prepare.Hidden = o.Next.ID == "" || o.Running.ID != ""
	h.export.Hidden = o.Last.ID == "" || !h.prepare.Hidden
	h.start.SetText(lang.T("Start session"))
	if o.Running.ID != "" {
		h.start.SetText(lang.T("Go on with the session"))
	}
	h.screen.page.SetTitle(o.Mentee.Name)
	h.screen.page.SetContext(contextWords(o, h.screen.service.Today()))
}

// rank shows which of the actions comes first: to prepare a session that is on another
// day, and else to start it. While a form is open that has the one that stands out.
func (h *head) rank(writing bool) {
	kit.FirstOf(h.prepare, h.start, h.prepare.Hidden || h.screen.data.Next.Day == h.screen.service.Today())
	if writing {
		h.prepare.SetKind(kit.Outlined)
		h.start.SetKind(kit.Outlined)
	}
}

func (h *head) menu() []*fyne.MenuItem {
	name := h.screen.name()
	export := fyne.NewMenuItem(lang.T("Export the last session as PDF"), h.exportLast)
	export.Disabled = h.screen.data.Last.ID == ""
	return []*fyne.MenuItem{
		export,
		fyne.NewMenuItem(lang.T("Agreement"), func() {
			h.screen.host.Go(kit.Route{Page: kit.AgreementPage, Pair: h.screen.pair})
		}),
		fyne.NewMenuItem(lang.F("Edit %s", name), func() {
			h.screen.host.Go(kit.Route{Page: kit.MenteePage, Pair: h.screen.pair})
		}),
		fyne.NewMenuItem(h.endWords(), func() {
			h.screen.host.Go(kit.Route{Page: kit.AgreementPage, Pair: h.screen.pair, Ending: true})
		}),
		fyne.NewMenuItem(lang.F("Delete %s", name), func() {
			if h.screen.done(h.screen.service.DeleteMentee(h.screen.pair)) {
				h.screen.host.Go(kit.Route{Page: kit.TodayPage})
			}
		}),
	}
}

// endWords is what leads to where the mentoring ends, and where it is taken up again.
func (h *head) endWords() string {
	if h.screen.data.Ended.IsZero() {
		return lang.T("End the mentoring…")
	}
	return lang.T("Take the mentoring up again…")
}

// exportLast makes the document of the last session and asks where to put it.
func (h *head) exportLast() {
	s, id := h.screen, h.screen.data.Last.ID
	var document app.Document
	h.export.Disable()
	s.host.Background(func() (err error) {
		document, err = s.service.SessionDocument(id)
		return err
	}, func(err error) {
		h.export.Enable()
		if s.done(err) {
			s.host.Save(document)
		}
	})
}

// startSession goes on with the session that is running, or starts the one
// planned next, or one planned for today.
func (h *head) startSession() {
	s := h.screen
	id, err := s.data.Running.ID, error(nil)
	if id == "" {
		id, err = h.begin(s.data.Next.ID)
	}
	if s.done(err) {
		s.host.Go(kit.Route{Page: kit.SessionPage, Pair: s.pair, Session: id})
	}
}

func (h *head) begin(id mentoring.ID) (mentoring.ID, error) {
	s := h.screen
	if id == "" {
		planned, err := s.service.PlanSession(s.pair, app.SessionPlan{Day: s.service.Today()})
		if err != nil {
			return "", err
		}
		id = planned
	}
	return id, s.service.StartSession(id)
}
