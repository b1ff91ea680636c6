import picocolors from 'picocolors'
import type { Terminal } from '../../src/render/terminal.ts'

export const plainTerminal: Terminal = { colors: picocolors.createColors(false), width: 100 }
export const colourTerminal: Terminal = { colors: picocolors.createColors(true), width: 100 }
