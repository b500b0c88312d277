import { parseArgs } from 'node:util';
import { LICENCES, type NomDeLicence } from '../../src/core/publication/metadonnees.ts';
import type { OptionsDePublication } from '../../src/core/publication/prepare-document.ts';

export interface Arguments {
  readonly out: string;
  readonly files: readonly string[];
  /** Number of threads, at least 1. */
  readonly jobs: number;
  /** Whether the folder is written as one ZIP. */
  readonly zip: boolean;
  readonly options: OptionsDePublication;
  /** File of choices made in the page. */
  readonly rules?: string;
  readonly strict: boolean;
  /** Archive of schemas. */
  readonly xsd?: string;
}

export const USAGE = `Usage : npm run --silent convert -- --out DOSSIER [OPTIONS] FICHIER...

  --out DOSSIER     où écrire
  --rules PROFIL    choix d’anonymisation téléchargés depuis la page ; sinon, ceux proposés par défaut
  --strict          refuse un fichier dont une valeur reste à relire
  --jobs N          nombre de fichiers préparés en même temps (1 par défaut)
  --zip             un seul fichier DOSSIER/a-publier.zip au lieu des dossiers
  --toutes-etapes   ajoute un CSV de budget par collectivité et exercice, toutes étapes à la suite
  --sans-vides      n’écrit pas les annexes sans ligne
  --sans-classeur   n’écrit pas le classeur .xlsx
  --licence NOM     lov2 (Licence Ouverte 2.0, par défaut) ou odc-odbl (ODbL)
  --xsd ARCHIVE     ZIP des schémas de la DGCL, qui donnent leurs libellés aux codes des annexes`;

/** `undefined` when the command cannot be understood. */
export function readArguments(args: readonly string[]): Arguments | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        rules: { type: 'string' },
        strict: { type: 'boolean', default: false },
        jobs: { type: 'string', default: '1' },
        zip: { type: 'boolean', default: false },
        'toutes-etapes': { type: 'boolean', default: false },
        'sans-vides': { type: 'boolean', default: false },
        'sans-classeur': { type: 'boolean', default: false },
        licence: { type: 'string', default: 'lov2' satisfies NomDeLicence },
        xsd: { type: 'string' },
      },
      allowPositionals: true,
    });
    if (values.out === undefined || positionals.length === 0 || !/^[1-9]\d{0,2}$/.test(values.jobs)) {
      return undefined;
    }
    if (!isLicence(values.licence)) return undefined;
    return {
      out: values.out,
      files: positionals,
      jobs: Number(values.jobs),
      zip: values.zip,
      strict: values.strict,
      ...(values.rules !== undefined && { rules: values.rules }),
      ...(values.xsd !== undefined && { xsd: values.xsd }),
      options: {
        conserverVides: !values['sans-vides'],
        classeur: !values['sans-classeur'],
        toutesEtapes: values['toutes-etapes'],
        licence: values.licence,
      },
    };
  } catch {
    return undefined;
  }
}

function isLicence(nom: string): nom is NomDeLicence {
  return Object.hasOwn(LICENCES, nom);
}
