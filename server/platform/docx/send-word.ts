import type { FastifyReply } from 'fastify'
import type { Paper } from '#web/ui/paper/blocks.ts'
import { drawWord } from './draw-word.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Answers with the paper as Word, to be kept under `name` and written on. */
export async function sendWord(reply: FastifyReply, paper: Paper, name: string) {
  return reply
    .type(MEDIA_TYPE)
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename="${name}.docx"`)
    .send(await drawWord(paper))
}
