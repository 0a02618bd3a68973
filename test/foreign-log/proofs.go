package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
)

// checkProofFiles checks each file in C2SP tlog-proof form against the entry that the tile client reads.
func (l *foreignLog) checkProofFiles() (int, error) {
	files, err := filepath.Glob(filepath.Join(l.folder, "proofs", "*.tlog-proof"))
	if err != nil {
		return 0, err
	}
	for _, file := range files {
		if err := l.checkProofFile(file); err != nil {
			return 0, fmt.Errorf("%s: %w", filepath.Base(file), err)
		}
	}
	return len(files), nil
}

func (l *foreignLog) checkProofFile(file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	head, signed, _ := bytes.Cut(text, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "index ") {
		return fmt.Errorf("no proof file")
	}
	index, err := strconv.ParseInt(lines[1][len("index "):], 10, 64)
	if err != nil {
		return err
	}
	hashes, err := decode(lines[2:])
	if err != nil {
		return err
	}
	tree, err := l.open(signed)
	if err != nil {
		return err
	}
	entry, own, err := l.client.Entry(context.Background(), tree.Tree, index)
	if err != nil {
		return err
	}
	if len(own) != len(hashes) {
		return fmt.Errorf("%d hashes, the tile client has %d", len(hashes), len(own))
	}
	for n, hash := range own {
		if !bytes.Equal(hash[:], hashes[n]) {
			return fmt.Errorf("hash %d is not the one of the tile client", n)
		}
	}
	hasher := rfc6962.DefaultHasher
	return proof.VerifyInclusion(hasher, uint64(index), uint64(tree.N), hasher.HashLeaf(entry), hashes, tree.Hash[:])
}

// checkConsistencies checks the proofs between checkpoints.
func (l *foreignLog) checkConsistencies() (int, error) {
	var proofs []struct {
		From, To string
		Hashes   []string
	}
	if err := readJSON(filepath.Join(l.folder, "consistency.json"), &proofs); err != nil {
		return 0, err
	}
	for _, each := range proofs {
		older, err := l.checkpoint(each.From)
		if err != nil {
			return 0, err
		}
		newer, err := l.checkpoint(each.To)
		if err != nil {
			return 0, err
		}
		hashes, err := decode(each.Hashes)
		if err != nil {
			return 0, err
		}
		err = proof.VerifyConsistency(rfc6962.DefaultHasher, uint64(older.N), uint64(newer.N), hashes, older.Hash[:], newer.Hash[:])
		if err != nil {
			return 0, fmt.Errorf("%s to %s: %w", each.From, each.To, err)
		}
	}
	return len(proofs), nil
}

func decode(lines []string) ([][]byte, error) {
	hashes := [][]byte{}
	for _, line := range lines {
		hash, err := base64.StdEncoding.DecodeString(line)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}
