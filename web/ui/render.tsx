import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Face, FaceProvider } from './face.tsx'

/** One whole document: a shell such as VillagerPage with its page inside. */
export function renderPage(page: VNode, face: Face): string {
  return `<!doctype html>${renderToString(<FaceProvider face={face}>{page}</FaceProvider>)}`
}
