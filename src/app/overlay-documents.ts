import { createHash } from 'node:crypto'
import { documentKey, type Document } from '../domain/document.ts'
import type { KeptDocument } from '../store/documents.ts'

/**
 * What is kept after the sources were read: documents as they say now in the place of those kept. One that says the same
 * stays as it is kept, which may be less than was said; one without a day of its own keeps the day it was first seen on.
 */
export function overlayDocuments(kept: readonly KeptDocument[], told: readonly Document[]): KeptDocument[] {
  const all = new Map(kept.map((document) => [documentKey(document), document]))
  for (const document of told) {
    const before = all.get(documentKey(document))
    const fingerprint = fingerprintOf(document)
    if (before?.fingerprint !== fingerprint) {
      all.set(documentKey(document), { ...document, date: before?.date ?? document.date, fingerprint, readWith: '' })
    }
  }
  return [...all.values()]
}

function fingerprintOf({ title, url, text }: Document): string {
  return createHash('sha256')
    .update(JSON.stringify([title, url, text]))
    .digest('hex')
    .slice(0, 16)
}
