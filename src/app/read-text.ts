import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { resolve } from 'node:path'
import { decodeText } from '../domain/decode-text.ts'
import { unreadableFile } from '../domain/unreadable-file.ts'
import type { Context } from './context.ts'

/** Text of a file, `-` for standard input. Throws a LookoutError that names it. */
export async function readText(file: string, { folder, input }: Pick<Context, 'folder' | 'input'>): Promise<string> {
  try {
    const bytes = file === '-' ? await buffer(input) : await readFile(resolve(folder, file))
    return decodeText(bytes, file === '-' ? 'standard input' : file)
  } catch (cause) {
    throw unreadableFile(file, cause)
  }
}
