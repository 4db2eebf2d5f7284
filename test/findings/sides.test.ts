import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSides } from '../../src/findings/sides.ts'
import { judgingBy } from '../../src/findings/survey.ts'
import { defaults } from '../../src/inputs/options.ts'
import { rules } from '../../src/rules/index.ts'
import { Shipyard } from '../repository/shipyard.ts'
import { deployment } from './world.ts'

test("the base's files, made of the head's and the change, are those that git lists", async t => {
  const yard = new Shipyard(t)
  for (const path of ['a.yaml', 'deploy/crane.yaml', 'deploy/hoist.yaml', 'zone/tide.yaml']) {
    yard.write(path, deployment({ name: path.replace(/\W/g, '-') }))
  }
  const base = yard.commit()
  yard.remove('a.yaml')
  yard.git('mv', 'deploy/crane.yaml', 'deploy/big crane.yaml')
  yard.write('deploy/hoist.yaml', deployment({ name: 'hoist', container: 'other' }))
  yard.write('new.yaml', 'apiVersion: v1\nkind: Service\nmetadata: {name: tide}\n')
  yard.link('link.yaml', 'new.yaml')
  const head = yard.commit()

  const commits = (await yard.open(t)).commitsBetween({ base, head })
  const sides = await readSides(commits, await commits.changes(), defaults, judgingBy(rules, defaults))
  assert.deepEqual(sides.before.view.entries, await commits.base.list())
  assert.deepEqual([...sides.renames], [['deploy/big crane.yaml', 'deploy/crane.yaml']])
})
