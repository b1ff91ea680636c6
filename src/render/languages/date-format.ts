/** Writes the day of an instant in UTC. What a language needs for it is loaded when it is first asked for: it takes some 10 ms. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): (instant: Date | number) => string {
  let made: Intl.DateTimeFormat | undefined
  return (instant) => (made ??= new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })).format(instant)
}
