package data

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"trefoil/data/soak"
)

func init() { children["user"] = user }

const fromVariable = "TREFOIL_TEST_FROM"

// user uses a store without end, and prints the number of each act that was
// acknowledged.
func user(home string) error {
	fmt.Println("started")
	var seed uint64
	var from int
	if _, err := fmt.Sscan(os.Getenv(fromVariable), &seed, &from); err != nil {
		return err
	}
	s, err := Open(home)
	if err != nil {
		return err
	}
	for n := from; ; n++ {
		a := usage{seed, s}.act(n)
		if err := a.do(); err != nil {
			return fmt.Errorf("%s: %w", a.name, err)
		}
		fmt.Println(n)
	}
}

// killed is a home whose user is killed again and again, and beside it one in
// which the same is done in peace.
type killed struct {
	t    *testing.T
	dir  string
	seed uint64
	next int // the act that comes next
	s    *Store
}

func TestKill(t *testing.T) {
	times := soak.Size(100, 5000)
	acts := 0
	var k *killed
	for range times {
		if k == nil || rand.IntN(5) == 0 { // be killed while it is made
			if k != nil {
				k.forget()
			}
			k = &killed{t: t, dir: quickDir(t), seed: rand.Uint64()}
			k.s = openStore(t, filepath.Join(k.dir, "peace"))
		}
		acts += k.kill(rand.IntN(60))
	}
	soak.Say(t, "killed %d times in %d acknowledged acts, and none was lost or torn", times, acts)
}

func (k *killed) forget() {
	_ = k.s.Close()
	_ = os.RemoveAll(k.dir)
}

// kill uses the home until so many acts were acknowledged, kills the user, and
// fails the test unless all of them are there, and of the one that was going on
// all or nothing. It returns how many were acknowledged.
func (k *killed) kill(acts int) int {
	k.t.Helper()
	path := filepath.Join(k.dir, "home")
	cmd := childCommand(k.t, "user", path)
	cmd.Env = append(cmd.Env, fmt.Sprintf("%s=%d %d", fromVariable, k.seed, k.next))
	last := k.next - 1
	killChild(k.t, cmd, acts, func(line string) {
		if n, err := strconv.Atoi(line); err == nil {
			last = n
		}
	})
	done := last + 1 - k.next
	for k.next <= last {
		k.act()
	}
	s := openStore(k.t, path)
	defer s.Close()
	found := mustContent(k.t, s)
	if found != mustContent(k.t, k.s) {
		if k.act(); found != mustContent(k.t, k.s) {
			k.t.Fatalf("seed %d: something of the first %d acts is missing, or half there", k.seed, last)
		}
	}
	if _, err := s.Check(); err != nil {
		k.t.Error(err)
	}
	clear(k.s.drafts) // as a store that was opened anew has none
	return done
}

// act does in peace what was done there.
func (k *killed) act() {
	k.t.Helper()
	a := usage{k.seed, k.s}.act(k.next)
	if err := a.do(); err != nil {
		k.t.Fatal(a.name, err)
	}
	k.next++
}
