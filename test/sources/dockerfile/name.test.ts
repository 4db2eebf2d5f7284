import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isDockerfileName, isTemplateName } from '../../../src/sources/dockerfile/name.ts'

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
    'DockerfileProjects.txt',
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

test('a template is called like the Dockerfile that it becomes', () => {
  for (const path of [
    'Dockerfile.template',
    'Dockerfile.in',
    'crane/Dockerfile-alpine.template',
    'crane.Dockerfile.j2',
    'Containerfile.tmpl',
    'Dockerfile.erb',
  ])
    assert.equal(isTemplateName(path), true, path)
  for (const path of [
    'Dockerfile',
    'notes.in',
    'Dockerfile.md.j2',
    'dockerfile_test.go.tmpl',
    'template.Dockerfile',
    'in',
  ])
    assert.equal(isTemplateName(path), false, path)
})
