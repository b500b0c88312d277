/** What is read in texts, each distinct one once: labels come back by hundreds in one file. */
import type { Indice } from '../proposition.ts';
import { findAdresses } from './adresse.ts';
import { findContacts } from './contacts.ts';
import { findPersonnes, type GenreDeTexte, hasOrganisation, type PersonneTrouvee } from './personnes.ts';

export interface LecteurDeTextes {
  readonly personnes: (texte: string, genre: GenreDeTexte) => readonly PersonneTrouvee[];
  readonly hasOrganisation: (texte: string) => boolean;
  /** E-mail, telephone, NIR, IBAN, address of a person. */
  readonly contacts: (texte: string) => readonly Indice[];
}

export function createLecteur(): LecteurDeTextes {
  const lecteur: LecteurDeTextes = {
    personnes: remember(
      (key) => findPersonnes(key.slice(1), key.startsWith('n') ? 'nom' : 'libre'),
      (texte: string, genre: GenreDeTexte) => genre[0] + texte,
    ),
    hasOrganisation: remember(hasOrganisation, (texte: string) => texte),
    contacts: remember(readContacts, (texte: string) => texte),
  };
  return lecteur;
}

/** A number and a street are looked for only where there is a digit. */
function readContacts(texte: string): readonly Indice[] {
  const contacts = findContacts(texte);
  if (!/\d/.test(texte) || !/\p{L}{3}/u.test(texte)) return contacts;
  const adresses = findAdresses(texte, findPersonnes(texte, 'libre'));
  return adresses.length === 0 ? contacts : [...contacts, ...adresses];
}

function remember<A extends unknown[], R>(read: (key: string) => R, keyOf: (...args: A) => string) {
  const known = new Map<string, R>();
  return (...args: A): R => {
    const key = keyOf(...args);
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = read(key);
    known.set(key, result);
    return result;
  };
}
