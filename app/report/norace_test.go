//go:build !race

package report

// slack is how much longer things may take under the race detector.
const slack = 1
