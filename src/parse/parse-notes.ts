import type { Document } from '../domain/document.ts'
import type { Notes } from '../domain/notice.ts'
import type { CompiledRules } from './compile-rules.ts'
import { parseDocuments } from './parse-documents.ts'

/**
 * Reads one document of release notes in the CHANGELOG's Markdown into releases and notices, in its order. Throws a
 * LookoutError that names `file` where it holds none.
 */
export function parseNotes(markdown: string, compiled: CompiledRules, file: string): Notes {
  const { releases, notices, warnings } = parseDocuments([notesDocument(markdown, file)], compiled)
  return { releases, notices, warnings }
}

/** Release notes as the document that the source `changelog` keeps; `file` is what errors call it. */
export function notesDocument(markdown: string, file: string): Document {
  return { source: 'changelog', key: 'changelog', form: 'notes', date: null, title: file, url: null, text: markdown }
}
