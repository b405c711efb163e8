# Everything there is to run, for users and contributors. `make` alone lists it.

SHELL := bash
.DEFAULT_GOAL := help
.NOTPARALLEL:

# On Linux and the BSDs the window goes through X11 (XWayland serves Wayland desktops);
# macOS and Windows have one kind of window and need no tag.
ifeq ($(OS),Windows_NT)
EXE := .exe
else ifneq ($(shell uname -s),Darwin)
TAGS := x11
# The tests of the real window run on a virtual X11 screen; vet and staticcheck read them, too.
WINDOW_TAGS := x11,window
endif

# Prints a step's name, runs it, and on failure says plainly which step it was.
step = @echo "--- $(1)"; $(2) || { echo "make: $(1) failed, see above" >&2; exit 1; }

.PHONY: help run build test packages format vet staticcheck unit soak window race bench bench-window pictures gallery package package-test fmt clean

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1	/p' Makefile | while IFS='	' read -r name does; do printf '  make %-12s %s\n' "$$name" "$$does"; done

run: build ## build Trefoil and open it on your own data
	@./bin/trefoil$(EXE)

build: ## build bin/trefoil
	@bash .ci/packages.sh run
	@[ -e bin/trefoil$(EXE) ] || echo "Building Trefoil; the first time takes a few minutes."
	@go build -buildvcs=false -tags "$(TAGS)" -o bin/trefoil$(EXE) .

test: packages format vet staticcheck unit window ## run everything CI runs
	@echo "make test: everything passed"

packages: ## install the system packages the tests need
	@bash .ci/packages.sh test

format: ## check the formatting of the Go files
	$(call step,gofmt,bash .ci/format.sh check)

vet: ## run go vet
	$(call step,go vet,go vet -tags "$(or $(WINDOW_TAGS),$(TAGS))" ./...)

staticcheck: ## run staticcheck, at the version in .ci/tools/go.mod
	$(call step,staticcheck,go tool -modfile=.ci/tools/go.mod staticcheck -tags "$(or $(WINDOW_TAGS),$(TAGS))" ./...)

unit: ## run the unit tests
	$(call step,unit tests,set -o pipefail; go test -v -tags "$(TAGS)" ./... 2>&1 | awk -f .ci/tests.awk)

soak: packages ## do for hours what the unit tests do for seconds: kills, power cuts, full disks, flipped bits
	$(call step,soak,set -o pipefail; TREFOIL_SOAK=1 go test -v -count=1 -timeout 24h -tags "$(TAGS)" ./data/... 2>&1 | awk -f .ci/tests.awk)

window: packages ## run the tests of the real window, on a virtual screen, and of the form in a browser
ifdef WINDOW_TAGS
	$(call step,window tests,go test -tags "$(WINDOW_TAGS)" -count=1 -run "^TestWindow" ./screens ./app/report)
else
	@echo "--- window tests: left out, they need an X11 system"
endif

race: packages ## run the unit tests with the race detector
	$(call step,race tests,go test -race -tags "$(TAGS)" ./...)

# What make bench measures; the other benchmarks are for work on one part.
BENCH := ^Benchmark(Key|Search|Growth|SaveSession|SaveDraft|RadarFrame|SessionPDF|ReportPDF)$$
BENCH_IN := ./app ./app/report ./data ./screens/kit ./screens/session

bench: packages ## measure how fast Trefoil is, beside what is wanted
	@go test -tags "$(TAGS)" -run '^$$' -bench '$(BENCH)' $(BENCH_IN) | go run ./.ci/benchtable

bench-window: packages ## the same for what needs a window, beside an empty one
	@go test -tags "$(WINDOW_TAGS)" -run '^$$' -bench '^BenchmarkWindow$$' -benchtime 1x -timeout 30m ./screens | go run ./.ci/benchtable

pictures: packages ## take the pictures in assets/pictures anew
	$(call step,pictures,TREFOIL_PICTURES="$(CURDIR)/assets/pictures" go test -tags "$(WINDOW_TAGS)" -count=1 -run "^TestPictures" ./screens)

gallery: ## take a picture of every screen in every language, in bin/gallery, to look at
	$(call step,gallery,TREFOIL_GALLERY="$(CURDIR)/bin/gallery" go test -tags "$(TAGS)" -count=1 -run "^TestGallery" ./screens)

package: packages ## make the packages of this system in bin/package
ifeq ($(OS),Windows_NT)
	$(call step,package,bash .ci/package/windows.sh)
else ifeq ($(shell uname -s),Darwin)
	$(call step,package,bash .ci/package/macos.sh)
else
	$(call step,package,bash .ci/package/linux.sh)
endif

package-test: package ## install, open and remove the Debian package on a clean Debian; as root
	@bash .ci/packages.sh clean-debian
	$(call step,package test,bash .ci/package/test.sh)

fmt: ## format the Go files
	@bash .ci/format.sh fix

clean: ## remove what was built
	rm -rf bin
