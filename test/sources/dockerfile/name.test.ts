import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isDockerfileName } from '../../../src/sources/dockerfile/name.ts'

describe('a Dockerfile is called', () => {
  for (const path of [
    'Dockerfile',
    'dockerfile',
    'services/crane/Dockerfile',
    'Dockerfile.dev',
    'Dockerfile-alpine3.22',
    'Dockerfile_prod',
    'Dockerfile2',
    'Dockerfile.go',
    'crane.Dockerfile',
    'app.dockerfile',
    'Containerfile',
    'Containerfile.ubi9',
    'crane.containerfile',
  ]) {
    test(path, () => assert.equal(isDockerfileName(path), true))
  }
})

describe('no Dockerfile is called', () => {
  for (const path of [
    'Dockerfile/README',
    'Dockerfile.md',
    'Dockerfile.dockerignore',
    '.dockerignore',
    '.dockerfile',
    'dockerfile.go',
    'dockerfile_test.go',
    'DockerfileParser.java',
    'Dockerfile.j2',
    'Dockerfile.template',
    'Dockerfile.yaml',
    'docker-compose.yml',
    'my-Dockerfile',
    'Dockerfile~',
    'Dockerfile.swp',
  ]) {
    test(path, () => assert.equal(isDockerfileName(path), false))
  }
})
