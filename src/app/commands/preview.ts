import { Hono } from 'hono'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { previewPage } from '../../render/preview-page.ts'
import { languages } from '../../domain/route.ts'
import type { Context } from '../context.ts'
import { playPreview } from '../preview/play-preview.ts'
import { readPort, readWord } from '../read-option.ts'
import type { HttpApp } from '../service/http-app.ts'
import { listen } from '../service/listen.ts'

interface PreviewOptions {
  readonly html?: string
  readonly port?: string
  readonly language?: string
}

/** `lookout preview`: every kind of message as people see it, made from the sample, as a file or on a page on loopback. */
export async function preview(context: Context, _args: readonly string[], options: PreviewOptions): Promise<void> {
  const { html } = options
  const port = readPort('--port', options.port, 0)
  const parts = await playPreview(context, readWord('--language', options.language, languages) ?? 'en')
  const page = previewPage(parts)
  if (html !== undefined) {
    await writeFile(resolve(context.folder, html), page)
    context.print({ written: html }, () => `written: ${html}`)
    return
  }
  const stop = context.stopSignal()
  const app: HttpApp = new Hono()
  app.get('/', (request) => request.html(page))
  const server = await listen(app, { host: '127.0.0.1', port }, '--port')
  context.print({ address: server.url }, () => `${server.url}\nCtrl-C ends it.`)
  if (!stop.aborted) await once(stop, 'abort')
  await server.close()
}
