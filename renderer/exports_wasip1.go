package main

import (
	"runtime"
	"runtime/debug"
	"unsafe"
)

// Collecting garbage stops everything here and costs more than rendering does: it waits until there is much of it. The limit, in
// bytes, keeps away from the memory's maximum, which the build sets.
const (
	garbagePercent = 200
	memoryLimit    = 512 << 20
)

func init() {
	debug.SetGCPercent(garbagePercent)
	debug.SetMemoryLimit(memoryLimit)
}

// handed keeps what the host was given an address of from being collected.
var handed struct {
	request []byte
	answer  []byte
}

// allocate gives the host room for a request, valid until the next render returns.
//
//go:wasmexport allocate
func allocate(size uint32) uint32 {
	handed.request = make([]byte, max(size, 1))
	return address(handed.request)
}

// render answers the request at the pointer: pointer << 32 | size of the answer, valid until the next call.
//
//go:wasmexport render
func render(pointer uint32, size uint32) uint64 {
	if len(handed.request) < int(size) || address(handed.request) != pointer {
		handed.answer = encode(failed(reasonChart, "the request is not where it was to be written"))
	} else {
		handed.answer = answer(handed.request[:size])
	}
	handed.request = nil
	return uint64(address(handed.answer))<<32 | uint64(len(handed.answer))
}

// settle ends a warm-up, after which the build keeps the memory as it is: garbage is gone, and the next collection far away.
//
//go:wasmexport settle
func settle() {
	handed.request, handed.answer = nil, nil
	runtime.GC()
}

func address(bytes []byte) uint32 {
	return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(bytes))))
}
