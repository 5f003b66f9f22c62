import { drawWord } from '#platform/docx/draw-word.ts'
import type { App } from '#platform/http/server.ts'
import { reportPaper } from '#web/desk/report/report-paper.ts'
import type { Print, Printing } from '../actions/release.ts'
import { FORMS, type Form, type ReportModel } from '../rules/index.ts'

export interface Printer {
  paperOf(model: ReportModel, lang: 'zh-CN' | 'en'): ReturnType<typeof reportPaper>
  print: Print
}

const LANGUAGES = ['zh-CN', 'en'] as const

/** Draws reports in both forms and languages. */
export function printerOf(app: App): Printer {
  const { demo } = app.floor
  const paperOf: Printer['paperOf'] = (model, lang) =>
    reportPaper(model, { lang, demo, workdayMinutes: app.facts().workdayMinutes })
  const draw = async (model: ReportModel, lang: 'zh-CN' | 'en', form: Form): Promise<Buffer> => {
    const paper = paperOf(model, lang)
    return form === 'docx' ? await drawWord(paper) : (await app.press.print(paper)).bytes
  }
  return {
    paperOf,
    print: async (model) => {
      const printed: Printing[] = []
      for (const lang of LANGUAGES)
        for (const form of FORMS) printed.push({ lang, form, bytes: await draw(model, lang, form) })
      return printed
    },
  }
}
