// Package kubernetes is imported by Helm only so that client-go's version stands in the build's list of modules.
package kubernetes
