import type { WindowOpening } from '../domain/maintenance.ts'
import type { Words } from './languages/language.ts'

/** `Sat 29 Nov 01:00–05:00 +09:00`, in the window's own time. */
export function formatOpening({ start, end, utcOffset }: WindowOpening, words: Words): string {
  const local = (instant: Date): Date => new Date(instant.getTime() + utcOffset * 60_000)
  const clock = (instant: Date): string => local(instant).toISOString().slice(11, 16)
  const minutes = Math.abs(utcOffset)
  const offset = `${utcOffset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return `${words.weekday(local(start))} ${clock(start)}–${clock(end)} ${offset}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
