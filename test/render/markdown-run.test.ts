import { Marked } from 'marked'
import { expect, it } from 'vitest'
import { markdownRun } from '../../src/render/markdown-run.ts'
import { buildAlert } from './samples.ts'

const now = new Date('2025-10-20T00:00:00Z')

it('tells the sources and the alerts, the most urgent first', () => {
  const sources = [
    { name: 'changelog', status: 'changed' as const, detail: '889 KB' },
    { name: 'aks-blog', status: 'failed' as const, error: 'answers with status 503' },
  ]
  const alerts = [buildAlert({ severity: 'info', title: 'Later', deadline: null }), buildAlert({ reason: 'reminder' })]
  const html = new Marked({ gfm: true }).parse(markdownRun(sources, alerts, now)) as string
  expect(html.replace(/<[^>]+>\s*/g, ' ').replace(/\s+/g, ' ')).toMatchInlineSnapshot(
    `" AKS Lookout: 2 alerts source status changelog changed 889 KB aks-blog failed answers with status 503 alert deadline route clusters 🔴 Windows Server 2019 retires on AKS (reminder) in 132 days (1 Mar 2026) erp legacy-erp-eus 🔵 Later erp legacy-erp-eus "`,
  )
})

it('leaves what comes from outside as text', () => {
  const title = '<img src=x onerror=alert(1)> [a](javascript:alert(1)) | @everyone **b** `c`\n## d'
  const html = new Marked({ gfm: true }).parse(markdownRun([], [buildAlert({ title })], now)) as string
  expect(html).not.toMatch(/<(img|a|strong|code|h2)/)
  expect(html.match(/<th>/g)?.length).toBe(8)
  expect(html.match(/<td>/g)?.length).toBe(5)
})
