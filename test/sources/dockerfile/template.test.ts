import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileOf } from '../../findings/world.ts'

/** Why a file is skipped; undefined where it is judged. */
function reason(path: string, text: string): string | undefined {
  const { gap, dockerfile, isRelevant } = fileOf(path, text)
  assert.ok(isRelevant)
  assert.equal(dockerfile === undefined, gap?.kind === 'skipped')
  return gap?.because
}

test('a template that nothing fills in is judged like a Dockerfile', () => {
  const plain =
    'FROM node:0.0.0-slim\n# if this is read, define nothing\nENV HOME=/srv TAG=${TAG:-1}\nRUN apt-get install -y curl=$CURL user@host\n'
  for (const path of [
    'Dockerfile.template',
    'Dockerfile.in',
    'docker/crane.Dockerfile.j2',
    'Containerfile.tmpl',
  ])
    assert.equal(reason(path, plain), undefined)
  assert.equal(reason('Dockerfile.in', 'RUN apt-get update\nUSER 10001\n'), undefined)
})

test('a template that is filled in is skipped with its line', () => {
  const marks: readonly (readonly [line: string, marker: string])[] = [
    ['{{ if .alpine }}', '{{'],
    ['RUN apk add {{ packages }}', '{{'],
    ['{% for p in packages %}', '{%'],
    ['<%= base %>', '<%'],
    ['LABEL version=#{version}', '#{'],
    ['FROM debian:%%SUITE%%', '%%SUITE%%'],
    ['FROM @BASE@', '@BASE@'],
    ['ENV A=__VERSION__', '__VERSION__'],
    ['#include "common.docker"', '#include "'],
    ['#ifdef DEBUG', '#ifdef'],
    ["include(`common.m4')", 'include('],
  ]
  for (const [line, marker] of marks)
    assert.equal(
      reason('Dockerfile.in', `FROM alpine:3.22\n${line}\nUSER 10001\n`),
      `line 2 is a template (\`${marker}\`), which is not filled in`,
    )
})

test('a file called Dockerfile is a template where its base or an instruction is filled in', () => {
  assert.match(
    reason('Dockerfile', 'FROM {{ cookiecutter.base }}\nRUN make\n') ?? '',
    /^line 1 is a template \(`\{\{`\)/,
  )
  assert.match(
    reason('Dockerfile', 'FROM alpine:3.22\n{% if yard %}\nUSER 1\n{% endif %}\n') ?? '',
    /^line 2 .*`\{%`/,
  )
  assert.match(reason('Dockerfile', '{{- template "head" }}\nFROM alpine\n') ?? '', /^line 1 .*`\{\{`/)
  assert.match(reason('Dockerfile', '%%BASE%%\nRUN make\n') ?? '', /^line 1 .*`%%`/)
})

test('braces that a command reads make no template', () => {
  assert.equal(
    reason(
      'Dockerfile',
      'FROM alpine:3.22\nRUN docker ps --format \'{{.ID}}\'\nLABEL use="{{name}}"\nRUN <<EOF\n{{ x }}\nEOF\n',
    ),
    undefined,
  )
})

test('what neither is nor becomes a Dockerfile is skipped as such', () => {
  assert.equal(
    reason('Dockerfile.in', 'Nothing that could be built.\n'),
    'line 1: no Dockerfile instruction stands here',
  )
})
