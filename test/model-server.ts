import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** A server that answers as told in a language model's place, and what it was sent. */
export async function modelServer(t: { after(done: () => void): void }, answer: Answer) {
  const got: { url: string; body: string; authorization: string | undefined }[] = []
  const one = createServer((request, response) => {
    let body = ''
    request.on('data', part => {
      body += part
    })
    request.on('end', () => {
      got.push({ url: request.url ?? '', body, authorization: request.headers.authorization })
      answer(response, request)
    })
  })
  await new Promise<void>(ready => one.listen(0, '127.0.0.1', ready))
  t.after(() => {
    one.closeAllConnections()
    one.close()
  })
  return { address: `http://127.0.0.1:${(one.address() as AddressInfo).port}/v1`, got }
}

/** An answer in the form of a chat completion. */
export const chat =
  (content: string): Answer =>
  response =>
    void response.end(JSON.stringify({ choices: [{ message: { content } }] }))
