import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runLookout } from '../app/run-lookout.ts'

/** The pages that Lookout makes for browsers, each as HTML. */
export async function readPages(): Promise<Readonly<Record<'preview' | 'japanese' | 'digest', string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'lookout-pages-'))
  try {
    const read = async (command: string, ...options: string[]): Promise<string> => {
      const { exitCode, stderr } = await runLookout([command, '--html', 'page.html', ...options], { folder })
      if (exitCode !== 0) throw new Error(`lookout ${command}: ${stderr}`)
      return readFileSync(join(folder, 'page.html'), 'utf8')
    }
    return {
      preview: await read('preview'),
      japanese: await read('preview', '--language', 'ja'),
      digest: await read('demo'),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
