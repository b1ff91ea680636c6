import type { Severity } from '../domain/match.ts'

interface Palette extends Readonly<Record<Severity, string>> {
  readonly page: string
  readonly card: string
  /** Of drawings. */
  readonly line: string
  readonly text: string
  readonly muted: string
  readonly link: string
}

/** Colours of a digest's page by what the reader's system asks for; all words stand on the card. */
export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    page: '#f3f5f8',
    card: '#ffffff',
    line: '#d0d7de',
    text: '#1b1f24',
    muted: '#57606a',
    link: '#0b5cad',
    critical: '#b42318',
    warning: '#8a4b00',
    info: '#0b5cad',
  },
  dark: {
    page: '#0d1117',
    card: '#161b22',
    line: '#3d444d',
    text: '#e6edf3',
    muted: '#9da7b3',
    link: '#6cb6ff',
    critical: '#ff8f86',
    warning: '#f0b36a',
    info: '#6cb6ff',
  },
}
