import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workshop } from './bin.ts'

test('a Cyrillic name is spelt by named systems, and two names are compared in either script with the reason', () => {
  using shop = workshop()
  // ISO 9:1968 and BGN/PCGN 1947 as their tables give them
  assert.equal(shop.run('names', 'Ежов', '--system', 'iso_9_1968').stdout, 'Ežov  iso_9_1968\n')
  assert.equal(shop.run('names', 'Ежов', '--system', 'bgn_pcgn').stdout, 'Yezhov  bgn_pcgn\n')
  const { stdout } = shop.run('names', 'Николай Ежов', 'Nikolay Yezhov')
  assert.match(stdout, /^same {2}.*agree in surname and given name/)
  assert.match(stdout, /So spelt by: .*bgn_pcgn/)
  assert.equal(JSON.parse(shop.run('names', 'Лев Седов', 'Sergei Sedov', '--json').stdout).verdict, 'different')
})

test('what is no name and no system is refused in one sentence', () => {
  using shop = workshop()
  for (const [args, said] of [
    [['names', '...'], /is no name/],
    [['names', 'я'.repeat(300)], /is no name/],
    [['names', 'Ежов', '--system', 'x'], /is no system of romanisation\. There are: ala_lc/],
  ] as const) {
    const { status, stderr } = shop.run(...args)
    assert.equal(status, 2)
    assert.match(stderr, said)
  }
})
