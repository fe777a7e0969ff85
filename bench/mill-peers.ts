/**
 * One rule of naming, three times: on typed arrays with the Mill's stream and devices, in Mesa (Python) and in flocc
 * (npm), in one run and in processor time. 150 people, 80 steps, the same summaries at the end; the means show that the rule is the same.
 *
 * The rule: three are in custody. Each step each one in custody who has not spoken speaks with chance 0.3 and names four
 * people, each with chance proportional to 1 + times named so far; a named one at large is taken with chance 0.3.
 * All three draw that from an urn: everybody once, and once more for each time named.
 *
 * Makes a Python environment in the system's temporary folder on the first run (mesa 3.3.1); flocc comes with
 * `npm ci --prefix bench`. The Mill itself, with all its processes and 45 summaries, stands in `bench/mill.ts`.
 */
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stream } from '../src/kit/random.ts'
import { gini as countedGini } from '../src/mill/summaries/order-statistics.ts'

const [people, steps, speaks, names, taken] = [150, 80, 0.3, 4, 0.3]
type Summary = [taken: number, most: number, gini: number]

/** Gini coefficient of times named, by ranks. */
function gini(counts: ArrayLike<number>): number {
  const sorted = Float64Array.from(counts).sort()
  let [sum, weighted] = [0, 0]
  for (let i = 0; i < sorted.length; i++) {
    sum += sorted[i]!
    weighted += (i + 1) * sorted[i]!
  }
  return sum === 0 ? 0 : (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length
}

/** As the Mill does it: bits for who is in custody, so that nobody else is visited; a Gini by counting. */
const urn = new Int32Array(people * (names + 1))
const free = new Uint8Array(people)
const held = new Int32Array((people + 31) >> 5)
const named = new Int32Array(people)
const tally = new Int32Array(4096)
const random = new Stream()

function ours(trial: number): Summary {
  random.restart(1, 0, trial)
  free.fill(1).fill(0, 0, 3)
  held.fill(0)
  held[0] = 7
  named.fill(0)
  for (let i = 0; i < people; i++) urn[i] = i
  let total = people
  let [count, waiting] = [3, 3]
  for (let step = 0; step < steps && waiting > 0; step++)
    for (let word = 0; word < held.length; word++) {
      let done = 0
      for (let bits = held[word]!; bits !== 0; bits = held[word]! & ~done) {
        const bit = bits & -bits
        // everybody up to this one has had the turn of this step
        done = bit | (bit - 1)
        if (random.uniform() >= speaks) continue
        held[word]! &= ~bit
        waiting--
        for (let m = 0; m < names; m++) {
          const j = urn[random.below(total)]!
          urn[total++] = j
          named[j]!++
          if (free[j] === 0 || random.uniform() >= taken) continue
          free[j] = 0
          held[j >> 5]! |= 1 << (j & 31)
          count++
          waiting++
        }
      }
    }
  let most = 0
  for (let i = 0; i < people; i++) if (named[i]! > most) most = named[i]!
  return [count, most, countedGini(named, people, tally)]
}

/** What is used of flocc; its own types are there only once the peers of `bench/package.json` are installed. */
interface FloccAgent {
  get(key: string): number
  set(key: string, value: number | ((one: FloccAgent) => void)): void
}
interface Flocc {
  readonly Agent: new () => FloccAgent
  readonly Environment: new (
    size: object,
  ) => { getAgents(): FloccAgent[]; addAgent(agent: FloccAgent): void; tick(): void }
}

async function floccs(): Promise<() => Summary> {
  const { default: flocc } = (await import('flocc' as string)) as { default: Flocc }
  const { Agent, Environment } = flocc
  return () => {
    const world = new Environment({ width: 1, height: 1 })
    const urn = Array.from({ length: people }, (_, i) => i)
    for (let i = 0; i < people; i++) {
      const agent = new Agent()
      agent.set('state', i < 3 ? 1 : 0)
      agent.set('named', 0)
      agent.set('tick', one => {
        if (one.get('state') !== 1 || Math.random() >= speaks) return
        one.set('state', 2)
        const all = world.getAgents()
        for (let m = 0; m < names; m++) {
          const j = urn[Math.floor(Math.random() * urn.length)]!
          urn.push(j)
          all[j]!.set('named', all[j]!.get('named') + 1)
          if (all[j]!.get('state') === 0 && Math.random() < taken) all[j]!.set('state', 1)
        }
      })
      world.addAgent(agent)
    }
    for (let step = 0; step < steps; step++) world.tick()
    const all = world.getAgents()
    const counts: number[] = all.map(one => one.get('named'))
    return [all.filter(one => one.get('state') > 0).length, Math.max(...counts), gini(counts)]
  }
}

const mesa = `
import sys, json, time
from mesa import Agent, Model
N, T, SPEAKS, NAMES, TAKEN = ${people}, ${steps}, ${speaks}, ${names}, ${taken}
class Person(Agent):
    def __init__(self, model, state):
        super().__init__(model)
        self.state = state
        self.named = 0
    def step(self):
        model = self.model
        draw = model.random.random
        if self.state != 1 or draw() >= SPEAKS:
            return
        self.state = 2
        people = model.people
        for _ in range(NAMES):
            j = model.urn[int(draw() * len(model.urn))]
            model.urn.append(j)
            people[j].named += 1
            if people[j].state == 0 and draw() < TAKEN:
                people[j].state = 1
class World(Model):
    def __init__(self, seed):
        super().__init__(seed=seed)
        self.people = [Person(self, 1 if i < 3 else 0) for i in range(N)]
        self.urn = list(range(N))
    def step(self):
        self.agents.do("step")
def gini(counts):
    counts = sorted(counts)
    total = sum(counts)
    if total == 0:
        return 0
    return 2 * sum((i + 1) * c for i, c in enumerate(counts)) / (N * total) - (N + 1) / N
out = []
began = time.process_time()
for trial in range(int(sys.argv[1])):
    world = World(trial)
    for _ in range(T):
        world.step()
    counts = [one.named for one in world.people]
    out.append([sum(one.state > 0 for one in world.people), max(counts), gini(counts)])
print(json.dumps({"seconds": time.process_time() - began, "out": out}))
`

interface Measured {
  readonly rate: number
  readonly out: readonly Summary[]
}

function measure(trials: number, run: (trial: number) => Summary): Measured {
  for (let trial = 0; trial < Math.min(200, trials); trial++) run(trial)
  const from = process.cpuUsage()
  const out = Array.from({ length: trials }, (_, trial) => run(trial))
  const { user, system } = process.cpuUsage(from)
  return { rate: trials / ((user + system) / 1e6), out }
}

function measureMesa(trials: number): Measured {
  const home = join(tmpdir(), 'countertrial-bench-mesa')
  const python = join(home, 'bin', 'python')
  const must = (command: string, args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
    if (status !== 0) throw new Error(`${command} did not run: ${stderr?.trim().split('\n').at(-1)}`)
    return stdout
  }
  // one that was broken off while it was installed has a Python and no mesa: it is made anew
  if (spawnSync(python, ['-c', 'import mesa; assert mesa.__version__ == "3.3.1"']).status !== 0) {
    must('python3', ['-m', 'venv', '--clear', home])
    must(python, ['-m', 'pip', '--quiet', 'install', 'mesa==3.3.1'])
  }
  const { seconds, out } = JSON.parse(must(python, ['-W', 'ignore', '-c', mesa, String(trials)])) as {
    seconds: number
    out: Summary[]
  }
  return { rate: trials / seconds, out }
}

const mine = measure(100_000, ours)
const peers = { mesa: measureMesa(Number(process.argv[2] ?? 150)), flocc: measure(100, await floccs()) }
/** Mean with its standard error. */
const mean = ({ out }: Measured, at: 0 | 1 | 2): string => {
  const middle = out.reduce((sum, one) => sum + one[at], 0) / out.length
  const error = Math.sqrt(out.reduce((sum, one) => sum + (one[at] - middle) ** 2, 0)) / out.length
  return `${middle.toFixed(2)} ± ${error.toFixed(2)}`
}
console.log(
  `one rule, ${people} people, ${steps} steps; trials a second of one core (processor time), and means of the summaries`,
)
for (const [name, m] of Object.entries({ ours: mine, ...peers }))
  console.log(
    `${name.padEnd(8)}${m.rate.toFixed(1).padStart(10)}   taken ${mean(m, 0)}  most named ${mean(m, 1)}  Gini ${mean(m, 2)}`,
  )
for (const [name, m] of Object.entries(peers))
  console.log(`ratio to ${name.padEnd(8)}${(mine.rate / m.rate).toFixed(0).padStart(8)}`)
