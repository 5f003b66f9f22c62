import type { FastifyReply } from 'fastify'
import { type WrittenSheet, writeWorkbook } from './write-workbook.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook to keep; what stands in it is of this moment and of this reader. */
export const sendWorkbook = async (reply: FastifyReply, name: string, sheets: readonly WrittenSheet[]) =>
  reply
    .type(XLSX)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(await writeWorkbook(sheets))
