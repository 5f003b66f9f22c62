/** One opening tag as written by the renderer, which quotes every value and escapes it. */
export interface Tag {
  name: string
  attributes: Record<string, string>
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi
const ATTRIBUTE = /([^\s=>]+)(?:="([^"]*)")?/g

export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(TAG)].map(([, name = '', written = '']) => ({
    name,
    attributes: Object.fromEntries([...written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value])),
  }))
}

/** What is wrong with a page's markup, in words; an empty list is good. */
export function faultsOf(html: string): string[] {
  const tags = tagsOf(html)
  const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? [])
  const known = new Set(ids)
  const labelled = new Set(tags.filter(({ name }) => name === 'label').map(({ attributes }) => attributes['for']))
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [
    ...twice.map((id) => `two elements have the id ${id}`),
    ...tags.flatMap((tag) => faultsOfTag(tag, known, labelled)),
  ]
}

const REFERENCES = ['aria-describedby', 'aria-labelledby', 'for']
const FIELDS = ['input', 'select', 'textarea']

function faultsOfTag({ name, attributes }: Tag, ids: Set<string>, labelled: Set<string | undefined>): string[] {
  const faults: string[] = []
  const at = `<${name} ${Object.entries(attributes).map(([key, value]) => `${key}=${value}`)}>`
  if ('style' in attributes || name === 'style') faults.push(`${at} carries a style of its own`)
  if (Object.keys(attributes).some((key) => /^on/i.test(key))) faults.push(`${at} carries script`)
  for (const key of REFERENCES)
    for (const id of attributes[key]?.split(' ') ?? []) if (!ids.has(id)) faults.push(`${at} points at nothing: ${id}`)
  if (FIELDS.includes(name) && attributes['type'] !== 'hidden') {
    const chosen = attributes['type'] === 'radio' || attributes['type'] === 'checkbox'
    if (!chosen && !labelled.has(attributes['id'])) faults.push(`${at} has no label`)
  }
  if (name === 'button' && !attributes['type']) faults.push(`${at} has no type`)
  if (name === 'svg' && attributes['aria-hidden'] !== 'true' && !attributes['aria-label'])
    faults.push(`${at} is neither hidden nor named`)
  if (name === 'th' && !attributes['scope']) faults.push(`${at} has no scope`)
  if (name === 'img' && !('alt' in attributes)) faults.push(`${at} has no words`)
  if (name === 'nav' && !attributes['aria-label']) faults.push(`${at} has no name`)
  return faults
}
