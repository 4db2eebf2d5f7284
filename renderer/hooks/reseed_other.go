//go:build !wasip1

package hooks

// Reseed does nothing natively: only the renderer's own build has random numbers that repeat.
func Reseed() {}
