import type { Kind, Reach } from '../../src/domain/notice.ts'

/** Where an item of a CHANGELOG stands: release id, first and last line, 1-based, nested bullets included. */
export interface Place {
  readonly release: string
  readonly line: number
  readonly end: number
}

/** What a careful engineer reads from one item; the fields mean what those of a notice do. */
export interface Label {
  readonly line: number
  readonly end: number
  readonly kind: Kind
  readonly breaking: boolean
  readonly deadline: string | null
  readonly dates: readonly string[]
  readonly kubernetes: string | null
  /** The notice's reach. */
  readonly existing: Reach
  readonly regions: readonly string[]
  /** Concerned clusters by name; `unknown` where the inventory cannot tell. Absent where nobody was asked. */
  readonly fleet?: Readonly<Record<string, 'now' | 'upgrade' | 'unknown'>>
}

export interface LabelledRelease {
  readonly release: string
  readonly items: readonly Label[]
}

/** Items that tell one matter, and items that stand alone. */
export interface ThreadLabels {
  readonly threads: readonly { readonly name: string; readonly members: readonly Place[] }[]
  readonly singles: readonly Place[]
}
