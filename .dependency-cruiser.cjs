// The arrows of ARCHITECTURE.md: case, kit <- engines <- steps <- show; record, run <- steps. Engines never meet.
const engines = ['gather', 'read', 'confront', 'weigh', 'mill']
const room = name => `^src/${name}/`
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from: { path: from }, to: { path: to } })

module.exports = {
  forbidden: [
    rule('case-imports-nothing', room('case'), '^src/(?!case/)', 'The nouns stand alone.'),
    rule('kit-has-no-subject', room('kit'), '^src/(?!kit/)', 'Tools know no testimony.'),
    ...engines.map(e =>
      rule(`${e}-is-pure`, room(e), `^src/(?!case/|kit/|${e}/)`, 'An engine sees only the nouns and the kit.'),
    ),
    rule('record-below-steps', room('record'), '^src/(?!case/|kit/|record/)', 'The case file knows no engine.'),
    rule('run-below-steps', room('run'), '^src/(?!case/|kit/|run/)', 'Where work runs is not what it does.'),
    rule('steps-below-show', room('steps'), '^src/show/', 'A step knows no screen.'),
    rule('screens-see-no-sql', room('show'), '^src/record/', 'Only steps read and write the case file.'),
    rule(
      'web-sees-types-only',
      '^src/show/web/',
      '^src/(?!show/web/|case/|kit/|show/http/client)',
      'The browser holds no engine.',
    ),
    {
      name: 'only-record-knows-sql',
      severity: 'error',
      from: { pathNot: '^src/record/' },
      to: { path: '^(node:sqlite|sqlite|kysely)' },
    },
    {
      name: 'only-rim-knows-node',
      severity: 'error',
      comment: 'Engines are pure: no files, sockets or processes.',
      from: { path: '^src/(case|confront|weigh|mill|read)/' },
      to: { path: '^(node:)?(fs|fs/promises|net|http|child_process|worker_threads)$' },
    },
    {
      name: 'inference-never-sees-truth',
      severity: 'error',
      comment: 'What weighs a record knows the visible record only: nothing in reach of it may hold the truth.',
      from: { path: '^src/mill/(summaries|infer|visible|observed|open/case-of)' },
      to: { path: '^src/mill/(truth|world|society|generate|study|processes/)', reachable: true },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
}
