import { z } from 'zod'
import { clustersFile } from '../schema/clusters-file.ts'
import { settingsFile } from './settings-file.ts'

/** JSON Schemas by which editors complete and check what people write, by file name. */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  return {
    'lookout.schema.json': z.toJSONSchema(settingsFile, { io: 'input' }),
    'clusters.schema.json': z.toJSONSchema(clustersFile, { io: 'input' }),
  }
}
