import { type Books, booksOf, type Content, isReconciled } from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureItem } from '#capabilities/playbook/schema.ts'
import { writeCents } from '#kernel/money.ts'
import { Tag } from '../components/tag.tsx'
import { useFace } from '../face.tsx'

/** Bank, ledger and board side by side; every difference with its reasons. */
export function ThreeBooks({ item, content }: { item: DisclosureItem; content: Content }) {
  const { t } = useFace()
  const words = t.disclosure.entry
  const books = booksOf(item, content)
  if (!books) return null
  const lines = [
    { label: words.bank, cents: books.bank },
    { label: words.ledger, cents: books.ledger },
    { label: words.boardBook, cents: books.board },
  ]
  return (
    <div class="sheet sheet-pad three">
      <dl>
        {lines.map(({ label, cents }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="num">{writeCents(cents)}</dd>
          </div>
        ))}
      </dl>
      <Verdict books={books} />
      <Differences books={books} content={content} />
      <p class="quiet">{words.equation}</p>
    </div>
  )
}

function Verdict({ books }: { books: Books }) {
  const words = useFace().t.disclosure.entry
  if (!isReconciled(books)) return <Tag tone="late">{words.booksOpen}</Tag>
  return <Tag tone="done">{books.differences.length > 0 ? words.booksExplained : words.booksAgree}</Tag>
}

function Differences({ books, content }: { books: Books; content: Content }) {
  const words = useFace().t.disclosure.entry
  if (books.differences.length === 0) return null
  return (
    <ul class="why">
      {books.differences.map(({ between, cents }) => (
        <li key={between}>
          <b>{words.between[between]}</b>
          <span class="num">{writeCents(cents)}</span>
          {content.explanations
            .filter((one) => one.between === between)
            .map((one) => (
              <p key={one.why}>
                <span class="num">{writeCents(one.cents)}</span> {one.why}
              </p>
            ))}
        </li>
      ))}
    </ul>
  )
}
