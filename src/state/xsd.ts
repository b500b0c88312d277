import { listXsd, validateXsd } from '../worker/xsd-client.ts';
import type { OutilsXsd } from './schemas.ts';

/** The XSD worker, as the state knows it. */
export const OUTILS_XSD: OutilsXsd = { list: listXsd, validate: validateXsd };
