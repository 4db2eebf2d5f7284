package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"regexp"
	"strings"

	"helm.sh/helm/v4/pkg/chart/loader/archive"
)

// maxNesting is how deep archives may stand in archives.
const maxNesting = 8

// smallArchive is never a bomb, whatever its ratio, in bytes of its expanded size.
const smallArchive = 1 << 20

// dependencyArchive is a packed dependency of the chart, or of a dependency that lies there as a folder.
var dependencyArchive = regexp.MustCompile(`^(?:charts/[^/]+/)*charts/[^_./][^/]*\.tgz$`)

// unpacker expands archives within what is left of the limits.
type unpacker struct {
	bounds       limits
	bytesLeft    int64
	filesAllowed int
	files        []inputFile
}

// unpackArchives replaces `charts/x.tgz` by its files as `charts/x.tgz!/...`, which Helm loads alike as a folder.
func unpackArchives(files []inputFile, bounds limits) ([]inputFile, error) {
	unpacking := &unpacker{bounds: bounds, bytesLeft: int64(bounds.ArchiveBytes), filesAllowed: bounds.Files}
	if err := unpacking.add(files, "", 0); err != nil {
		return nil, err
	}
	return unpacking.files, nil
}

func (unpacking *unpacker) add(files []inputFile, prefix string, depth int) error {
	for _, file := range files {
		if !dependencyArchive.MatchString(file.path) {
			file.path = prefix + file.path
			unpacking.files = append(unpacking.files, file)
			continue
		}
		if err := unpacking.addArchive(file, prefix, depth); err != nil {
			return err
		}
	}
	if unpacking.filesAllowed > 0 && len(unpacking.files) > unpacking.filesAllowed {
		return failed(reasonBudget, "there are too many files")
	}
	return nil
}

func (unpacking *unpacker) addArchive(file inputFile, prefix string, depth int) error {
	place := topArchive(prefix + file.path)
	if depth >= maxNesting {
		return failedAt(reasonBudget, "archives are nested too deep", place, 1)
	}
	if err := unpacking.spend(file.content, place); err != nil {
		return err
	}
	inner, err := archive.LoadArchiveFiles(bytes.NewReader(file.content))
	if err != nil {
		return failedAt(reasonChart, "the dependency's archive cannot be unpacked", place, 1)
	}
	members := make([]inputFile, 0, len(inner))
	for _, member := range inner {
		members = append(members, inputFile{path: path.Clean(member.Name), content: member.Data})
	}
	return unpacking.add(members, prefix+file.path+"!/", depth+1)
}

// spend takes the archive's expanded size, its tar headers included, from what is left.
func (unpacking *unpacker) spend(content []byte, place string) error {
	reader, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		return failedAt(reasonChart, "the dependency's archive cannot be unpacked", place, 1)
	}
	size, err := io.Copy(io.Discard, io.LimitReader(reader, unpacking.bytesLeft+1))
	if err != nil {
		return failedAt(reasonChart, "the dependency's archive cannot be unpacked", place, 1)
	}
	if size > unpacking.bytesLeft {
		return failedAt(reasonBudget, "the dependencies' archives expand to more than is allowed", place, 1)
	}
	ratio := int64(unpacking.bounds.ArchiveRatio)
	if ratio > 0 && size > smallArchive && size > ratio*int64(len(content)) {
		return failedAt(reasonBudget, "the dependency's archive expands like a bomb", place, 1)
	}
	unpacking.bytesLeft -= size
	archive.MaxDecompressedChartSize = size + 1
	return nil
}

// topArchive is the outermost archive's own path.
func topArchive(place string) string {
	outer, _, _ := strings.Cut(place, "!/")
	return outer
}
