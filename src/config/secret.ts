/** A token or password. Printed, logged or turned into JSON it shows `[secret]`; only `reveal` tells it. */
export interface Secret {
  reveal(): string
  toString(): string
  toJSON(): string
}

export const mask = '[secret]'

export function secret(value: string): Secret {
  const masked = () => mask
  const hidden = { reveal: () => value, toString: masked, toJSON: masked }
  return Object.defineProperty(hidden, Symbol.for('nodejs.util.inspect.custom'), { value: masked })
}
