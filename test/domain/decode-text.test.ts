import { expect, test } from 'vitest'
import { decodeText } from '../../src/domain/decode-text.ts'

test('UTF-8 and the UTF-16 of a PowerShell redirect read alike', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('[{"name":"Käfer"}]', 'utf16le')])
  expect(decodeText(utf16, 'a.json')).toBe('[{"name":"Käfer"}]')
  expect(decodeText(Buffer.from('\ufeff[{"name":"Käfer"}]'), 'a.json')).toBe('[{"name":"Käfer"}]')
})

test.each([Buffer.from([0x1f, 0x8b, 0x08, 0xff]), Buffer.from('a\0b'), Buffer.from([0xff, 0xfe, 0x00, 0xd8])])(
  'binary content is refused: %#',
  (bytes) => expect(() => decodeText(bytes, 'a.json')).toThrow('a.json: is not a text file'),
)
