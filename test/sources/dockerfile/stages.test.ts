import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { dockerfileOf, lastInstruction } from './read.ts'

describe('stages', () => {
  test('know their parents by name in any letter case and by number', () => {
    const { stages } = dockerfileOf(
      'FROM alpine AS Base\nFROM base\nFROM 1 AS last\nFROM debian AS other\nFROM LAST\n',
    )
    assert.deepEqual(
      stages.map(({ name }) => name),
      ['base', '1', 'last', 'other', '4'],
    )
    assert.deepEqual(
      stages.map(({ parent }) => parent?.name),
      [undefined, 'base', '1', undefined, 'last'],
    )
    assert.deepEqual(
      stages.map(({ isShipped }) => isShipped),
      [true, true, true, false, true],
    )
    assert.equal(stages.at(-1)?.root.name, 'base')
  })

  test('are no cycle: a name stands for an earlier stage only', () => {
    const { stages } = dockerfileOf('FROM b AS a\nFROM a AS b\nFROM b AS b\n')
    assert.deepEqual(
      stages.map(({ base }) => base.kind),
      ['image', 'stage', 'stage'],
    )
    assert.deepEqual(
      stages.map(({ parent }) => parent?.index),
      [undefined, 0, 1],
    )
  })

  test('have a base: an image, scratch, or something nobody knows', () => {
    const text =
      'ARG TAG=3.22\nARG OPEN\nFROM alpine:$TAG\nFROM scratch\nFROM $OPEN\nFROM ${NEVER}/x\nFROM ${NEVER:-debian}:12\nFROM a b/\nFROM "node":22'
    const bases = dockerfileOf(text).stages.map(({ base }) => base)
    assert.deepEqual(
      bases.map(base =>
        base.kind === 'image' ? `${base.reference.repository}:${base.reference.tag}` : base.kind,
      ),
      [
        'library/alpine:3.22',
        'scratch',
        'unknown',
        'unknown',
        'library/debian:12',
        'library/a:undefined',
        'library/node:22',
      ],
    )
  })

  test('inherit what their parents set', () => {
    const text =
      'FROM a AS base\nWORKDIR /srv\nWORKDIR crane\nUSER 10001\nSHELL ["/bin/bash", "-c"]\nFROM base\nRUN make'
    const { before } = lastInstruction(text)
    assert.deepEqual([before.workdir, before.user?.text, before.shell], ['/srv/crane', '10001', 'posix'])
  })

  test('are not changed by what ONBUILD will do in others', () => {
    const { stages } = dockerfileOf('FROM a\nONBUILD USER 10001\nONBUILD WORKDIR /srv')
    assert.deepEqual([stages[0]?.end.user, stages[0]?.end.workdir], [undefined, undefined])
  })

  test('of a fragment are one, with a base that nobody knows', () => {
    const { stages, instructions } = dockerfileOf('ARG A=1\nRUN make\nUSER 10001')
    assert.deepEqual(
      [stages.length, stages[0]?.base, stages[0]?.isShipped],
      [1, { kind: 'unknown', word: undefined }, true],
    )
    assert.ok(instructions.every(({ stage }) => stage === stages[0]))
    assert.equal(stages[0]?.end.user?.text, '10001')
  })

  for (const [shell, head] of [
    ['posix', 'FROM alpine'],
    ['cmd', '# escape=`\nFROM alpine'],
    ['cmd', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022'],
    ['cmd', 'FROM golang:1.25-windowsservercore-ltsc2022'],
    ['powershell', 'FROM alpine\nSHELL ["pwsh", "-Command"]'],
    ['powershell', '# escape=`\nFROM a\nSHELL ["C:\\\\ps\\\\PowerShell.exe", "-Command"]'],
    ['posix', '# escape=`\nFROM a\nSHELL ["bash", "-c"]'],
    ['posix', 'FROM a\nSHELL ["/usr/bin/env", "bash", "-c"]'],
    ['other', 'FROM a\nSHELL ["/usr/bin/python3", "-c"]'],
  ] as const) {
    test(`run their lines with ${shell} behind ${JSON.stringify(head)}`, () => {
      assert.equal(lastInstruction(`${head}\nRUN make`).before.shell, shell)
    })
  }
})

describe('a variable', () => {
  const outcome = (text: string) => {
    const { resolution } = lastInstruction(text).words[0] ?? assert.fail()
    return resolution.kind === 'known' ? resolution.value : resolution.kind
  }

  for (const [expected, text] of [
    ['1', 'FROM a\nENV A=1\nUSER $A'],
    ['1', 'FROM a\nARG A=1\nUSER ${A}'],
    ['env', 'FROM a\nENV A=env\nARG A=arg\nUSER $A'],
    ['x-1-y', 'ARG A=1\nFROM a\nARG A\nARG B=x-$A\nENV C="$B-y"\nUSER $C'],
    ['1', 'FROM a AS base\nARG A=1\nENV B=$A\nFROM base\nUSER $B'],
    ['1', 'FROM a AS base\nARG A=1\nFROM base\nUSER $A'],
    ['old', 'FROM a\nENV A=old\nENV A=new B=$A\nUSER $B'],
    ['1', 'FROM a\nUSER ${A:-1}'],
    ['', 'FROM a\nENV A=\nUSER ${A-1}'],
    ['1', 'FROM a\nENV A=\nUSER ${A:-1}'],
    ['2', 'FROM a\nENV A=1\nUSER ${A:+2}'],
    ['1', 'FROM a\nARG A\nUSER ${A:-${B:-1}}'],
    ['3', 'FROM a\nENV V=3.22\nUSER ${V%%.*}'],
    ['22', 'FROM a\nENV V=3.22\nUSER ${V#*.}'],
    ['3_22', 'FROM a\nENV V=3.22\nUSER ${V/./_}'],
    ['$A', 'FROM a\nENV A=1\nUSER \\$A'],
    ['$A', "FROM a\nENV A=1\nUSER '$A'"],
    ['unset', 'FROM a\nARG A\nUSER $A'],
    ['unset', 'ARG A\nFROM a\nARG A\nUSER x$A'],
    ['unset', 'FROM a\nARG TARGETARCH\nUSER $TARGETARCH'],
    ['invisible', 'ARG A=1\nFROM a\nUSER $A'],
    ['invisible', 'FROM a\nUSER $A\nARG A=1\nFROM b\nUSER $A'],
    ['undeclared', 'FROM a\nUSER $HOME'],
    ['undeclared', 'FROM a\nENV PATH=/srv/bin:$PATH\nUSER $PATH'],
    ['invisible', 'ARG A=$A\nFROM a\nARG A\nUSER $A'],
  ] as const) {
    test(`is ${JSON.stringify(expected)} in ${JSON.stringify(text)}`, () =>
      assert.equal(outcome(text), expected))
  }
})
