package main

import (
	"context"
	"net/http"
	"time"

	"filippo.io/torchwood"
)

// checkLive reads a log over HTTP while its service runs: the last checkpoint, every tile under it and every entry.
func checkLive(base, keys, token string) (*report, error) {
	verifiers, err := readKeys(keys)
	if err != nil {
		return nil, err
	}
	hc := &http.Client{Transport: withToken(token), Timeout: 30 * time.Second}
	tiles, err := torchwood.NewTileFetcher(base, torchwood.WithHTTPClient(hc))
	if err != nil {
		return nil, err
	}
	client, err := torchwood.NewClient(tiles)
	if err != nil {
		return nil, err
	}
	log := &foreignLog{base, verifiers, client}
	note, err := tiles.ReadEndpoint(context.Background(), "checkpoint")
	if err != nil {
		return nil, err
	}
	last, err := log.open(note)
	if err != nil {
		return nil, err
	}
	found := &report{Signers: last.signers}
	found.Entries, err = log.readEntries(last.Tree)
	return found, err
}

// withToken is the bearer token that each request carries.
type withToken string

func (t withToken) RoundTrip(request *http.Request) (*http.Response, error) {
	sent := request.Clone(request.Context())
	sent.Header.Set("Authorization", "Bearer "+string(t))
	return http.DefaultTransport.RoundTrip(sent)
}
