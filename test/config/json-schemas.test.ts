import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas } from '../../src/config/json-schemas.ts'
import { readSettings } from '../../src/config/read-settings.ts'

const data = new URL('../../data/', import.meta.url)

test.each(Object.entries(jsonSchemas()))(
  'data/schemas/%s is what the code makes; npm run schemas writes it',
  (name, schema) => {
    const written: unknown = JSON.parse(readFileSync(new URL(`schemas/${name}`, data), 'utf8'))
    expect(written).toEqual(JSON.parse(JSON.stringify(schema)))
  },
)

test('the example settings are read', () => {
  const { routes } = readSettings({ file: 'lookout.example.yaml', folder: data.pathname, env: {} })
  expect(routes.map((route) => route.name)).toEqual(['payments', 'platform'])
})
