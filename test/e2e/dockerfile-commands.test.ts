import assert from 'node:assert/strict'
import { test } from 'node:test'
import { branchWith, places, reviewed, scanned, textOf, yardWith } from './dockerfiles.ts'

test('a command is found on its own line, however deep it lies in a RUN', async t => {
  const dockerfile = textOf(
    'FROM debian:12.8',
    "RUN sh -c 'set -eu; sudo ldconfig'",
    'RUN if [ -d /srv ]; then \\',
    '      # the berths',
    '      sudo mkdir /srv/berths; \\',
    '    fi',
    'RUN <<EOF',
    'set -eu',
    'echo "sudo is not needed"',
    'sudo install -d /srv/crane',
    'EOF',
    'RUN ["sudo", "ldconfig"]',
    'RUN set -eux; for berth in 1 2; do (cd /srv && sudo touch "$berth"); done',
    'RUN time env CRANE=1 sudo make',
    'USER 10001',
  )
  const found = await scanned(yardWith(t, { Dockerfile: dockerfile }), 'no-sudo')
  assert.deepEqual(places(found), [
    'Dockerfile:2:21',
    'Dockerfile:5:7',
    'Dockerfile:10:1',
    'Dockerfile:12:6',
    'Dockerfile:13:48',
    'Dockerfile:14:22',
  ])
  assert.deepEqual(
    found.map(({ message }) => message),
    ['ldconfig', 'mkdir', 'install', 'ldconfig', 'touch', 'make'].map(
      name => `\`${name}\` is run through \`sudo\` in a build step.`,
    ),
  )
})

test('what is only said, and what another interpreter reads, is no command', async t => {
  const dockerfile = textOf(
    'FROM debian:12.8',
    'RUN echo "apt-get install curl; sudo make" && printf "sudo %s" make > /notes',
    'RUN grep -q "apt-get install" /notes # sudo apt-get install curl',
    'RUN <<EOF python3',
    'sudo = "apt-get install curl"',
    'EOF',
    'COPY <<EOF /notes',
    'sudo apt-get install curl',
    'EOF',
    'USER 10001',
  )
  const windows = textOf(
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022',
    'SHELL ["powershell", "-Command"]',
    'RUN sudo make; apt-get install curl',
    'USER ContainerUser',
  )
  const spoken = 'FROM debian:12.8\nRUN sudo apt-get install curl\nUSER 10001\n'
  const yard = yardWith(t, {
    Dockerfile: dockerfile,
    'windows.Dockerfile': windows,
    'crane.Dockerfile': spoken,
  })
  assert.deepEqual(places(await scanned(yard, 'no-sudo')), ['crane.Dockerfile:2:5'])
  assert.deepEqual(places(await scanned(yard, 'pin-apt-versions')), ['crane.Dockerfile:2:26'])
})

test('package managers are read with their options, and variables by their values', async t => {
  const dockerfile = textOf(
    'FROM debian:12.8',
    'ARG TIDE_VERSION=2.4.1',
    'ARG CRANE',
    'ENV PACKAGE=lantern',
    'RUN pip install --index-url https://wheels.example/simple -r requirements.txt tide==${TIDE_VERSION}',
    'RUN pip install --timeout 30 "$PACKAGE"',
    'RUN python3 -m pip install ferry && npm install --global --loglevel warn @harbour/dock',
    'RUN npm install -g @harbour/dock@4.2.0 && pip install crane==$CRANE',
    'USER 10001',
  )
  const yard = yardWith(t, { Dockerfile: dockerfile })
  assert.deepEqual(places(await scanned(yard, 'pin-pip-versions')), ['Dockerfile:6:30', 'Dockerfile:7:28'])
  const [npm, ...others] = await scanned(yard, 'pin-npm-versions')
  assert.deepEqual([npm?.location.startLine, others.length], [7, 0])
  assert.match(npm?.message ?? '', /`@harbour\/dock`/)
})

test('a second fault beside an old one is new, the old one said otherwise is not', async t => {
  const before = textOf('FROM debian:12.8', 'RUN sudo ldconfig && make', 'USER 10001')
  const spread = textOf('FROM debian:12.9', 'RUN sudo ldconfig \\', '    && make', 'USER 10001')
  const silent = branchWith(t, { Dockerfile: before }, { Dockerfile: spread })
  assert.deepEqual(await reviewed(silent), [])
  const more = spread.replace('&& make', '&& sudo make')
  const [finding, ...others] = await reviewed(branchWith(t, { Dockerfile: before }, { Dockerfile: more }))
  assert.deepEqual(
    [finding?.rule, finding?.location.startLine, finding?.placement?.kind, others.length],
    ['dockerfile/no-sudo', 3, 'line', 0],
  )
})
