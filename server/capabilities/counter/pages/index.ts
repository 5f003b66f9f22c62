import type { App } from '#platform/http/server.ts'
import type { WithCounterRules } from '../context.ts'
import type { CounterBook } from './book.ts'
import { addJointPages } from './joint.tsx'
import { addQueuePages } from './queue.tsx'
import { addWindowPages } from './windows.tsx'

export type { CounterBook } from './book.ts'

export function addCounterPages(app: App, withRules: WithCounterRules, book: CounterBook): void {
  addQueuePages(app, withRules, book)
  addWindowPages(app, withRules, book)
  addJointPages(app, withRules, book)
}
