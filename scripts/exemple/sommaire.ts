import { type Field, writeAnnexe } from './xml.ts';

/** The states of an M57 account; those in ABSENTS are left blank, as the annexes they announce are not in the file. */
const CODES = `
PG SOM I-A I-B1 I-B2 I-B3.1 I-B3.2 I-B3.3 I-C1 I-C2 II-A1.1 II-A1.2 II-A2.1 II-A2.2 II-B1 II-B2 II-C1 II-D1 II-D2
III-A III-B IV-A1 IV-A2 IV-A3 IV-B1.1 IV-B1.2 IV-B1.3 IV-B1.4 IV-B1.5 IV-B1.6 IV-B1.7 IV-B1.8 IV-B1.9 IV-B2 IV-B3.1
IV-B7.1 IV-B7.2 IV-B8.1.1 IV-B8.2 IV-B8.3 IV-B8.4 IV-B8.5 IV-B9 IV-B10 IV-C1.1 IV-C1.2 IV-C2.1 IV-C2.2 IV-D1 IV-D2.1
IV-D7 V-A
`;

const ABSENTS = new Set(
  'IV-A3 IV-B1.1 IV-B1.5 IV-B1.6 IV-B1.7 IV-B1.8 IV-B1.9 IV-B8.2 IV-B8.3 IV-B8.4 IV-B8.5 IV-C2.1 IV-C2.2 IV-D1'.split(
    ' ',
  ),
);

export const annexeSommaire = writeAnnexe(
  'SOMMAIRE',
  CODES.trim()
    .split(/\s+/)
    .map((code): Field[] => [
      ['CodeAnnexe', code],
      ['Present', String(!ABSENTS.has(code))],
    ]),
);
