// Package kit is the shared look of Trefoil: the theme, the widgets of its own
// and the words that people read. Screens are put together from it and hold no
// colours, sizes or error texts themselves.
//
// Setters paint and never call back. Widgets take their colours from the theme
// when they are refreshed, so a change of theme needs nothing but a refresh.
package kit
