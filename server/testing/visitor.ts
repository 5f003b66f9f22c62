import type { App } from '#platform/http/server.ts'

export interface SeenPage {
  status: number
  url: string
  html: string
  /** As a reader sees it: no tags, one space between words. */
  words: string
  headers: Record<string, unknown>
}

export interface SentFile {
  name: string
  type: string
  bytes: Uint8Array
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name] ?? '')

/**
 * Somebody with a browser and no script, end to end: follows redirects, sends the forms that the pages give, photos too.
 * `browser.ts` looks at one answer at a time.
 */
export class Visitor {
  readonly #app: App
  readonly cookies = new Map<string, string>()
  readonly #language: string

  constructor(app: App, language = 'zh-CN') {
    this.#app = app
    this.#language = language
  }

  async get(url: string): Promise<SeenPage> {
    return await this.#ask('GET', url)
  }

  /**
   * Fills in and sends the form of a page whose action is `action`: its hidden fields as they are, `typed` over them.
   * `without`: fields left out, as a broken or foreign page would.
   */
  async send(
    page: SeenPage,
    action: string,
    typed: Record<string, string> = {},
    { files = [], without = [] }: { files?: SentFile[]; without?: string[] } = {},
  ): Promise<SeenPage> {
    const form = formIn(page.html, action)
    const fields = { ...form.fields, ...typed }
    for (const name of without) delete fields[name]
    if (!form.upload) {
      const body = new URLSearchParams(fields).toString()
      return await this.#ask('POST', form.action, body, 'application/x-www-form-urlencoded')
    }
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.append(name, value)
    for (const { name, type, bytes } of files) data.append('photos', new Blob([new Uint8Array(bytes)], { type }), name)
    const packed = new Response(data)
    const body = Buffer.from(await packed.arrayBuffer())
    return await this.#ask('POST', form.action, body, packed.headers.get('content-type') ?? '')
  }

  async #ask(method: 'GET' | 'POST', url: string, payload?: string | Buffer, type?: string): Promise<SeenPage> {
    const answer = await this.#app.inject({
      method,
      url,
      headers: {
        accept: 'text/html',
        'accept-language': this.#language,
        ...(type ? { 'content-type': type } : {}),
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value } of answer.cookies) this.cookies.set(name, value)
    const { location } = answer.headers
    if (answer.statusCode === 303 && typeof location === 'string') return await this.#ask('GET', location)
    const html = answer.body
    return { status: answer.statusCode, url, html, words: wordsOf(html), headers: answer.headers }
  }
}

function wordsOf(html: string): string {
  return unescaped(html.replace(/<(script|style|title)[^>]*>.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ')).replace(
    /\s+/g,
    ' ',
  )
}

function formIn(html: string, action: string) {
  const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
  const found = forms.find(([, head = '']) => unescaped(attribute(head, 'action') ?? '').split('?')[0] === action)
  if (!found) throw new Error(`no form for ${action}; there are ${forms.map(([, head]) => head).join(' | ')}`)
  const [, head = '', inside = ''] = found
  return {
    action: unescaped(attribute(head, 'action') ?? ''),
    upload: attribute(head, 'enctype') === 'multipart/form-data',
    fields: fieldsIn(inside),
  }
}

/** What a browser would send of an untouched form. */
function fieldsIn(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [, tag = ''] of html.matchAll(/<input\b([^>]*)>/g)) {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type')
    if (!name || type === 'file' || (type === 'radio' && !/\bchecked\b/.test(tag))) continue
    fields[name] = unescaped(attribute(tag, 'value') ?? '')
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs))
    fields[attribute(tag, 'name') ?? ''] = unescaped(text)
  for (const [, tag = '', options = ''] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs))
    fields[attribute(tag, 'name') ?? ''] = /<option[^>]*selected[^>]*value="([^"]*)"/.exec(options)?.[1] ?? ''
  return fields
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
