import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly dev?: boolean
  readonly optionalDependencies?: Record<string, string>
}
const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
const packages = Object.entries<Locked>(lock.packages)

test('the lock file holds every optional package, or "npm ci" refuses it where a registry lacks one', () => {
  const names = new Set(packages.map(([path]) => path))
  for (const [path, { optionalDependencies }] of packages) {
    for (const name of Object.keys(optionalDependencies ?? {})) {
      assert.ok(
        names.has(`node_modules/${name}`) || names.has(`${path}/node_modules/${name}`),
        `${name}, wanted by ${path}`,
      )
    }
  }
})

test('the lock file names no registry host, and nothing that is installed runs a script at run time', () => {
  for (const [path, { resolved, hasInstallScript, dev }] of packages) {
    assert.equal(resolved, undefined, path)
    assert.ok(!hasInstallScript || dev === true, path)
  }
})
