const FORMS = /(股份有限公司|有限责任公司|有限公司|个体工商户|个体户|个体)/gu
const SIGNS = /[\s()（）[\]【】“”"'·.,，。、:：-]/gu

/** The same firm written in two ways is one: width, brackets and the legal form are left out. */
export const sameFirm = (name: string): string => name.normalize('NFKC').replace(SIGNS, '').replace(FORMS, '')

const PARTS =
  /(第?[一二三四五六七八九十\d]+(期|段|标段|标|号|批|处|工段|部分)|[东西南北前后上下左右]半?段|[甲乙丙丁a-z]标?段)/giu

/** What is built, without the number of its part: 道路硬化一期 and 道路硬化二期 are one purpose. */
export const purposeOf = (title: string): string => title.normalize('NFKC').replace(PARTS, '').replace(SIGNS, '')

const pairsOf = (text: string): string[] => [...text].slice(1).map((sign, i) => `${[...text][i]}${sign}`)

/** Dice's coefficient of letter pairs, in thousandths. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1000
  const [left, right] = [pairsOf(a), pairsOf(b)]
  if (left.length === 0 || right.length === 0) return 0
  const rest = [...right]
  const shared = left.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at === -1) return false
    rest.splice(at, 1)
    return true
  }).length
  return Math.round((2000 * shared) / (left.length + right.length))
}
