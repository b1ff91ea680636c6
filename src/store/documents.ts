import type { Document } from '../domain/document.ts'
import { inBatches } from './in-batches.ts'
import type { Db, DocumentRow } from './tables.ts'

/** A document with what tells whether it has to be read again. */
export interface KeptDocument extends Document {
  /** Hash of what its source said, which may be more than is kept. */
  readonly fingerprint: string
  /** Mark of the rules that it was last read with. */
  readonly readWith: string
}

export type Documents = ReturnType<typeof documentsTable>

export function documentsTable(db: Db) {
  return {
    /** By source and key; those of one form, or all. */
    async list(form?: Document['form']): Promise<KeptDocument[]> {
      let query = db.selectFrom('documents').selectAll().orderBy('source').orderBy('key')
      if (form !== undefined) query = query.where('form', '=', form)
      const rows = await query.execute()
      return rows.map(({ read_with: readWith, form, changed_at: _changedAt, ...row }) => {
        return { ...row, form: form as Document['form'], readWith }
      })
    },

    /** Adds documents, or replaces those of the same source and key. */
    async save(documents: readonly KeptDocument[], now: Date): Promise<void> {
      const rows = documents.map((document) => toRow(document, now))
      await inBatches(rows, (batch) =>
        db
          .insertInto('documents')
          .values(batch)
          .onConflict((conflict) =>
            conflict.columns(['source', 'key']).doUpdateSet((row) => ({
              form: row.ref('excluded.form'),
              date: row.ref('excluded.date'),
              title: row.ref('excluded.title'),
              url: row.ref('excluded.url'),
              text: row.ref('excluded.text'),
              fingerprint: row.ref('excluded.fingerprint'),
              read_with: row.ref('excluded.read_with'),
              changed_at: row.ref('excluded.changed_at'),
            })),
          )
          .execute(),
      )
    },
  }
}

function toRow(document: KeptDocument, now: Date): DocumentRow {
  const { source, key, form, date, title, url, text, fingerprint, readWith } = document
  return { source, key, form, date, title, url, text, fingerprint, read_with: readWith, changed_at: now.toISOString() }
}
