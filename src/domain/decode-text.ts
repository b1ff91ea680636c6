import { LookoutError } from './lookout-error.ts'

/** Text of a file: UTF-8, or UTF-16 with a mark, as PowerShell's `>` writes it. Throws LookoutError for binary content. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Not text in its encoding: told below.
  }
  throw new LookoutError(`${file}: is not a text file; write it as UTF-8 text`)
}
