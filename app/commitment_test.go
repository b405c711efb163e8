package app

import (
	"testing"

	"trefoil/app/mentoring"
)

func TestPromiseKnowsItsStakeholder(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	cfo := got(w.AddStakeholder(mentoring.Stakeholder{PairID: maya, Name: "CFO"}))(t)
	ana := got(w.AddStakeholder(mentoring.Stakeholder{PairID: maya, Name: "Ana"}))(t)
	w.ok(w.AddCommitment(mentoring.Commitment{PairID: maya, Text: "Call", To: " cfo "}))
	promise := func() mentoring.Commitment { return w.store.Commitments(maya)[0] }
	edit := func(change func(*mentoring.Commitment)) {
		c := promise()
		change(&c)
		w.ok(w.EditCommitment(c))
	}
	if promise().ToID != cfo || promise().To != "cfo" {
		t.Errorf("new: %+v", promise())
	}
	edit(func(c *mentoring.Commitment) { c.To = "Sales" })
	if promise().ToID != "" {
		t.Errorf("to somebody who is no stakeholder: %+v", promise())
	}
	edit(func(c *mentoring.Commitment) { c.To = "ana" })
	if promise().ToID != ana {
		t.Errorf("to another stakeholder: %+v", promise())
	}
	w.ok(w.DeleteStakeholder(ana))
	edit(func(c *mentoring.Commitment) { c.Text = "Call tomorrow" })
	if promise().ToID != ana {
		t.Error("other words forget who was deleted and may come back")
	}
	edit(func(c *mentoring.Commitment) { c.To = "" })
	if promise().ToID != "" {
		t.Errorf("to nobody: %+v", promise())
	}
	w.ok(w.AddCommitment(mentoring.Commitment{PairID: maya, Text: "Write", ToID: cfo}))
	if c := w.store.Commitments(maya)[1]; c.ToID != "" {
		t.Errorf("without a name: %+v", c)
	}
}

func TestPromiseChoices(t *testing.T) {
	w := newWorld(t)
	maya := w.mentee("Maya Okafor")
	got(w.AddStakeholder(mentoring.Stakeholder{PairID: maya, Name: "CFO"}))(t)
	business, technical := w.goal(maya, mentoring.Business), w.goal(maya, mentoring.Technical)
	c := w.PromiseChoices(maya, "")
	if len(c.People) != 1 || c.People[0] != "CFO" || len(c.Goals) != 2 || c.Goals[0].ID != technical {
		t.Errorf("%+v", c)
	}
	w.ok(w.MoveGoal(business, mentoring.GoalFinished, ""))
	if c := w.PromiseChoices(maya, ""); len(c.Goals) != 1 {
		t.Errorf("a finished goal is offered: %+v", c.Goals)
	}
	if c := w.PromiseChoices(maya, business); len(c.Goals) != 2 {
		t.Errorf("the goal that is served isn't offered: %+v", c.Goals)
	}
}
