import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Shipyard } from './shipyard.ts'

test('files are searched by ending and word, with odd names and bytes, in the commit and not in the working tree', async t => {
  const yard = new Shipyard(t)
  yard.write('a.yaml', 'kind: NetworkPolicy\n')
  yard.write('höfe/b "c".YML', 'kind: LimitRange\n')
  yard.write('notes.md', 'NetworkPolicy\n')
  yard.write('raw.yaml', Buffer.from([0, 1, ...Buffer.from('NetworkPolicy')]))
  yard.write('.gitattributes', '*.yaml -text -diff\n')
  yard.write('other.yaml', 'kind: Service\n')
  yard.commit()
  yard.write('other.yaml', 'kind: NetworkPolicy\n')
  const commit = await (await yard.open(t)).treeOf('HEAD')
  const found = await commit.search?.(['NetworkPolicy', 'LimitRange'], ['yaml', 'yml'])
  assert.deepEqual([...(found ?? [])].toSorted(), ['a.yaml', 'höfe/b "c".YML', 'raw.yaml'])
})

test('where an object is missing, nothing is claimed', async t => {
  const yard = new Shipyard(t)
  yard.write('a.yaml', 'kind: NetworkPolicy\n')
  yard.write('b.yaml', 'kind: LimitRange\n')
  yard.commit()
  const id = yard.git('rev-parse', 'HEAD:b.yaml')
  rmSync(join(yard.folder, '.git/objects', id.slice(0, 2), id.slice(2)))
  const commit = await (await yard.open(t)).treeOf('HEAD')
  assert.equal(await commit.search?.(['NetworkPolicy'], ['yaml']), undefined)
})

test('one file is found without listing all', async t => {
  const yard = new Shipyard(t)
  yard.write('.github/seaworthy.yml', 'profile: strict\n')
  yard.write('[odd]*.yml', 'x: 1\n')
  yard.commit()
  const commit = await (await yard.open(t)).treeOf('HEAD')
  assert.equal((await commit.find?.('.github/seaworthy.yml'))?.kind, 'file')
  assert.equal((await commit.find?.('[odd]*.yml'))?.path, '[odd]*.yml')
  assert.equal(await commit.find?.('.github'), undefined)
  assert.equal(await commit.find?.('nowhere.yml'), undefined)
})
