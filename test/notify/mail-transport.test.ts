import { expect, it, onTestFinished } from 'vitest'
import { createMailTransport } from '../../src/notify/mail-transport.ts'

it.each([
  ['smtp://user:word@mail.example.com:587', true],
  ['smtp://user:word@mail.example.com:587?requireTLS=false', false],
  ['smtp://mail.example.com:25', false],
  ['smtp://user:word@127.0.0.1:2525', false],
  ['smtp://user:word@LocalHost:2525', false],
  ['smtp://user:word@[::1]:2525', false],
  ['smtp://user:word@localhost.example.com', true],
])('a password to %s has to travel encrypted: %s', (url, required) => {
  const transport = createMailTransport({ url })
  onTestFinished(() => transport.close())
  expect(transport.transporter).toMatchObject({ options: { requireTLS: required } })
})
