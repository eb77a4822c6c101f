// Verifies a published log of Platewarden's trail with Go's own packages for transparency logs, and nothing of
// Platewarden:
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go run verify_log.go FOLDER LOG_KEY
//
// on Debian with golang-go and golang-golang-x-mod-dev. Every entry is proved to be in the tree of the signed root, and
// the tree is proved to have grown from each of some smaller sizes. Exit code 0: all good; 1: something is not.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// published reads tiles from the folder. Go's paths carry the height, C2SP's do not: tile/8/0/000 is tile/0/000.
type published struct{ folder string }

func (p published) Height() int { return 8 }

func (p published) SaveTiles([]tlog.Tile, [][]byte) {}

func (p published) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range tiles {
		path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
		bytes, err := os.ReadFile(filepath.Join(p.folder, filepath.FromSlash(path)))
		if err != nil {
			return nil, err
		}
		read = append(read, bytes)
	}
	return read, nil
}

func (p published) entries(tile tlog.Tile) ([][]byte, error) {
	path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
	rest, err := os.ReadFile(filepath.Join(p.folder, filepath.FromSlash(path)))
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(rest) > 0 {
		if len(rest) < 2 || len(rest) < 2+int(binary.BigEndian.Uint16(rest)) {
			return nil, fmt.Errorf("%s is cut short", path)
		}
		length := int(binary.BigEndian.Uint16(rest))
		entries = append(entries, rest[2:2+length])
		rest = rest[2+length:]
	}
	if len(entries) != tile.W {
		return nil, fmt.Errorf("%s holds %d entries", path, len(entries))
	}
	return entries, nil
}

func checkpoint(folder, key string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return tlog.Tree{}, err
	}
	bytes, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return tlog.Tree{}, err
	}
	signed, err := note.Open(bytes, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("the checkpoint is of another log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != tlog.HashSize {
		return tlog.Tree{}, fmt.Errorf("the checkpoint has no root")
	}
	tree := tlog.Tree{N: size}
	copy(tree.Hash[:], root)
	return tree, nil
}

func verify(folder, key string) error {
	tree, err := checkpoint(folder, key)
	if err != nil {
		return err
	}
	files := published{folder}
	hashes := tlog.TileHashReader(tree, files)
	for _, tile := range tiles(tree.N, 0) {
		entries, err := files.entries(tile)
		if err != nil {
			return err
		}
		for at, entry := range entries {
			index := tile.N*256 + int64(at)
			proof, err := tlog.ProveRecord(tree.N, index, hashes)
			if err != nil {
				return fmt.Errorf("entry %d: %v", index, err)
			}
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
				return fmt.Errorf("entry %d: %v", index, err)
			}
		}
	}
	for older := int64(1); older < tree.N; older = older*2 + 1 {
		root, err := tlog.TreeHash(older, hashes)
		if err != nil {
			return fmt.Errorf("size %d: %v", older, err)
		}
		proof, err := tlog.ProveTree(tree.N, older, hashes)
		if err != nil {
			return fmt.Errorf("size %d: %v", older, err)
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, older, root); err != nil {
			return fmt.Errorf("size %d: %v", older, err)
		}
	}
	return everyTile(files, tree)
}

// everyTile compares also those tiles that no proof asked for.
func everyTile(files published, tree tlog.Tree) error {
	hashes := tlog.TileHashReader(tree, files)
	for level := 0; level < 8; level++ {
		for _, tile := range tiles(tree.N, level) {
			made, err := tlog.ReadTileData(tile, hashes)
			if err != nil {
				return fmt.Errorf("%s: %v", tile.Path(), err)
			}
			kept, err := files.ReadTiles([]tlog.Tile{tile})
			if err != nil {
				return err
			}
			if !bytes.Equal(made, kept[0]) {
				return fmt.Errorf("%s differs", tile.Path())
			}
		}
	}
	return nil
}

// tiles lists those of one level in a log of this size.
func tiles(size int64, level int) []tlog.Tile {
	var all []tlog.Tile
	hashes := size >> (8 * level)
	for n := int64(0); n*256 < hashes; n++ {
		width := hashes - n*256
		if width > 256 {
			width = 256
		}
		all = append(all, tlog.Tile{H: 8, L: level, N: n, W: int(width)})
	}
	return all
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "verify_log.go FOLDER LOG_KEY")
		os.Exit(2)
	}
	if err := verify(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "NOT as signed:", err)
		os.Exit(1)
	}
	fmt.Println("as signed")
}
