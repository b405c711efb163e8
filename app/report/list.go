package report

import "trefoil/app/markdown"

// list sets the items below one another, each beside its mark. Items in a
// script that is read from the right have it there.
func (f *flow) list(l markdown.List) {
	in := itemIndent
	if l.Ordered && len(l.Items) > 0 {
		in = max(in, f.natural(say(l.Mark(len(l.Items)-1), body))+5)
	}
	for i, item := range l.Items {
		if i > 0 {
			f.space(itemGap)
			if l.Loose {
				f.space(paragraphGap - itemGap)
			}
		}
		rtl := fromRight(item.Blocks)
		f.lead(f.mark(l, i, in, rtl))
		if rtl {
			f.indentRight(in, func() { f.blocks(item.Blocks) })
		} else {
			f.indent(in, func() { f.blocks(item.Blocks) })
		}
		f.settle()
	}
}

// lead draws something beside the next line, wherever that is set.
func (f *flow) lead(draw func(y float64) []Op) {
	before := f.leading
	f.leading = func(y float64) []Op {
		if before == nil {
			return draw(y)
		}
		return append(before(y), draw(y)...)
	}
}

// settle draws what waits for a line that never came, on a line of its own.
func (f *flow) settle() {
	if f.leading != nil {
		f.need(bodyLeading)
		f.beside()
		f.advance(bodyLeading)
	}
}

// beside draws what waits for the line at the present place.
func (f *flow) beside() {
	if f.leading != nil {
		f.add(f.leading(f.y)...)
		f.leading = nil
	}
}

// mark is what stands before an item: a dot, a number or a box, within so many
// points from the edge of the column.
func (f *flow) mark(l markdown.List, i int, in float64, rtl bool) func(y float64) []Op {
	x, number := f.left, l.Mark(i)
	if rtl {
		x = f.right() - in
	}
	return func(y float64) []Op {
		switch {
		case l.Items[i].Task != markdown.NoTask:
			if rtl {
				x += 3
			}
			return box(Point{x + (in-8)/2 - 1, y + 3.5}, l.Items[i].Task == markdown.DoneTask)
		case l.Ordered:
			text := f.fixed(in*10, say(number, body))[0]
			at := x + in - 5 - text.width
			if rtl {
				at = x + 5
			}
			return text.draw(Point{at, y + baseline(body.size, bodyLeading)})
		}
		const r = 1.7
		c := Point{x + in/2 - 1, y + baseline(body.size, bodyLeading) - 3}
		return []Op{Rect{Box{c.X - r, c.Y - r, c.X + r, c.Y + r}, r, ink}}
	}
}

// box is a box to tick, eight points wide, with its top left corner at a place.
func box(at Point, ticked bool) []Op {
	const size, inner = 8.0, 0.8
	outer := Box{at.X, at.Y, at.X + size, at.Y + size}
	if !ticked {
		return []Op{Rect{outer, 1.5, muted}, Rect{Box{outer.Left + inner, outer.Top + inner, outer.Right - inner, outer.Bottom - inner}, 1, surface}}
	}
	a, b, c := Point{at.X + 1.8, at.Y + 4.2}, Point{at.X + 3.4, at.Y + 5.8}, Point{at.X + 6.3, at.Y + 2.3}
	return []Op{
		Rect{outer, 1.5, primary},
		Line{From: a, To: b, Width: 1, Color: surface},
		Line{From: b, To: c, Width: 1, Color: surface},
	}
}
