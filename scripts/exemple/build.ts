import { annexeFormation, annexeSignataire, annexeSignature } from './annexes-assemblee.ts';
import { annexeEmprunt } from './annexes-dette.ts';
import * as diverses from './annexes-diverses.ts';
import { annexeConcours, annexePatrimoine, annexePersonnel } from './annexes-tables.ts';
import { writeLigne } from './ecriture-lignes.ts';
import { blocBudget, enTeteBudget, enTeteDocument, informationsGenerales } from './en-tete.ts';
import { LIGNES } from './lignes.ts';
import { annexeSommaire } from './sommaire.ts';
import { wrap, writeFields } from './xml.ts';

// In the order of real files.
const annexes = wrap('Annexes', [
  ...annexeEmprunt,
  ...diverses.annexeTiers,
  ...annexeConcours,
  ...annexeFormation,
  ...diverses.annexeFiscalite,
  ...diverses.annexeOrganismeEng,
  ...diverses.annexeOrganismeGroup,
  ...annexePatrimoine,
  ...annexePersonnel,
  ...diverses.annexeAmortissement,
  ...diverses.annexeProvision,
  ...annexeSignature,
  ...annexeSignataire,
  ...diverses.annexeEtabService,
  ...diverses.annexePret,
  ...annexeSommaire,
]);

/** The whole file: pure, and the same at every call. It is not sealed, for TotEM never saw it. */
export function buildExemple(): string {
  const lines = wrap(
    'DocumentBudgetaire',
    [
      '<VersionSchema V="113"/>',
      ...wrap('BlocEditeur', writeFields([['CodeEditeur', 'Exemple de TotemClic, entièrement inventé']])),
      ...enTeteDocument,
      ...wrap('Budget', [
        ...enTeteBudget,
        ...blocBudget,
        ...informationsGenerales,
        ...LIGNES.flatMap(writeLigne),
        ...annexes,
      ]),
    ],
    ' xmlns="http://www.minefi.gouv.fr/cp/demat/docbudgetaire"',
  );
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...lines, ''].join('\n');
}
