//go:build race

package markdown

// slack is how much longer things may take under the race detector.
const slack = 20
