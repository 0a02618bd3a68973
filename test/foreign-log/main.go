// Command foreign-log verifies a log that the project has written, with libraries of other authors alone:
// golang.org/x/mod/sumdb/note opens the notes, filippo.io/torchwood reads tiles and entries and knows cosignatures,
// github.com/transparency-dev/merkle checks the proofs. It then signs a checkpoint of its own for the project to open.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

type report struct {
	// Signers names who has signed the last checkpoint.
	Signers       []string `json:"signers"`
	Entries       int64    `json:"entries"`
	Inclusions    int      `json:"inclusions"`
	Consistencies int      `json:"consistencies"`
}

func main() {
	found, err := run(os.Args[1:])
	if err != nil {
		fail(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(found); err != nil {
		fail(err)
	}
}

func run(args []string) (*report, error) {
	switch {
	case len(args) == 1:
		return check(args[0])
	case len(args) == 3 && args[0] == "live":
		return checkLive(args[1], args[2], os.Getenv("TOKEN"))
	case len(args) == 2 && args[0] == "agent":
		return nil, serveAgent(args[1])
	}
	return nil, fmt.Errorf("usage: foreign-log <folder> | live <url of the log> <keys.json> | agent <socket>")
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func check(folder string) (*report, error) {
	log, err := openLog(folder)
	if err != nil {
		return nil, err
	}
	last, err := log.checkpoint("checkpoint")
	if err != nil {
		return nil, err
	}
	found := &report{Signers: last.signers}
	if found.Entries, err = log.readEntries(last.Tree); err != nil {
		return nil, err
	}
	if found.Inclusions, err = log.checkProofFiles(); err != nil {
		return nil, err
	}
	if found.Consistencies, err = log.checkConsistencies(); err != nil {
		return nil, err
	}
	return found, signForeign(folder, last.Checkpoint.String())
}
