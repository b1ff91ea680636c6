import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a server does in an answer's stead. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void

/** Another status, with headers and a body. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}, body = '{}'): Fault {
  return (_, response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(body)
  }
}

/** Ends the connection without an answer. */
export const reset: Fault = (request) => {
  request.socket.resetAndDestroy()
}

/** Never answers. */
export const hang: Fault = () => {}

/** Answers with the half of what its length promises, then breaks off. */
export const halfway: Fault = (request, response) => {
  response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '2000' })
  response.write('x'.repeat(1000), () => request.socket.destroy())
}

/** Answers with a body that never ends. */
export const endless: Fault = (_, response) => {
  const chunk = Buffer.alloc(1_000_000, 'x')
  const write = () => {
    if (response.write(chunk)) setImmediate(write)
  }
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).on('drain', write)
  write()
}
