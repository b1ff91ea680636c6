import { renderAsync } from '@resvg/resvg-js'
import { encode } from 'fast-png'
import { fileURLToPath } from 'node:url'

const fontFiles = [
  import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  import.meta.resolve('@expo-google-fonts/sawarabi-gothic/400Regular/SawarabiGothic_400Regular.ttf'),
].map((address) => fileURLToPath(address))
/** Sharp on a phone as well, and no larger than it has to be. */
const zoom = 2
const mostColours = 256

/**
 * A drawing on an opaque ground as a PNG, the same on each machine: its words are DejaVu Sans, and Sawarabi Gothic where
 * that lacks a letter, which come along.
 */
export async function drawPng(svg: string): Promise<Buffer> {
  const words = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'DejaVu Sans' }
  const image = await renderAsync(svg, { fitTo: { mode: 'zoom', value: zoom }, font: words })
  const { width, height } = image
  const indexed = indexColours(image.pixels)
  if (indexed === null) return image.asPng()
  const { data, palette } = indexed
  return Buffer.from(encode({ width, height, data, palette, channels: 1 }, { zlib: { level: 9 } }))
}

/** A byte a pixel makes a drawing of few colours a quarter of its size; null where there are too many. */
function indexColours(pixels: Buffer): { readonly data: Uint8Array; readonly palette: number[][] } | null {
  const indexes = new Map<number, number>()
  const data = new Uint8Array(pixels.length / 4)
  for (let pixel = 0; pixel < data.length; pixel++) {
    const colour = pixels.readUInt32BE(4 * pixel) >>> 8
    const index = indexes.get(colour) ?? indexes.size
    if (index === mostColours) return null
    indexes.set(colour, index)
    data[pixel] = index
  }
  return { data, palette: [...indexes.keys()].map((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]) }
}
