package mentoring

import (
	"cmp"
	"slices"
	"strings"
)

// Recipient is somebody to whom promises were made, and what became of them.
type Recipient struct {
	StakeholderID ID // empty for a name that is no stakeholder's
	Name          string
	Credibility   Credibility
	Open          int
}

// ByRecipient counts the promises of one side for each recipient, those with the
// most settled promises first, and of those with equally many by name. A promise without a recipient counts for none. A
// name written by hand is that of the stakeholder who bears it, whatever the
// case of its letters.
func ByRecipient(commitments []Commitment, stakeholders []Stakeholder, by Side) []Recipient {
	type group struct {
		Recipient
		promises []Commitment
	}
	groups := make(map[string]*group)
	for _, c := range commitments {
		who, known := RecipientOf(c, stakeholders)
		name := strings.TrimSpace(c.To)
		key := strings.ToLower(name)
		if known {
			key, name = string(who.ID), who.Name
		}
		if c.By != by || key == "" {
			continue
		}
		if groups[key] == nil {
			groups[key] = &group{Recipient: Recipient{StakeholderID: who.ID, Name: name}}
		}
		groups[key].promises = append(groups[key].promises, c)
	}
	var all []Recipient
	for _, g := range groups {
		g.Credibility = CredibilityOf(g.promises)
		for _, c := range g.promises {
			if c.State() == Open {
				g.Open++
			}
		}
		all = append(all, g.Recipient)
	}
	slices.SortFunc(all, func(a, b Recipient) int {
		return cmp.Or(b.Credibility.Settled()-a.Credibility.Settled(), cmp.Compare(a.Name, b.Name), cmp.Compare(a.StakeholderID, b.StakeholderID))
	})
	return all
}

// RecipientOf returns the stakeholder to whom a promise was made, if it is one.
func RecipientOf(c Commitment, stakeholders []Stakeholder) (Stakeholder, bool) {
	for _, s := range stakeholders {
		if c.ToID == s.ID || c.ToID == "" && strings.EqualFold(strings.TrimSpace(c.To), strings.TrimSpace(s.Name)) {
			return s, true
		}
	}
	return Stakeholder{}, false
}

// Calibration says how well somebody foretells whether promises are kept.
type Calibration struct {
	Brier float64 // 0 is perfect, 0.25 is what always saying 50 % gives, 1 is always wrong
	Of    int     // settled promises with a forecast
}

// TooEarly says that fewer than five promises with a forecast are settled.
func (c Calibration) TooEarly() bool { return c.Of < minSettled }

// CalibrationOf returns the Brier score of the forecasts: the mean of
// (forecast − outcome)², the outcome being 1 for kept and 0 for missed. What
// counts in neither number of the credibility counts here neither.
//
// Source: G. W. Brier, Verification of forecasts expressed in terms of
// probability, Monthly Weather Review 78 (1950), halved for two outcomes as is
// usual.
func CalibrationOf(commitments []Commitment) Calibration {
	var c Calibration
	for _, promise := range commitments {
		verdict := promise.verdict()
		if promise.Forecast == nil || verdict == Open {
			continue
		}
		off := float64(*promise.Forecast) / 100
		if verdict == Kept {
			off--
		}
		c.Brier += off * off
		c.Of++
	}
	if c.Of > 0 {
		c.Brier /= float64(c.Of)
	}
	return c
}
