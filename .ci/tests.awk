# Makes of the output of `go test -v` one line for each package, with what its
# tests want shown, and all that was said in a package that failed.
/^ *=== / || /^ *--- (PASS|SKIP): / || /\[no test files\]$/ { next }
/: shown: / { line = $0; sub(/^.*: shown: /, "    ", line); shown = shown line "\n" }
/^ok / || /^ok\t/ { printf "%s\n%s", $0, shown; fflush(); said = shown = ""; next }
{ said = said $0 "\n" }
/^FAIL\t/ { printf "%s", said; said = shown = "" }
END { printf "%s", said }
