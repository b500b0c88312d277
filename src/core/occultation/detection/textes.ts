/** What is read in texts, each distinct one once: labels come back by hundreds in one file. */
import type { Indice } from '../proposition.ts';
import { findAdresses, hasVoie } from './adresse.ts';
import { findContacts } from './contacts.ts';
import { findPersonnes, type GenreDeTexte, hasOrganisation, type PersonneTrouvee } from './personnes.ts';

export interface LecteurDeTextes {
  readonly personnes: (texte: string, genre: GenreDeTexte) => readonly PersonneTrouvee[];
  readonly hasOrganisation: (texte: string) => boolean;
  /** E-mail, telephone, NIR, IBAN, address of a person. */
  readonly contacts: (texte: string) => readonly Indice[];
}

export function createLecteur(): LecteurDeTextes {
  const noms = remember((texte) => findPersonnes(texte, 'nom'));
  const libres = remember((texte) => findPersonnes(texte, 'libre'));
  return {
    personnes: (texte, genre) => (genre === 'nom' ? noms(texte) : libres(texte)),
    hasOrganisation: remember(hasOrganisation),
    // Not remembered: nearly every text is set aside by one look.
    contacts: (texte) => {
      const contacts = findContacts(texte);
      if (!hasVoie(texte)) return contacts;
      const adresses = findAdresses(texte, libres(texte));
      return adresses.length === 0 ? contacts : [...contacts, ...adresses];
    },
  };
}

function remember<R>(read: (texte: string) => R): (texte: string) => R {
  const known = new Map<string, R>();
  return (texte) => {
    const found = known.get(texte);
    if (found !== undefined) return found;
    const result = read(texte);
    known.set(texte, result);
    return result;
  };
}
