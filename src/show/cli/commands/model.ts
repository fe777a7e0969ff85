import { Fault } from '../../../kit/errors.ts'
import { allowModel, forbidModel, listConsents } from '../../../steps/allow-model.ts'
import { askModelAbout } from '../../../steps/ask-model.ts'
import { openCase } from '../../../steps/open-case.ts'
import { personOf } from '../person.ts'
import { many, print, printJson, tell } from '../print.ts'

interface Options {
  readonly address?: string
  readonly model?: string
  readonly allow?: boolean
  readonly forbid?: boolean
  readonly timeout?: string
  readonly as?: string
  readonly json?: boolean
}

/**
 * `countertrial model CASE [SOURCE]`: a language model of one's own. Off unless an address is given; nothing is sent
 * before `--allow` wrote the consent for that source into the ledger. The key comes from the environment alone, so that
 * it stands in no history of commands and in no case.
 */
export default async function model([path, source]: [string, string | undefined], options: Options): Promise<void> {
  const { env } = process
  const address = options.address ?? env.COUNTERTRIAL_MODEL_ADDRESS
  const name = options.model ?? env.COUNTERTRIAL_MODEL
  using file = openCase(path, { by: personOf(options) })
  if (source === undefined) {
    const consents = [...listConsents(file).values()]
    if (options.json) printJson({ consents })
    else if (consents.length === 0) print('No source may be sent anywhere.')
    else
      for (const one of consents)
        print(`${one.source} may be sent to ${one.model} at ${one.address}, said ${one.by} on ${one.at}.`)
    return
  }
  if (options.forbid) {
    forbidModel(file, source)
    print(`"${source}" may no longer be sent away.`)
    return
  }
  if (address === undefined || name === undefined)
    throw new Fault(
      'wrong-usage',
      'No model is set. Give --address and --model, or COUNTERTRIAL_MODEL_ADDRESS and COUNTERTRIAL_MODEL.',
      { exitCode: 2 },
    )
  if (options.allow) {
    allowModel(file, source, { address, model: name })
    print(`"${source}" may be sent to ${name} at ${address}. Nothing was sent yet.`)
    return
  }
  const milliseconds = options.timeout === undefined ? undefined : Number(options.timeout) * 1000
  if (milliseconds !== undefined && !(milliseconds > 0))
    throw new Fault('wrong-usage', `"${options.timeout}" is no number of seconds.`, { exitCode: 2 })
  const key = env.COUNTERTRIAL_MODEL_KEY
  const { kept, dropped } = await askModelAbout(file, source, {
    address,
    model: name,
    ...(key === undefined ? {} : { key }),
    ...(milliseconds === undefined ? {} : { milliseconds }),
  })
  if (options.json) printJson({ kept, dropped })
  else {
    for (const one of dropped) tell(`dropped: ${one.why}: "${one.said}"`)
    print(
      `${many(kept, 'proposal')} kept, ${dropped.length} dropped. A proposal is no evidence; accept or reject each.`,
    )
  }
}
