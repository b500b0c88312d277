import { ELUS, FORMATIONS } from './elus.ts';
import { DATES, MAIRE } from './identite.ts';
import { type Field, writeAnnexe } from './xml.ts';

export const annexeFormation = writeAnnexe(
  'FORMATION',
  FORMATIONS.map(([elu, organisme, euros, dateLieu, action]): Field[] => [
    ['NomElu', elu],
    ['NomOrgaForm', organisme],
    ['CoutForm', euros],
    ['DateLieuForm', dateLieu],
    ['ActionFinanc', action],
  ]),
);

// The mayor leaves the room for the vote of the account (CGCT L2121-14): 24 present and 4 proxies, one abstains.
export const annexeSignature = writeAnnexe('SIGNATURE', [
  [
    ['NbrMembExer', String(ELUS.length)],
    ['NbrMembPresent', '25'],
    ['NbrSuffExprime', '27'],
    ['NbrVotePour', '22'],
    ['NbrVoteContre', '5'],
    ['NbrVoteAbstention', '1'],
    ['DtConvoc', DATES.convocation],
    ['LibPresentPar', MAIRE],
    ['LibPresentLieu', 'Charmeval-sur-Aubrelle'],
    ['DtPresent', DATES.vote],
    ['LibDelibPar', 'le conseil municipal'],
    ['LibReuniSession', 'ordinaire'],
    ['LibDelibLieu', 'Charmeval-sur-Aubrelle'],
    ['DtDelib', DATES.vote],
    ['DtTransmPrefect', DATES.transmission],
    ['DtPub', DATES.publication],
    ['LibFin', 'Charmeval-sur-Aubrelle'],
    ['DtfFin', DATES.publication],
  ],
]);

export const annexeSignataire = writeAnnexe(
  'SIGNATAIRE',
  ELUS.slice(0, 25).map((elu): Field[] => [['Signataire', elu]]),
);
