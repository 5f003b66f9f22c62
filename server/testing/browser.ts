import type { App } from '#platform/http/server.ts'

export interface Seen {
  status: number
  /** Where it leads, for a redirect. */
  location: string | undefined
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: the JSON of any route
  body: any
  headers: Record<string, unknown>
}

/** A browser without JavaScript: keeps cookies, sends forms with their token and whatever stands in their fields. */
export interface Browser {
  cookies: Map<string, string>
  get(url: string): Promise<Seen>
  /** Sends the form with this action on the page last seen, or on `page`. */
  submit(action: string, fields?: Record<string, string>, page?: string): Promise<Seen>
  json(method: string, url: string, body?: unknown): Promise<Seen>
}

export function openBrowser(app: App, remoteAddress = '198.51.100.7'): Browser {
  const cookies = new Map<string, string>()
  let last = ''
  const send = async (method: string, url: string, payload?: string, type?: string): Promise<Seen> => {
    const response = await app.inject({
      method: method as 'GET', // Tests send every method.
      url,
      remoteAddress,
      headers: {
        accept: type?.includes('json') || url.startsWith('/api/') ? 'application/json' : 'text/html',
        'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/120',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(type ? { 'content-type': type } : {}),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value, maxAge } of response.cookies) {
      if (value === '' || maxAge === 0) cookies.delete(name)
      else cookies.set(name, value)
    }
    const isJson = response.headers['content-type']?.toString().includes('json') && response.body !== ''
    if (!isJson && response.body) last = response.body
    return {
      status: response.statusCode,
      location: response.headers.location?.toString(),
      text: response.body,
      body: isJson ? JSON.parse(response.body) : undefined,
      headers: response.headers,
    }
  }
  return {
    cookies,
    get: (url) => send('GET', url),
    submit: (action, fields = {}, page = last) => {
      const body = new URLSearchParams({ ...fieldsOf(page, action), ...fields })
      return send('POST', action, body.toString(), 'application/x-www-form-urlencoded')
    },
    json: (method, url, body) =>
      send(
        method,
        url,
        body === undefined ? undefined : JSON.stringify(body),
        body === undefined ? undefined : 'application/json',
      ),
  }
}

/** What stands in the form's fields; any form's token when the page has no such form (somebody who makes requests by hand). */
function fieldsOf(page: string, action: string): Record<string, string> {
  const forms = page.split('<form').slice(1)
  const form = forms.find((one) => one.includes(`action="${action}"`)) ?? forms.find((one) => one.includes('formToken'))
  const inputs = (form?.split('</form>')[0]?.match(/<input[^>]*>/g) ?? []).filter(
    (input) => !/type="(radio|checkbox|file)"/.test(input) || / checked/.test(input),
  )
  const own = forms.some((one) => one.includes(`action="${action}"`))
  const pairs = inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const)
  return Object.fromEntries(own ? pairs : pairs.filter(([name]) => name === 'formToken'))
}

const attribute = (tag: string, name: string): string =>
  (new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"')
