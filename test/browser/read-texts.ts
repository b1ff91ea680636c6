/** A text of a page with its contrast to what it stands on. Source: WCAG 2.2, "contrast ratio". */
export interface Legible {
  readonly text: string
  readonly contrast: number
}

// As much of the DOM as is used here; the whole of it would let every other file speak of windows and documents.
interface Element {
  readonly tagName: string
  readonly parentElement: Element | null
  checkVisibility(options: { readonly visibilityProperty: boolean }): boolean
  querySelector(selector: string): Element | null
}
interface Words {
  readonly parentElement: Element | null
  readonly textContent: string | null
}
declare const document: {
  readonly body: Element
  createTreeWalker(root: Element, shows: 4): { nextNode(): Words | null }
}
declare function getComputedStyle(element: Element): Readonly<Record<'color' | 'fill' | 'backgroundColor', string>>
declare function matchMedia(query: string): { readonly matches: boolean }

/** Every text that can be seen. Runs within a page, and so can call nothing from outside itself. */
export function readTexts(): Legible[] {
  const showText = 4
  const texts: Legible[] = []
  const walker = document.createTreeWalker(document.body, showText)
  for (let words = walker.nextNode(); words; words = walker.nextNode()) {
    const element = words.parentElement
    const text = words.textContent?.trim() ?? ''
    if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue
    const { color, fill } = getComputedStyle(element)
    const [dark = 0, light = 0] = [
      luminance(element.tagName === 'text' ? fill : color),
      luminance(groundOf(element)),
    ].sort((a, b) => a - b)
    texts.push({ text, contrast: (light + 0.05) / (dark + 0.05) })
  }
  return texts

  /** The nearest colour behind an element that hides what is behind it. */
  function groundOf(element: Element | null): string {
    if (element === null)
      return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)'
    const plate = element.tagName === 'svg' ? element.querySelector(':scope > rect') : null
    const colour = plate ? getComputedStyle(plate).fill : getComputedStyle(element).backgroundColor
    return colour.startsWith('rgb(') ? colour : groundOf(element.parentElement)
  }

  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
