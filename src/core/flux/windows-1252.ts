/**
 * windows-1252, byte to character. Ours, because Node decodes this label as ISO-8859-1 (seen in version 20) while
 * browsers do not: one file would give two CSV.
 *
 * Source: WHATWG Encoding Standard, index-windows-1252. The five bytes without a character stay control characters.
 */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Gives the characters 0x80-0x9F of a text decoded byte to code point the meaning that windows-1252 gives them. */
export function asWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => C1[char.charCodeAt(0) - 0x80] as string);
}
