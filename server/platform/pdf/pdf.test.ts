import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readPdf } from '#testing/pdf.ts'
import type { Block, Paper } from '#web/ui/paper/blocks.ts'
import { drawPaper } from './draw-paper.ts'
import { makePress } from './press.ts'
import { wrapped } from './wrap.ts'

const paper = (blocks: Block[], change: Partial<Paper> = {}): Paper => ({
  title: '桂花村 · 2026年10月村级财务收支',
  lang: 'zh-CN',
  size: 'a4',
  date: '2026-11-06T01:00:00.000Z',
  foot: '桂花村',
  counted: '第 {n} 页，共 {all} 页',
  blocks,
  ...change,
})
const text = (words: string): Block => ({ kind: 'text', text: words })
const seen = async (blocks: Block[], change?: Partial<Paper>) => readPdf(await drawPaper(paper(blocks, change)))

describe('a line', () => {
  const each = (words: string) => [...words].length
  test('breaks between signs, not inside a word, and cuts a word that is wider than a line', () => {
    expect(wrapped('村务公开栏', 3, each)).toEqual(['村务公', '开栏'])
    expect(wrapped('付 12,345.67 元', 9, each)).toEqual(['付', '12,345.67', '元'])
    expect(wrapped('还有 50.99 万元。', 11, each)).toEqual(['还有', '50.99 万元。'])
    expect(wrapped('abcdefgh', 3, each)).toEqual(['abc', 'def', 'gh'])
    expect(wrapped('一\n二', 9, each)).toEqual(['一', '二'])
  })

  test('does not begin with a stop or a closing mark, nor end with an opening one', () => {
    expect(wrapped('收支两清。再说', 4, each)).toEqual(['收支两', '清。再说'])
    expect(wrapped('路灯“抢修”了', 3, each)).toEqual(['路灯', '“抢', '修”了'])
    expect(wrapped('（一）二', 1, each).join('')).toBe('（一）二')
  })
})

describe('a paper', () => {
  test('holds its words as words, and the fonts it is set in', async () => {
    const { pages, fonts, info } = await seen([
      { kind: 'text', text: '村级财务收支', bold: true },
      text('收入 71,652.60 元；“抢修”路灯。'),
    ])
    expect(pages).toEqual(['村级财务收支\n收入 71,652.60 元；“抢修”路灯。\n'])
    expect(fonts).toHaveLength(2)
    for (const font of fonts) {
      expect(font).toMatchObject({
        name: expect.stringMatching(/^[A-Z]{6}\+NotoSansHans-(Regular|Bold)$/),
        embedded: true,
      })
      // What it uses of eight megabytes.
      expect(font.bytes).toBeLessThan(60_000)
    }
    expect(info).toContain('/Title')
  })

  test('says the same in the same bytes, whenever it is drawn', async () => {
    const one = await drawPaper(paper([text('同一张')]))
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    expect((await drawPaper(paper([text('同一张')]))).equals(one)).toBe(true)
  })

  test('shows that a character is missing instead of leaving it out', async () => {
    expect((await seen([text('𠮷村长\u200b')])).pages).toEqual(['\u3013村长\n'])
  })

  test('goes on over pages under the same head, each counted; the sum never stands alone', async () => {
    for (const count of [3, 30, 31, 32, 200]) {
      const rows = Array.from({ length: count }, (_, i) => [`第${i + 1}笔`, `${i}.00`])
      const columns = [{ head: '项目' }, { head: '金额（元）', num: true }]
      const { pages } = await seen([{ kind: 'table', columns, groups: [{ rows }], foot: ['合计', '1'] }])
      for (const [i, page] of pages.entries()) {
        expect(page.startsWith('项目\n金额（元）\n')).toBe(true)
        if (pages.length > 1) expect(page).toContain(`第 ${i + 1} 页，共 ${pages.length} 页`)
      }
      if (count === 3) expect(pages).toHaveLength(1)
      expect(pages.at(-1)).toMatch(new RegExp(`第${count}笔\\n${count - 1}\\.00\\n合计\\n1\\n`))
      expect(pages.join('').match(/第\d+笔/g)).toHaveLength(count)
    }
  })

  test('keeps eight columns of long words on the sheet, and every sign of them', async () => {
    const long = '村民委员会组织法'.repeat(25)
    const columns = Array.from({ length: 8 }, (_, i) => ({ head: `列${i}` }))
    const { pages } = await seen([{ kind: 'table', columns, groups: [{ rows: [Array(8).fill(long)] }] }])
    expect(pages.join('').match(/村/g)).toHaveLength(8 * 25)
  })

  test('keeps a heading with what follows, and puts its foot on the last page', async () => {
    const lines = Array.from({ length: 45 }, (_, i) => text(`行${i}`))
    const foot: Block = { kind: 'together', atFoot: true, blocks: [text('脚一'), text('脚二')] }
    const { pages } = await seen([
      ...lines,
      { ...(text('标题') as Extract<Block, { kind: 'text' }>), keep: true },
      text('正文'),
      foot,
    ])
    const held = pages.find((page) => page.includes('标题'))
    expect(held).toContain('标题\n正文')
    expect(pages.at(-1)).toContain('脚一\n脚二')
  })
})

describe('the press', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-press-'))
  const press = makePress(folder, { keptMost: 10 })
  afterAll(async () => {
    await press.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('draws beside the event loop, once for all who ask, and keeps it', async () => {
    let turns = 0
    const turning = setInterval(() => {
      turns += 1
    }, 5)
    const many = paper([{ kind: 'table', columns: [{ head: '一' }], groups: [{ rows: Array(400).fill(['两行']) }] }])
    const asked = await Promise.all([press.print(many), press.print(many), press.print({ ...many, size: 'a3' })])
    clearInterval(turning)
    expect(turns).toBeGreaterThan(5)
    expect(asked[0]?.bytes.equals(asked[1]?.bytes ?? Buffer.alloc(0))).toBe(true)
    expect(readdirSync(folder).sort()).toEqual([...new Set(asked.map(({ hash }) => `${hash}.pdf`))].sort())
    const again = await press.print(many)
    expect(again.bytes.equals(asked[0]?.bytes ?? Buffer.alloc(0))).toBe(true)
  })

  test('forgets the oldest, which can be drawn again', async () => {
    for (let n = 0; n < 12; n++) await press.print(paper([text(`第${n}张`)]))
    expect(readdirSync(folder).length).toBeLessThanOrEqual(10)
    expect(readPdf((await press.print(paper([text('第0张')]))).bytes).pages).toEqual(['第0张\n'])
  })
})
