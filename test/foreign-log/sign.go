package main

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/json"
	"os"
	"path/filepath"

	"filippo.io/torchwood"
	"golang.org/x/mod/sumdb/note"
)

// signForeign signs the text as a log and as a witness, and leaves the note and both verifier keys in the folder.
func signForeign(folder, text string) error {
	private, public, err := note.GenerateKey(rand.Reader, "foreign.example/log")
	if err != nil {
		return err
	}
	log, err := note.NewSigner(private)
	if err != nil {
		return err
	}
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	witness, err := torchwood.NewCosignatureSigner("foreign.example/witness", key)
	if err != nil {
		return err
	}
	signed, err := note.Sign(&note.Note{Text: text}, log, witness)
	if err != nil {
		return err
	}
	keys, err := json.Marshal([]string{public, witness.Verifier().String()})
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(folder, "foreign-keys.json"), keys, 0o600); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "foreign-note"), signed, 0o600)
}
