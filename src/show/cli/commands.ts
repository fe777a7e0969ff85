/** One row a command. `load` imports the code only when the command runs. */
export interface CommandEntry {
  readonly usage: string
  readonly does: string
  readonly options?: readonly (readonly [flags: string, does: string, fallback?: string | boolean])[]
  readonly load: () => Promise<CommandAction>
}

/** Takes the command's arguments in order, then its options. Throws a Fault for anything a person can mend. */
// biome-ignore lint/suspicious/noExplicitAny: each command declares its own arguments; commander hands over strings
export type CommandAction = (args: any, options: any) => Promise<void> | void

const json = ['--json', 'as JSON'] as const
const as = ['--as <name>', 'who signs; the name of this account unless given'] as const
const encoding = [
  '--encoding <name>',
  'how the bytes are to be read: windows-1251, koi8-r …; told by the file when left out',
] as const
const serving = [
  ['--port <port>', 'the port; 4173 or the next free one unless given'],
  ['--host <address>', 'let other machines in, with keys only: 0.0.0.0 or an address of this machine'],
  ['--closed', 'let nobody read without a key, on this machine either'],
  ['--open', 'open the browser'],
  as,
  json,
] as const

export const commands: readonly CommandEntry[] = [
  {
    usage: 'demo [name]',
    does: 'copy a bundled case, print a first finding, serve it',
    options: [
      ['--into <case>', 'the copy; NAME.case.sqlite unless given'],
      ['--no-serve', 'stop after the copy'],
      ...serving,
    ],
    load: async () => (await import('./commands/demo.ts')).default,
  },
  {
    usage: 'gather <files...>',
    does: 'take files and folders into a case and read them; list what failed and why',
    options: [['--into <case>', 'the case; made where there is none'], encoding, as, json],
    load: async () => (await import('./commands/gather.ts')).default,
  },
  {
    usage: 'read <file>',
    does: 'print what the reader finds in a file: people, bodies, places, dates, voices',
    options: [
      ['--format <format>', 'jsonld (W3C annotations), json or text', 'jsonld'],
      encoding,
      ['--json', 'the same as --format json'],
    ],
    load: async () => (await import('./commands/read.ts')).default,
  },
  {
    usage: 'infer <network>',
    does: 'exact posteriors and log evidence of a Bayesian network (.bif, .xdsl, XMLBIF .xml)',
    options: [
      ['--evidence <findings>', 'what was observed: variable=state,variable=state'],
      ['--query <variables>', 'the variables to answer for; all that were not observed when left out'],
      ['--mpe', 'also the most probable explanation'],
      ['--sensitivity <finding>', 'also how P(variable=state) answers to every number of every table'],
      ['--about <finding>', 'also the likelihood ratio of each finding for variable=state, and what is worth knowing'],
      ['--explain-away <causes>', 'also what knowing the second cause does to the first: a=yes,b=yes'],
      ['--bif', 'write the network as BIF instead'],
      ['--format <format>', 'text or json; text at a terminal and json elsewhere when left out'],
      ['--json', 'JSON on one line'],
    ],
    load: async () => (await import('./commands/infer.ts')).default,
  },
  {
    usage: 'fuse <claims>',
    does: 'truth discovery over a table of source,item,value, with and without dependence',
    options: [
      [
        '--method <method>',
        'auto, vote, sums, averagelog, investment, pooledinvestment, truthfinder, crh, accu, popaccu, ltm …',
        'auto',
      ],
      [
        '--columns <names>',
        'source=NAME,item=NAME,value=NAME of its first line; without such a line their order: source,item,-,value',
      ],
      ['--no-dependence', 'count every source as one reason'],
      ['--format <format>', 'text or json; text at a terminal and json elsewhere when left out'],
      ['--json', 'JSON on one line'],
    ],
    load: async () => (await import('./commands/fuse.ts')).default,
  },
  {
    usage: 'mill <words...>',
    does: 'simulate: records of an apparatus with known truth; infer CASE: what a record can tell; sensitivity: which assumptions move the figures; check: its calibration; record FOLDER: whom people name in a recorded trial',
    options: [
      ['--trials <n>', 'how many; 700 to simulate, 14,000 to infer'],
      ['--seed <n>', 'the same seed gives the same trials', '1938'],
      ['--hypothesis <h>', 'fab, casc, opp, mixed, real, real+ or prov; all in turn unless given'],
      ['--quick', 'for check: a tenth of the trials'],
      [
        '--method <m>',
        'for infer: compare the hypotheses, or abc or smc for the values of assumptions inside one',
        'compare',
      ],
      ['--prior <weights>', 'for infer: fab=2,real=1 and so on; 1 each unless given'],
      ['--keep <folder>', 'for infer and check: keep done blocks there; stopped, the same command goes on from them'],
      ['--plot <file>', 'for check: ranks and reliability as an SVG'],
      [
        '--open-as <case>',
        'for simulate: one trial as a case file (NAME.case.sqlite) or a folder; its truth goes beside it',
      ],
      as,
      json,
    ],
    load: async () => (await import('./commands/mill.ts')).default,
  },
  {
    usage: 'weigh <case>',
    does: 'rival accounts on the claims of a case: what each item does, what turns it, the best case for each',
    options: [
      ['--format <format>', 'text, csv, argdown, aif or case', 'text'],
      [
        '--take <file>',
        'first take the accounts of a .csv, .argdown, AIF or CASE .json or hypotheses.json file into the case',
      ],
      ['--ask <question>', 'write down rival accounts in a case that has none, with two or more --account'],
      ['--account <words...>', 'with --ask the accounts; alone, accounts to be added'],
      ['--seal', 'seal question, accounts and priors as they stand: the hash goes into the ledger'],
      as,
      json,
    ],
    load: async () => (await import('./commands/weigh.ts')).default,
  },
  {
    usage: 'confront <case>',
    does: 'agreements and conflicts with their diagnosis, and the origins behind each answer',
    options: [
      ['--question <id>', 'one question only, with chains and reasons: q73'],
      ['--withdraw <id>', 'what would fall without a voice or document; nothing is changed'],
      ['--as-of <date>', 'only what could be known by a date (EDTF)'],
      ['--leave-out-undated', 'with --as-of, leave out too what has no recorded date of publication'],
      ['--contacts', 'who could have read or heard what before speaking, for every speaker with a date'],
      ['--procedure', 'how the case was made: namings, docks, custody, confrontations, conditions'],
      ['--suggest', 'what the texts of a case file let one claim, with passages; nothing is changed'],
      as,
      ['--json', 'everything as JSON'],
    ],
    load: async () => (await import('./commands/confront.ts')).default,
  },
  {
    usage: 'reuse <files...>',
    does: 'what texts share, two or all of a folder: the same words, or the same thought in other words; best first',
    options: [
      ['--formulae <file>', 'words in a row that count for nothing, one formula a line'],
      ['--format <format>', 'text or json', 'text'],
      ['--json', 'the same as --format json'],
    ],
    load: async () => (await import('./commands/reuse.ts')).default,
  },
  {
    usage: 'collate <files...>',
    does: 'witnesses of one text side by side: what each has in each place, what moved, what cannot be read',
    options: [
      ['--format <format>', 'csv, json, html or tei', 'csv'],
      ['--json', 'the same as --format json'],
    ],
    load: async () => (await import('./commands/collate.ts')).default,
  },
  {
    usage: 'fidelity <text> <edition>',
    does: 'quotations of a text held against the edition they quote: cuts, changed and moved words, what came next',
    options: [
      ['--quote <extent>', 'one quotation by its code points: 120-240; all that are found unless given'],
      ['--format <format>', 'text or json', 'text'],
      ['--json', 'the same as --format json'],
    ],
    load: async () => (await import('./commands/fidelity.ts')).default,
  },
  {
    usage: 'names <name> [other]',
    does: 'how systems of romanisation spell a Cyrillic name; with another, whether the two may be one person’s, and why',
    options: [['--system <system>', 'one system alone, as ala_lc or gost_779; all unless given'], json],
    load: async () => (await import('./commands/names.ts')).default,
  },
  {
    usage: 'model <case> [source]',
    does: 'ask a language model of your own about one source; nothing is sent before --allow',
    options: [
      ['--address <url>', 'an OpenAI-compatible address; COUNTERTRIAL_MODEL_ADDRESS unless given'],
      ['--model <name>', 'the model; COUNTERTRIAL_MODEL unless given. A key is read from COUNTERTRIAL_MODEL_KEY alone'],
      ['--allow', 'write the consent to send this source there into the ledger'],
      ['--forbid', 'take the consent back'],
      ['--timeout <seconds>', 'how long to wait; 120 unless given'],
      as,
      json,
    ],
    load: async () => (await import('./commands/model.ts')).default,
  },
  {
    usage: 'serve <case>',
    does: 'the app and its HTTP API, on this machine only unless told otherwise',
    options: [['--new', 'begin an empty case where there is none'], ...serving],
    load: async () => (await import('./commands/serve.ts')).default,
  },
  {
    usage: 'search <case> <words...>',
    does: 'every place where the words stand, with what stands around them',
    options: [
      ['--mode <mode>', 'exact, or loose: spelling variants too', 'loose'],
      ['--source <id>', 'in one source only'],
      ['--limit <n>', 'at most so many places', '50'],
      as,
      json,
    ],
    load: async () => (await import('./commands/search.ts')).default,
  },
  {
    usage: 'import <case> <files...>',
    does: 'take W3C annotations in as suggestions: what stands where it stood, what moved, what found no place',
    options: [['--format <format>', 'w3c (annotations) or inkvisitor (a statement set)', 'w3c'], as, json],
    load: async () => (await import('./commands/import.ts')).default,
  },
  {
    usage: 'export <case>',
    does: 'write the findings of a case as W3C annotations, or what was decided with its proof',
    options: [
      ['--format <format>', 'w3c, or proof: evidence, digests and the ledger, for "verify"', 'w3c'],
      ['--with-texts', 'proof only: the sources’ texts as well'],
      ['--source <id>', 'of one source only, by id or siglum'],
      ['--decided', 'only what a person accepted or made'],
      ['--out <file>', 'into a file; to stdout unless given'],
      as,
      json,
    ],
    load: async () => (await import('./commands/export.ts')).default,
  },
  {
    usage: 'sources <case>',
    does: 'what the case holds, what was found in it, and which files failed',
    options: [as, json],
    load: async () => (await import('./commands/sources.ts')).default,
  },
  {
    usage: 'ledger <case>',
    does: 'who did what, newest first',
    options: [['--from <n>', 'from this entry down'], ['--limit <n>', 'at most so many', '50'], as, json],
    load: async () => (await import('./commands/ledger.ts')).default,
  },
  {
    usage: 'undo <case>',
    does: 'take your last step back, or the one named',
    options: [
      ['--entry <n>', 'the step, as "ledger" numbers it'],
      ['--others', 'also what another person did'],
      as,
      json,
    ],
    load: async () => (await import('./commands/undo.ts')).undoStep,
  },
  {
    usage: 'redo <case>',
    does: 'do again what was taken back',
    options: [
      ['--entry <n>', 'the step, as "ledger" numbers it'],
      ['--others', 'also what another person did'],
      as,
      json,
    ],
    load: async () => (await import('./commands/undo.ts')).redoStep,
  },
  {
    usage: 'people <case> [name]',
    does: 'who has a part in the case; with a name, give it a role or a key',
    options: [
      ['--role <role>', 'read, propose, decide or own; none closes the case to the name'],
      ['--key', 'make a new key for it, told once'],
      as,
      json,
    ],
    load: async () => (await import('./commands/people.ts')).default,
  },
  {
    usage: 'verify <file>',
    does: 'check a case, or a proof that was exported: the ledger and everything that must follow from it',
    options: [['--head <hash>', 'a hash noted earlier, which the ledger must hold'], json],
    load: async () => (await import('./commands/verify.ts')).default,
  },
]
