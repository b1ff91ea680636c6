import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runLookout } from '../app/run-lookout.ts'

/** The pages that Lookout makes for browsers, each as HTML. */
export async function readPages(): Promise<{ readonly preview: string; readonly digest: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'lookout-pages-'))
  try {
    const read = async (command: string): Promise<string> => {
      const { exitCode, stderr } = await runLookout([command, '--html', 'page.html'], { folder })
      if (exitCode !== 0) throw new Error(`lookout ${command}: ${stderr}`)
      return readFileSync(join(folder, 'page.html'), 'utf8')
    }
    return { preview: await read('preview'), digest: await read('demo') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
