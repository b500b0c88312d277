/**
 * Makes the engine compile what reads a budget before there is one to read: on the first file, half of the reading is
 * spent in code that is not compiled yet. Asked for when somebody is choosing a file, who takes longer than this does.
 */
import type { FluxSource } from '../core/flux/source.ts';
import type { ProvideNomenclatures } from '../core/ouvrir.ts';
import { pause } from './pause.ts';
import { Service } from './service.ts';

/** Readings of that many lines: short ones, since a file that comes meanwhile waits for the end of one. */
const TOURS = 20;
const LIGNES = 60;

/**
 * Loads the plans of the M57 too, which nearly every budget follows since 2024.
 *
 * @param isBusy whether a file came: its own reading does the rest
 */
export async function echauffer(provide: ProvideNomenclatures, isBusy: () => boolean): Promise<void> {
  const source = invente();
  for (let tour = 0; tour < TOURS && !isBusy(); tour++) {
    const service = new Service(provide);
    await service.open('', source);
    const cible = { flux: '', budget: 0 };
    await service.answer(cible, 'presentation', { vue: { mesure: 'MtReal', operations: 'toutes' } });
    await service.answer(cible, 'comprendre', { mesure: 'MtReal' });
    for await (const _ of service.control('', pause)) if (isBusy()) return;
    await pause();
  }
}

/** An invented account: every field that a line has in nearly all documents, and a row of annexe for each line. */
function invente(): FluxSource {
  const champ = (nom: string, valeur: string) => `<${nom} V="${valeur}"/>\n`;
  const lignes = Array.from({ length: LIGNES }, (_, rang) => {
    const [sens, nature] = rang % 2 === 0 ? ['D', `60${rang}`] : ['R', `70${rang}`];
    return `<LigneBudget>\n${[
      champ('Nature', nature),
      champ('LibCpte', `Compte ${nature}`),
      champ('Fonction', `0${rang % 9}`),
      champ('ContNat', '011'),
      champ('ArtSpe', 'false'),
      champ('CodRD', sens as string),
      champ('MtBudgPrec', `${rang}.50`),
      champ('MtReal', `${rang * 31}.05`),
      champ('CredOuv', `${rang * 33}.00`),
      champ('OpBudg', '0'),
      '<CaracSup Code="Section" V="F"/>\n<MtSup Code="APVote" V="0.00"/>\n',
    ].join('')}</LigneBudget>\n`;
  });
  const rangees = lignes.map(
    (_, rang) =>
      `<CONCOURS>\n${champ('CodArticle', '6574')}${champ('LibOrgaBenef', `Organisme ${rang}`)}${champ('MtSubv', `${rang}.00`)}</CONCOURS>\n`,
  );
  const octets = new TextEncoder().encode(
    [
      '<?xml version="1.0" encoding="ISO-8859-1"?>\n',
      '<DocumentBudgetaire xmlns="http://www.minefi.gouv.fr/cp/demat/docbudgetaire">\n',
      `<EnTeteDocBudgetaire>${champ('DteStr', '2024-01-01')}${champ('LibelleColl', 'ESSAI')}</EnTeteDocBudgetaire>\n`,
      `<Budget><EnTeteBudget>${champ('IdEtab', '99999999900017')}${champ('Nomenclature', 'M57-M57')}</EnTeteBudget>\n`,
      `<BlocBudget>${champ('NatDec', '09')}${champ('Exer', '2023')}${champ('NatFonc', '3')}</BlocBudget>\n`,
      ...lignes,
      '<Annexes><DATA_CONCOURS>\n',
      ...rangees,
      '</DATA_CONCOURS></Annexes></Budget>\n',
      '<Scellement md5="0" sha1="0" date="2024-01-01T00:00:00"/>\n</DocumentBudgetaire>\n',
    ].join(''),
  );
  return {
    nom: 'essai.xml',
    octets: octets.length,
    async *chunks() {
      yield octets;
    },
  };
}
