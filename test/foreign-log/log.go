package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"filippo.io/torchwood"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// foreignLog is a folder with a log in the layout of C2SP tlog-tiles, and what it proves of itself.
type foreignLog struct {
	folder    string
	verifiers note.Verifiers
	client    *torchwood.Client
}

type checkpoint struct {
	torchwood.Checkpoint
	signers []string
}

func openLog(folder string) (*foreignLog, error) {
	verifiers, err := readKeys(filepath.Join(folder, "keys.json"))
	if err != nil {
		return nil, err
	}
	tiles, err := torchwood.NewTileFS(os.DirFS(folder))
	if err != nil {
		return nil, err
	}
	client, err := torchwood.NewClient(tiles)
	return &foreignLog{folder, verifiers, client}, err
}

func readKeys(file string) (note.Verifiers, error) {
	var keys struct{ Logs, Witnesses []string }
	if err := readJSON(file, &keys); err != nil {
		return nil, err
	}
	var verifiers []note.Verifier
	for _, key := range keys.Logs {
		verifier, err := note.NewVerifier(key)
		if err != nil {
			return nil, err
		}
		verifiers = append(verifiers, verifier)
	}
	for _, key := range keys.Witnesses {
		verifier, err := torchwood.NewCosignatureVerifier(key)
		if err != nil {
			return nil, err
		}
		verifiers = append(verifiers, verifier)
	}
	return note.VerifierList(verifiers...), nil
}

func (l *foreignLog) checkpoint(file string) (*checkpoint, error) {
	bytes, err := os.ReadFile(filepath.Join(l.folder, file))
	if err != nil {
		return nil, err
	}
	return l.open(bytes)
}

func (l *foreignLog) open(bytes []byte) (*checkpoint, error) {
	opened, err := note.Open(bytes, l.verifiers)
	if err != nil {
		return nil, err
	}
	parsed, err := torchwood.ParseCheckpoint(opened.Text)
	if err != nil {
		return nil, err
	}
	signers := []string{}
	for _, signature := range opened.Sigs {
		signers = append(signers, signature.Name)
	}
	return &checkpoint{parsed, signers}, nil
}

// readEntries reads every entry; the client compares each with the tiles, and the tiles with the root.
func (l *foreignLog) readEntries(tree tlog.Tree) (int64, error) {
	var count int64
	for index := range l.client.AllEntries(context.Background(), tree, 0) {
		if index != count {
			return count, fmt.Errorf("entry %d follows %d", index, count-1)
		}
		count++
	}
	if count != tree.N && l.client.Err() == nil {
		return count, fmt.Errorf("%d of %d entries", count, tree.N)
	}
	return count, l.client.Err()
}

func readJSON(file string, into any) error {
	bytes, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return json.Unmarshal(bytes, into)
}
