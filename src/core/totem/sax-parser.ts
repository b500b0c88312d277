/** The one place that knows saxes. */
import { SaxesParser } from 'saxes';

/**
 * A parser that stays fast with more than six handlers.
 *
 * saxes stores each handler under a computed name; V8 takes an object to which several properties are added so for a
 * dictionary, and every access to the parser's state then costs a hash look-up: measured five times slower. Naming the
 * properties first avoids it. They are private to saxes: should it rename them, speed is lost and nothing else.
 */
export function createParser(): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  const slots = parser as unknown as Record<string, undefined>;
  slots.xmldeclHandler = undefined;
  slots.textHandler = undefined;
  slots.piHandler = undefined;
  slots.doctypeHandler = undefined;
  slots.commentHandler = undefined;
  slots.openTagStartHandler = undefined;
  slots.attributeHandler = undefined;
  slots.openTagHandler = undefined;
  slots.closeTagHandler = undefined;
  slots.cdataHandler = undefined;
  slots.errorHandler = undefined;
  return parser;
}
