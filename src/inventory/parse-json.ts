import { LookoutError } from '../domain/lookout-error.ts'

/** JSON, or a LookoutError that tells line and column where V8 does, and a file that was cut off as such. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : ''
    const place = /\(line (\d+) column (\d+)\)/.exec(message)
    const position = /at position (\d+)/.exec(message)
    if (message.startsWith('Unexpected end') || Number(position?.[1]) >= text.trimEnd().length) {
      throw new LookoutError(`${endOf(text, file)}  the JSON ends here, before it is whole; export it again`, { cause })
    }
    const where = place ? `${file}:${place[1]}:${place[2]}  ` : `${file}: `
    throw new LookoutError(`${where}not valid JSON; export it again with "az aks list -o json"`, { cause })
  }
}

function endOf(text: string, file: string): string {
  const lines = text.trimEnd().split('\n')
  return `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
}
