// Verifies what Tagout exports and proves with the packages that Go's own checksum database is verified with
// (golang.org/x/mod/sumdb/note and tlog). Nothing of Tagout's own is used.
//
//	verifier log FOLDER KEY
//	verifier inclusion PROOF KEY
//	verifier consistency PROOF OLD-CHECKPOINT KEY
//
// Ends with 0 and a line that says what holds, or with 1 and a line that says what does not.
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

const tileHeight = 8

type checkpoint struct {
	origin string
	tree   tlog.Tree
}

func openCheckpoint(text []byte, vkey string) (checkpoint, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return checkpoint{}, err
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return checkpoint{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		return checkpoint{}, fmt.Errorf("a checkpoint has three lines, this one %d", len(lines)-1)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return checkpoint{}, err
	}
	hash, err := tlog.ParseHash(lines[2])
	if err != nil {
		return checkpoint{}, err
	}
	if lines[0] != verifier.Name() {
		return checkpoint{}, fmt.Errorf("the log is named %q and its key %q", lines[0], verifier.Name())
	}
	return checkpoint{lines[0], tlog.Tree{N: size, Hash: hash}}, nil
}

// tilePath is a tile's path by c2sp.org/tlog-tiles, which lacks the height.
func tilePath(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
}

// widthOf is how much of a tile there is in a level of so many hashes.
func widthOf(count, index int64) int64 {
	if rest := count - index<<tileHeight; rest < 1<<tileHeight {
		return rest
	}
	return 1 << tileHeight
}

func readTile(folder string, tile tlog.Tile) ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(folder, tilePath(tile)))
	if err == nil && len(data) != tile.W*tlog.HashSize {
		return nil, fmt.Errorf("%s has %d bytes", tilePath(tile), len(data))
	}
	return data, err
}

func bundlePath(index, width int64) string {
	path := tlog.Tile{H: tileHeight, L: -1, N: index, W: int(width)}.Path()
	return strings.Replace(path, "tile/8/data/", "tile/entries/", 1)
}

func readBundle(folder string, index, width int64) ([][]byte, error) {
	data, err := os.ReadFile(filepath.Join(folder, bundlePath(index, width)))
	if err != nil {
		return nil, err
	}
	var entries [][]byte
	for len(data) > 0 {
		if len(data) < 2 || len(data)-2 < int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("%s ends within an entry", bundlePath(index, width))
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		entries = append(entries, data[2:end])
		data = data[end:]
	}
	if int64(len(entries)) != width {
		return nil, fmt.Errorf("%s holds %d entries", bundlePath(index, width), len(entries))
	}
	return entries, nil
}

// leaves gives the hashes of a bundle's entries. Bundles that were pruned are missing from the beginning on; their hashes
// then come from the tile.
func leaves(folder string, index, width int64, mayBePruned bool) (hashes []tlog.Hash, isPruned bool, err error) {
	entries, err := readBundle(folder, index, width)
	if err == nil {
		for _, entry := range entries {
			hashes = append(hashes, tlog.RecordHash(entry))
		}
		return hashes, false, nil
	}
	if !os.IsNotExist(err) || !mayBePruned {
		return nil, false, err
	}
	data, err := readTile(folder, tlog.Tile{H: tileHeight, L: 0, N: index, W: int(width)})
	if err != nil {
		return nil, false, err
	}
	for at := 0; at < len(data); at += tlog.HashSize {
		var hash tlog.Hash
		copy(hash[:], data[at:])
		hashes = append(hashes, hash)
	}
	return hashes, true, nil
}

// checkLog makes the whole tree anew from the entries, and compares its root with the checkpoint and its hashes with
// every tile.
func checkLog(folder, vkey string) (string, error) {
	text, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	if err != nil {
		return "", err
	}
	head, err := openCheckpoint(text, vkey)
	if err != nil {
		return "", err
	}
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(places []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(places))
		for at, place := range places {
			hashes[at] = stored[place]
		}
		return hashes, nil
	})
	pruned := int64(0)
	for index := int64(0); index<<tileHeight < head.tree.N; index++ {
		from, width := index<<tileHeight, widthOf(head.tree.N, index)
		hashes, isPruned, err := leaves(folder, index, width, pruned == from)
		if err != nil {
			return "", err
		}
		if isPruned {
			pruned = from + width
		}
		for at, hash := range hashes {
			more, err := tlog.StoredHashesForRecordHash(from+int64(at), hash, reader)
			if err != nil {
				return "", err
			}
			stored = append(stored, more...)
		}
	}
	root, err := tlog.TreeHash(head.tree.N, reader)
	if err != nil {
		return "", err
	}
	if root != head.tree.Hash {
		return "", fmt.Errorf("the entries have another root than the checkpoint")
	}
	for level, count := 0, head.tree.N; count > 0; level, count = level+1, count>>tileHeight {
		for index := int64(0); index<<tileHeight < count; index++ {
			tile := tlog.Tile{H: tileHeight, L: level, N: index, W: int(widthOf(count, index))}
			expected, err := tlog.ReadTileData(tile, reader)
			if err != nil {
				return "", err
			}
			found, err := readTile(folder, tile)
			if err != nil {
				return "", err
			}
			if !bytes.Equal(expected, found) {
				return "", fmt.Errorf("%s holds other hashes than the entries have", tilePath(tile))
			}
		}
	}
	return fmt.Sprintf("%s: %d entries, %d of them pruned", head.origin, head.tree.N, pruned), nil
}

// readProof parts a proof into its first lines, its hashes and its checkpoint.
func readProof(path string) ([]string, []tlog.Hash, []byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, nil, err
	}
	top, text, found := bytes.Cut(data, []byte("\n\n"))
	if !found {
		return nil, nil, nil, fmt.Errorf("the proof has no checkpoint")
	}
	var words []string
	var hashes []tlog.Hash
	for _, line := range strings.Split(string(top), "\n") {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			words = append(words, line)
		} else {
			hashes = append(hashes, hash)
		}
	}
	return words, hashes, text, nil
}

func number(line, word string) (int64, error) {
	digits := strings.TrimPrefix(line, word+" ")
	return strconv.ParseInt(digits, 10, 64)
}

func checkInclusion(path, vkey string) (string, error) {
	words, hashes, text, err := readProof(path)
	if err != nil {
		return "", err
	}
	if len(words) != 3 || words[0] != "c2sp.org/tlog-proof@v1" {
		return "", fmt.Errorf("the proof begins with %q", words)
	}
	entry, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(words[1], "extra "))
	if err != nil {
		return "", err
	}
	index, err := number(words[2], "index")
	if err != nil {
		return "", err
	}
	head, err := openCheckpoint(text, vkey)
	if err != nil {
		return "", err
	}
	err = tlog.CheckRecord(hashes, head.tree.N, head.tree.Hash, index, tlog.RecordHash(entry))
	return fmt.Sprintf("entry %d of %d", index+1, head.tree.N), err
}

func checkConsistency(path, oldPath, vkey string) (string, error) {
	words, hashes, text, err := readProof(path)
	if err != nil {
		return "", err
	}
	if len(words) != 1 {
		return "", fmt.Errorf("the proof begins with %q", words)
	}
	size, err := number(words[0], "old")
	if err != nil {
		return "", err
	}
	oldText, err := os.ReadFile(oldPath)
	if err != nil {
		return "", err
	}
	old, err := openCheckpoint(oldText, vkey)
	if err != nil {
		return "", err
	}
	head, err := openCheckpoint(text, vkey)
	if err != nil {
		return "", err
	}
	if old.tree.N != size {
		return "", fmt.Errorf("the proof goes on from %d entries, the older checkpoint has %d", size, old.tree.N)
	}
	err = tlog.CheckTree(hashes, head.tree.N, head.tree.Hash, old.tree.N, old.tree.Hash)
	return fmt.Sprintf("%d entries begin with %d", head.tree.N, old.tree.N), err
}

func run(args []string) (string, error) {
	switch {
	case len(args) == 3 && args[0] == "log":
		return checkLog(args[1], args[2])
	case len(args) == 3 && args[0] == "inclusion":
		return checkInclusion(args[1], args[2])
	case len(args) == 4 && args[0] == "consistency":
		return checkConsistency(args[1], args[2], args[3])
	}
	return "", fmt.Errorf("use `log`, `inclusion` or `consistency`")
}

func main() {
	holds, err := run(os.Args[1:])
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println(holds)
}
