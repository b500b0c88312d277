import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PlanIllisible } from './plan-xml.ts';
import { readPlanDeCompte } from './read-plan.ts';

const CAS_011 = 'DR="011" RR="" DOES="" ROES="042" DOIS="" ROIS="" DEquip="0" REquip="1"';

/** An invented plan; each part can be replaced. */
function planXml(parts: { racine?: string; chapitre?: string; comptes?: string; fin?: string } = {}): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<!-- an invented plan -->
<Nomenclature ${parts.racine ?? 'Norme="M0" Declinaison="M0_T" Exer="2031"'}>
  <Nature>
    <Chapitres>
      ${parts.chapitre ?? '<Chapitre Code="011" Libelle="Achats" Lib_court="A" TypeChapitre="G" Section="F" Special="0"/>'}
      <Chapitre Code="10" Libelle="Fonds" TypeChapitre="C" Section="I" Special="1" PourEtatSeul="1"/>
    </Chapitres>
    <Comptes>
      ${
        parts.comptes ??
        `<Compte Code="6" Libelle="Charges" Lib_court="C">
        <Compte Code="60" Libelle=" Achats d&apos;eau &amp; &#x92;gaz&#160;" RegrTotalise="1">
          <Compte Code="601" Libelle="" Lib_court="Eau" ${CAS_011}/>
        </Compte>
        <Compte Code="61" Libelle="Services" Supprime="1" SupprimeDepuis="2030-01-02T03:04:05" PourEtatSeul="1"/>
      </Compte>`
      }
    </Comptes>
  </Nature>
  <Fonction>
    <Chapitres/>
    <Comptes></Comptes>
    <RefFonctionnelles><RefFonc Code="0" Libelle="Tout"><RefFonc Code="01" Libelle="Un"/></RefFonc></RefFonctionnelles>
  </Fonction>
${parts.fin ?? '</Nomenclature>'}`;
}

function refusal(xml: string): string {
  try {
    readPlanDeCompte(xml);
  } catch (error) {
    if (error instanceof PlanIllisible) return `${error.code} | ${error.lieu}`;
    throw error;
  }
  return 'read';
}

describe('readPlanDeCompte', () => {
  test('gives the five tables flat, in the order of the file', () => {
    expect(readPlanDeCompte(planXml())).toStrictEqual({
      norme: 'M0',
      declinaison: 'M0_T',
      exercice: 2031,
      chapitresNature: [
        { code: '011', libelle: 'Achats', section: 'F', type: 'G', special: false },
        { code: '10', libelle: 'Fonds', section: 'I', type: 'C', special: true, pourEtatSeul: true },
      ],
      comptesNature: [
        { code: '6', libelle: 'Charges' },
        { code: '60', libelle: " Achats d'eau & \u0092gaz\u00a0", regrTotalise: true },
        {
          code: '601',
          libelle: '',
          chapitres: { DR: '011', RR: '', DOES: '', ROES: '042', DOIS: '', ROIS: '' },
          dEquip: false,
          rEquip: true,
        },
        { code: '61', libelle: 'Services', supprimeDepuis: '2030-01-02T03:04:05', pourEtatSeul: true },
      ],
      chapitresFonction: [],
      comptesFonction: [],
      refFonctions: [
        { code: '0', libelle: 'Tout' },
        { code: '01', libelle: 'Un' },
      ],
    });
  });

  test.each([
    ['a byte order mark', `\ufeff${planXml()}`],
    ['Windows line ends', planXml().replaceAll('\n', '\r\n')],
    ['no Fonction part', planXml().replace(/<Fonction>.*<\/Fonction>/s, '')],
    [
      'an unknown element and attribute',
      planXml({ chapitre: '<Nouveau Code="1"/>' }).replace('Lib_court', 'Neuf'),
    ],
  ])('reads a plan with %s', (_titre, xml) => {
    expect(refusal(xml)).toBe('read');
  });

  const compte = (attributs: string) => planXml({ comptes: `<Compte ${attributs}/>` });

  const refus: [xml: string, attendu: string][] = [
    ['', 'xml-mal-forme | ligne 1, Start tag expected.'],
    ['BGT_NATDEC,BGT_ANNEE', 'xml-mal-forme | '],
    [planXml({ fin: '' }), 'xml-mal-forme | '],
    [planXml({ fin: '</Nomenclature><Nomenclature/>' }), 'pas-un-plan | Nomenclature'],
    [planXml({ fin: '</Nomenclature><Autre/>' }), 'pas-un-plan | Nomenclature, Autre'],
    [`<!DOCTYPE n [<!ENTITY e "x">]>${planXml()}`, 'doctype | <!DOCTYPE'],
    ['<DocumentBudgetaire><Budget/></DocumentBudgetaire>', 'pas-un-plan | DocumentBudgetaire'],
    ['<a __proto__="1"/>', 'xml-mal-forme | '],
    [`<Nomenclature>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</Nomenclature>`, 'xml-mal-forme | '],
    [planXml({ racine: 'Norme="M0" Exer="2031"' }), 'attribut-absent | Nomenclature @Declinaison'],
    [planXml({ racine: 'Norme="M0" Declinaison="M0" Exer="31"' }), 'valeur-inattendue | Nomenclature @Exer'],
    [planXml({ comptes: '' }), 'pas-un-plan | Nature/Comptes'],
    [planXml({ comptes: '<Compte/>' }), 'attribut-absent | Compte @Code'],
    [compte('Code="" Libelle="x"'), 'valeur-inattendue | Compte  @Code'],
    [compte('Code="6"'), 'attribut-absent | Compte 6 @Libelle'],
    [compte('Code="6" Libelle="x" DR="011"'), 'attribut-absent | Compte 6 @RR'],
    [compte('Code="6" Libelle="x" DEquip="oui"'), 'valeur-inattendue | Compte 6 @DEquip'],
    [compte('Code="6" Libelle="x" Supprime="1"'), 'valeur-inattendue | Compte 6 @SupprimeDepuis'],
    [compte('Code="6" Libelle="x" SupprimeDepuis="2030"'), 'valeur-inattendue | Compte 6 @SupprimeDepuis'],
    [compte('Code="6" Libelle="a & b"'), 'xml-mal-forme | Compte 6 @Libelle'],
    [compte('Code="6" Libelle="a < b"'), 'xml-mal-forme | Compte 6 @Libelle'],
    [compte('Code="6" Libelle="&eacute;"'), 'xml-mal-forme | Compte 6 @Libelle'],
    [compte('Code="6" Libelle="&#0;"'), 'xml-mal-forme | Compte 6 @Libelle'],
    [compte('Code="6" Libelle="&#xD800;"'), 'xml-mal-forme | Compte 6 @Libelle'],
    [compte('Code="6" Libelle="&#x110000;"'), 'xml-mal-forme | Compte 6 @Libelle'],
    [
      planXml({ comptes: '<Compte Code="6" Libelle="x"><Compte Code="6" Libelle="y"/></Compte>' }),
      'doublon | Compte 6 @Code',
    ],
    [
      planXml({ chapitre: '<Chapitre Code="1" Libelle="x" TypeChapitre="G" Section="X" Special="0"/>' }),
      'valeur-inattendue | Chapitre 1 @Section',
    ],
    [
      planXml({ chapitre: '<Chapitre Code="1" Libelle="x" TypeChapitre="G" Section="F"/>' }),
      'attribut-absent | Chapitre 1 @Special',
    ],
  ];

  test.each(refus.map(([xml, attendu]) => ({ attendu, xml })))(
    'refuses, and says where: $attendu',
    ({ xml, attendu }) => {
      expect(refusal(xml).slice(0, attendu.length)).toBe(attendu);
    },
  );

  test('keeps any label that XML can write', () => {
    const label = fc
      .string({ unit: 'binary' })
      .map((texte) => texte.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
    fc.assert(
      fc.property(label, fc.boolean(), (libelle, references) => {
        const special = references ? /./gsu : /[&<>"\t\n\r]/g;
        const ecrit = libelle.replace(special, (c) => `&#x${c.codePointAt(0)?.toString(16)};`);
        const plan = readPlanDeCompte(compte(`Code="6" Libelle="${ecrit}"`));
        expect(plan.comptesNature).toStrictEqual([{ code: '6', libelle }]);
      }),
    );
  });

  test('turns literal white space of a value into blanks, as XML says', () => {
    expect(readPlanDeCompte(compte('Code="6" Libelle="a\t\nb"')).comptesNature[0]?.libelle).toBe('a  b');
  });
});
