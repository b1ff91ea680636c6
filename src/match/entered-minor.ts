import type { Notice } from '../domain/notice.ts'
import { standingTo } from './kubernetes-range.ts'

/** The first minor on the way from `version` that lies in the notice's range; null where none does or it is in it now. */
export function enteredMinor({ kubernetes }: Notice, version: string, path: readonly string[]): string | null {
  if (kubernetes === null || standingTo(version, kubernetes) !== 'below') return null
  return path.find((minor) => standingTo(`${minor}.99`, kubernetes) === 'in') ?? null
}
