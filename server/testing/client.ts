import type { App } from '#platform/http/server.ts'

export interface Answer {
  status: number
  // Tests read whatever came back; a wrong shape fails the expectation.
  // biome-ignore lint/suspicious/noExplicitAny: the body of any route
  body: any
  headers: Record<string, unknown>
  text: string
}

export interface Client {
  get(url: string, headers?: Record<string, string>): Promise<Answer>
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  send(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

/** Speaks to the server as a browser or another system would, without a network. */
export function makeClient(app: App, token?: string, address?: string): Client {
  const send: Client['send'] = async (method, url, body, headers = {}) => {
    const response = await app.inject({
      method: method as 'GET',
      url,
      ...(address ? { remoteAddress: address } : {}),
      headers: { ...(token ? { cookie: `sid=${token}` } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    const json = response.headers['content-type']?.toString().includes('json')
    return {
      status: response.statusCode,
      body: json && response.body !== '' ? JSON.parse(response.body) : undefined,
      headers: response.headers,
      text: response.body,
    }
  }
  return {
    send,
    get: (url, headers) => send('GET', url, undefined, headers),
    post: (url, body = {}, headers) => send('POST', url, body, headers),
  }
}
