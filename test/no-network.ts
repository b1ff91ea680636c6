import { Socket } from 'node:net'
import { afterEach, expect } from 'vitest'

/** Addresses that the running test tried to reach beyond this machine; what is left at its end fails it. */
export const refusedConnections: string[] = []

// oxlint-disable-next-line typescript/unbound-method -- called with its receiver below
const connect = Socket.prototype.connect

Socket.prototype.connect = function (this: Socket, ...args: unknown[]): Socket {
  const host = hostOf(args)
  if (!isHere(host)) {
    refusedConnections.push(host)
    this.destroy(new Error(`tests reach no network, but this one tried ${host}`))
    return this
  }
  return Reflect.apply(connect, this, args)
}

afterEach(() => {
  expect(refusedConnections.splice(0), 'connections beyond this machine').toEqual([])
})

/** Host of a call in any of its forms: options, `(port, host)`, `(path)`, or Node's own normalised array. */
function hostOf(args: readonly unknown[]): string {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0]
  const host = typeof first === 'object' && first !== null && 'host' in first ? first.host : args[1]
  return typeof host === 'string' ? host : 'localhost'
}

function isHere(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host)
}
