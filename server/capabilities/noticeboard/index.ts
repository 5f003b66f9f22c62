export type { BoardBook } from './context.ts'
export { addNoticeboard } from './pages/index.ts'
