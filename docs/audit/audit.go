// Audits a county's transparency log with Google's golang.org/x/mod/sumdb (the code behind Go's own checksum database):
// the signature and root of the checkpoint, every leaf against the tree, inclusion proofs, and consistency with smaller trees.
//
//	go run audit.go <folder of the log> <verifier key of the log>
//
// On Debian: apt-get install golang-go golang-golang-x-mod-dev, then GO111MODULE=off GOPATH=/usr/share/gocode.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// folder reads tiles of height 8 as c2sp.org/tlog-tiles lays them out.
type folder string

func (f folder) Height() int                     { return 8 }
func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		// x/mod writes tile/8/0/001; tlog-tiles leaves the height out.
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func main() {
	log := folder(os.Args[1])
	verifier, err := note.NewVerifier(os.Args[2])
	check(err)
	signed, err := os.ReadFile(filepath.Join(string(log), "checkpoint"))
	check(err)
	opened, err := note.Open(signed, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	check(err)
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)

	// TileHashReader checks every tile that it reads against the signed root.
	reader := tlog.TileHashReader(tree, log)
	computed, err := tlog.TreeHash(size, reader)
	check(err)
	must(computed == tree.Hash, "the root is not that of the tiles")

	for first := int64(0); first < size; first += 256 {
		entries := bundle(log, first, size)
		indexes := make([]int64, len(entries))
		for i := range entries {
			indexes[i] = tlog.StoredHashIndex(0, first+int64(i))
		}
		hashes, err := reader.ReadHashes(indexes)
		check(err)
		for i, entry := range entries {
			must(tlog.RecordHash(entry) == hashes[i], fmt.Sprint("entry ", first+int64(i), " is not in the tree"))
		}
	}

	proofs := 0
	for at := int64(0); at < size; at += size/50 + 1 {
		hashes, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, at)})
		check(err)
		inclusion, err := tlog.ProveRecord(size, at, reader)
		check(err)
		check(tlog.CheckRecord(inclusion, size, tree.Hash, at, hashes[0]))
		smaller, err := tlog.TreeHash(at+1, reader)
		check(err)
		consistency, err := tlog.ProveTree(size, at+1, reader)
		check(err)
		check(tlog.CheckTree(consistency, size, tree.Hash, at+1, smaller))
		proofs += 2
	}
	fmt.Printf("%s: %d entries and %d proofs hold\n", verifier.Name(), size, proofs)
}

// bundle reads up to 256 entries, each after its length in two bytes.
func bundle(log folder, first, size int64) [][]byte {
	width := int64(256)
	if size-first < width {
		width = size - first
	}
	path := strings.Replace(tlog.Tile{H: 8, L: 0, N: first / 256, W: int(width)}.Path(), "tile/8/0/", "tile/entries/", 1)
	data, err := os.ReadFile(filepath.Join(string(log), path))
	check(err)
	var entries [][]byte
	for len(data) > 0 {
		length := int(data[0])<<8 | int(data[1])
		entries = append(entries, data[2:2+length])
		data = data[2+length:]
	}
	must(int64(len(entries)) == width, fmt.Sprint("the bundle of entry ", first, " does not have ", width))
	return entries
}

func check(err error) {
	if err != nil {
		must(false, err.Error())
	}
}

func must(holds bool, sentence string) {
	if !holds {
		fmt.Println("WRONG:", sentence)
		os.Exit(1)
	}
}
