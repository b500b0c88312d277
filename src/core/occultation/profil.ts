/**
 * Choices kept for the next file of the same collectivité: rules that were switched, and values decided one by one.
 *
 * A value is named by a digest of its place and text, so that what a browser stores shows no name. A digest is no
 * secret: somebody who suspects a name can check it. See docs/decisions/0013-profil-par-empreintes.md.
 */
import { sha256Of } from '../scellement/empreintes.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from './choix.ts';
import { createChercheur } from './correspondance.ts';
import { type Detection, valeurOf } from './detection.ts';
import { refusDOcculter } from './manuelle.ts';
import { nomsOf, nomsOfValeur } from './noms.ts';
import { partiOf, propose } from './proposer.ts';
import type { NumeroDeRegle, Parti } from './proposition.ts';
import { REGLES } from './regles.ts';
import type { CleDeValeur, Valeur } from './valeur.ts';

/** As it is written in JSON; the format is described in docs/profil-json.md. */
export interface Profil {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** Of the collectivité, nine digits; part of every digest. */
  readonly siren: string;
  readonly regles: readonly { readonly regle: NumeroDeRegle; readonly parti: Parti }[];
  readonly valeurs: readonly { readonly empreinte: string; readonly parti: Parti }[];
}

const FORMAT = 'totemclic-profil';
const VERSION = 1;

/** Why a text is no profile. */
export type MotifDeProfil =
  | { readonly code: 'pas-json' }
  /** JSON, of something else. */
  | { readonly code: 'autre-format' }
  /** Written by a later version of the product. */
  | { readonly code: 'version'; readonly version: unknown }
  /** A part is missing or is not what it must be: `siren`, `regles[2]`, `valeurs[0]`. */
  | { readonly code: 'abime'; readonly ou: string };

export type ProfilLu =
  | { readonly ok: true; readonly profil: Profil }
  | { readonly ok: false; readonly motif: MotifDeProfil };

/** What of these choices means something for another file. Sorted, so that the same choices give the same profile. */
export function toProfil(siren: string, detection: Detection, choix: Choix): Profil {
  const partis = new Map<string, Parti>();
  const add = (cle: CleDeValeur, parti: Parti) => {
    const valeur = valeurOf(detection, cle);
    if (valeur) partis.set(empreinteOf(siren, valeur), parti);
  };
  for (const [cle, parti] of Object.entries(choix.valeurs)) add(Number(cle), parti);
  for (const cle of choix.manuelles) add(cle, 'occulter');
  return {
    format: FORMAT,
    version: VERSION,
    siren,
    regles: Object.entries(choix.regles)
      .map(([regle, parti]) => ({ regle: Number(regle), parti }))
      .sort((a, b) => a.regle - b.regle),
    valeurs: [...partis]
      .map(([empreinte, parti]) => ({ empreinte, parti }))
      .sort((a, b) => (a.empreinte < b.empreinte ? -1 : 1)),
  };
}

/**
 * These choices on another file. What was looked at there is not taken for looked at here, and a value that holds the
 * name of somebody occulted in this file is never kept on the word of another one.
 */
export function applyProfil(profil: Profil, detection: Detection): Choix {
  const regles = Object.fromEntries(profil.regles.map(({ regle, parti }) => [regle, parti]));
  const base: Choix = { ...CHOIX_PAR_DEFAUT, regles };
  if (profil.valeurs.length === 0) return base;

  const partis = new Map(profil.valeurs.map(({ empreinte, parti }) => [empreinte, parti]));
  const propositions = propose(detection, base);
  const proposees = new Set(propositions.map(({ valeur }) => valeur.cle));
  const valeurs: Record<CleDeValeur, Parti> = {};
  const manuelles: CleDeValeur[] = [];
  /** Values come back by the thousand, with few different texts. */
  const known = new Map<string, Parti | undefined>();
  for (const valeur of detection.valeurs) {
    if (!proposees.has(valeur.cle) && refusDOcculter(valeur) !== undefined) continue;
    const texte = identityOf(valeur);
    if (!known.has(texte)) known.set(texte, partis.get(empreinteOf(profil.siren, valeur)));
    const parti = known.get(texte);
    if (parti === undefined) continue;
    if (proposees.has(valeur.cle) || parti === 'garder') valeurs[valeur.cle] = parti;
    else manuelles.push(valeur.cle);
  }
  return withoutNames(detection, { ...base, valeurs, manuelles });
}

/** Drops every « garder » that would let the name of somebody occulted through. */
function withoutNames(detection: Detection, choix: Choix): Choix {
  const noms = new Set(
    propose(detection, choix)
      .filter((proposition) => partiOf(proposition, choix) === 'occulter')
      .flatMap(nomsOf),
  );
  for (const cle of choix.manuelles) {
    const valeur = valeurOf(detection, cle);
    for (const nom of valeur ? nomsOfValeur(valeur) : []) noms.add(nom);
  }
  const chercher = createChercheur(noms);
  const valeurs = Object.entries(choix.valeurs).filter(([cle, parti]) => {
    const valeur = valeurOf(detection, Number(cle));
    return parti === 'occulter' || (valeur && chercher(valeur.champ.valeur).length === 0);
  });
  return { ...choix, valeurs: Object.fromEntries(valeurs) };
}

export function parseProfil(json: string): ProfilLu {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return refuse({ code: 'pas-json' });
  }
  if (!isObject(data) || data.format !== FORMAT) return refuse({ code: 'autre-format' });
  if (data.version !== VERSION) return refuse({ code: 'version', version: data.version });
  const { siren, regles, valeurs } = data;
  if (typeof siren !== 'string' || !/^\d{9}$/.test(siren)) return refuse({ code: 'abime', ou: 'siren' });
  if (!Array.isArray(regles)) return refuse({ code: 'abime', ou: 'regles' });
  if (!Array.isArray(valeurs)) return refuse({ code: 'abime', ou: 'valeurs' });
  const numeros = new Set<unknown>(REGLES.map(({ numero }) => numero));
  const badRegle = regles.findIndex(
    (one) => !isObject(one) || !numeros.has(one.regle) || !isParti(one.parti),
  );
  if (badRegle >= 0) return refuse({ code: 'abime', ou: `regles[${badRegle}]` });
  const badValeur = valeurs.findIndex(
    (one) => !isObject(one) || !/^[\da-f]{64}$/.test(String(one.empreinte)) || !isParti(one.parti),
  );
  if (badValeur >= 0) return refuse({ code: 'abime', ou: `valeurs[${badValeur}]` });
  const profil: Profil = {
    ...{ format: FORMAT, version: VERSION, siren },
    regles: regles.map(({ regle, parti }) => ({ regle, parti })),
    valeurs: valeurs.map(({ empreinte, parti }) => ({ empreinte, parti })),
  };
  return { ok: true, profil };
}

function empreinteOf(siren: string, valeur: Valeur): string {
  return sha256Of(`${siren}\n${identityOf(valeur)}`);
}

/** Spaces around are of no account: tools add and drop them. */
function identityOf({ lieu, champ }: Valeur): string {
  return `${lieu.chemin}\n${champ.valeur.trim()}`;
}

function refuse(motif: MotifDeProfil): ProfilLu {
  return { ok: false, motif };
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isParti(data: unknown): data is Parti {
  return data === 'occulter' || data === 'garder';
}
