import { commonLanguage, type Route } from '../domain/route.ts'
import { wordsOf, type Words } from '../render/languages/language.ts'

/** What is said in the language of a route; in English where there is no such route any more. */
export function routeWords(routes: readonly Route[], name: string): Words {
  return wordsOf(routes.find((route) => route.name === name)?.language ?? 'en')
}

/** What is said where it is for no route in particular. */
export function commonWords(routes: readonly Route[]): Words {
  return wordsOf(commonLanguage(routes))
}
