/**
 * One question to a language model at an OpenAI-compatible address (POST /chat/completions). The only place of the program
 * that sends a text anywhere. It follows no redirect, waits no longer than told, and reads no more than told.
 */
import { Fault } from '../kit/errors.ts'

export interface ModelCall {
  /** Base of the address, e.g. "http://127.0.0.1:11434/v1". */
  readonly address: string
  readonly model: string
  readonly key?: string
  readonly milliseconds?: number
  readonly bytes?: number
  readonly signal?: AbortSignal
}

/** Assumptions: a slow model on one's own machine; an answer of some hundred claims. */
const usualWait = 120_000
const usualBytes = 2_000_000

/** What one question puts on the wire, to the letter; a key is sent beside it and stands in no body. */
export interface ModelRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The request that `askModel` sends, so that a person can read it before. */
export const requestOf = (
  { address, model }: Pick<ModelCall, 'address' | 'model'>,
  system: string,
  user: string,
): ModelRequest => ({
  url: `${address}/chat/completions`,
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify({
    model,
    temperature: 0,
    stream: false,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
  }),
})

/** The words of the model's first answer. Throws `model-failed` in one sentence, whatever the other side does. */
export async function askModel(call: ModelCall, system: string, user: string): Promise<string> {
  const { address, key, milliseconds = usualWait, bytes = usualBytes } = call
  const signals = [AbortSignal.timeout(milliseconds), ...(call.signal ? [call.signal] : [])]
  const failed = (why: string): Fault =>
    new Fault('model-failed', `The model at ${address} ${why}. Nothing was taken in.`)
  const request = requestOf(call, system, user)
  let body: string
  try {
    const response = await fetch(request.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any(signals),
      headers: { ...request.headers, ...(key ? { authorization: `Bearer ${key}` } : {}) },
      body: request.body,
    })
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel()
      throw failed('sends us elsewhere, and the consent is for this address only')
    }
    if (!response.ok) {
      await response.body?.cancel()
      throw failed(`answered with status ${response.status}`)
    }
    body = await readAtMost(response, bytes, failed)
  } catch (error) {
    if (error instanceof Fault) throw error
    if (call.signal?.aborted) throw failed('was not waited for')
    if (error instanceof Error && error.name === 'TimeoutError')
      throw failed(`did not answer within ${milliseconds} milliseconds`)
    throw failed('could not be reached')
  }
  try {
    const content: unknown = JSON.parse(body).choices[0].message.content
    if (typeof content === 'string') return content
  } catch {}
  throw failed('gave an answer that is no chat completion')
}

async function readAtMost(response: Response, most: number, failed: (why: string) => Fault): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let [read, text] = [0, '']
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    read += value.length
    if (read > most) {
      await reader.cancel()
      throw failed(`sent more than ${most} bytes`)
    }
    text += decoder.decode(value, { stream: true })
  }
}
