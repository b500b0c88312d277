import { describe, expect, it } from 'vitest';
import { aLaMain, ecrire, essayer, proposition, valeursDe } from '../../../test/support/occultation.ts';
import { ligne, totem } from '../../../test/support/totem-xml.ts';
import { CHOIX_PAR_DEFAUT, type Choix } from './choix.ts';
import type { Proposition } from './proposition.ts';

const LIGNE = ligne({ Nature: '6042', CodRD: 'D', OpBudg: '0', MtPrev: '12.50' });

/** A document with this in its annexes, and what is before and after it. */
const annexes = (content: string) => totem([LIGNE], { suite: `<Annexes>${content}</Annexes>` });
const row = (content: string) => annexes(`<DATA_CONCOURS><CONCOURS>${content}</CONCOURS></DATA_CONCOURS>`);

async function change(
  xml: string,
  propositions: (valeurs: (texte: string) => Proposition[]) => readonly Proposition[],
  choix?: Choix,
): Promise<string> {
  const essai = await essayer(xml);
  const of = (texte: string) => valeursDe(essai, texte).map((valeur) => proposition(valeur));
  return new TextDecoder().decode(ecrire(essai, propositions(of), choix).octets);
}

const OCC = 'Occulté (CRPA L311-6)';
const retirer = (all: Proposition[]) =>
  all.map((one) => ({ ...one, action: 'retirer' as const, remplacement: '' }));

describe('a value, and nothing around it', () => {
  it.each<[what: string, before: string, after: string]>([
    ['an attribute', '<Nom V="ORAY"/>', `<Nom V="${OCC}"/>`],
    ['its own quotes', "<Nom V='ORAY' />", `<Nom V='${OCC}' />`],
    ['spaces kept around the sign', '<Nom  V = "ORAY"\n/>', `<Nom  V = "${OCC}"\n/>`],
    ['references in the value', '<Nom V="M&#x26;me&#32;ORAY &amp; &lt;"/>', `<Nom V="${OCC}"/>`],
    ['a > in the value', '<Nom V="a>b ORAY"/>', `<Nom V="${OCC}"/>`],
    ['other attributes', '<Nom a="1" V="ORAY" b=">"/>', `<Nom a="1" V="${OCC}" b=">"/>`],
    ['another attribute than V', '<Nom V="x" Titulaire="ORAY"/>', `<Nom V="x" Titulaire="${OCC}"/>`],
    ['a text', '<Nom>ORAY</Nom>', `<Nom>${OCC}</Nom>`],
    ['a CDATA section', '<Nom><![CDATA[<ORAY> & co]]></Nom>', `<Nom>${OCC}</Nom>`],
    ['a text cut by a comment', '<Nom>OR<!-- < -->AY ORAY</Nom>', `<Nom>${OCC}</Nom>`],
    ['a text cut by a section', '<Nom> x<![CDATA[ORAY<]]>y<?pi <?>z<b/>t</Nom>', `<Nom>${OCC}<b/>t</Nom>`],
    ['a prefix', '<p:Nom xmlns:p="u" p:V="ORAY"/>', `<p:Nom xmlns:p="u" p:V="${OCC}"/>`],
  ])('%s is replaced', async (_what, before, after) => {
    expect(await change(row(before), (of) => of('ORAY').slice(0, 1))).toBe(row(after));
  });

  it('the text of the replacement is escaped for its quote', async () => {
    const of = (all: Proposition[]) => all.map((one) => ({ ...one, remplacement: `"'<>&` }));
    const before = `<A V="ORAY"/><B V='ORAY'/><C>ORAY</C>`;
    const after = `<A V="&quot;'&lt;&gt;&amp;"/><B V='"&apos;&lt;&gt;&amp;'/><C>"'&lt;&gt;&amp;</C>`;
    expect(await change(row(before), (find) => of(find('ORAY')))).toBe(row(after));
  });
});

describe('a whole element, and nothing around it', () => {
  it.each<[what: string, before: string, after: string]>([
    ['an empty element', ' <Nom V="ORAY"/>\n', ' \n'],
    ['with a > in another attribute', '<Nom a=">" V="ORAY" b="/>"/>', ''],
    ['with an end tag', '<Nom V="ORAY"></Nom >', ''],
    ['with children of its name', '<Nom V="ORAY"><Nom V="x"><Nom/></Nom><y z=">"/></Nom>|', '|'],
    ['with a CDATA section that looks like a tag', '<Nom V="ORAY"><![CDATA[</Nom>]]></Nom>|', '|'],
    ['with a comment that looks like a tag', '<Nom V="ORAY"><!--</Nom>--><?x </Nom>?></Nom>|', '|'],
    ['a text', '<Nom>ORAY</Nom>', ''],
    ['another attribute than V, replaced', '<Nom V="x" b="ORAY"/>', `<Nom V="x" b="${OCC}"/>`],
    ['a text beside elements, replaced', '<Nom>ORAY<b/></Nom>', `<Nom>${OCC}<b/></Nom>`],
  ])('%s', async (_what, before, after) => {
    expect(await change(row(before), (of) => retirer(of('ORAY')))).toBe(row(after));
  });

  it('an attribute of the row itself never takes the row away', async () => {
    const xml = annexes('<DATA_X><X V="ORAY"/></DATA_X>');
    expect(await change(xml, (of) => retirer(of('ORAY')))).toBe(xml.replace('ORAY', OCC));
  });

  it('what lies inside goes with it', async () => {
    const xml = row('<Nom V="ORAY un"><b V="ORAY deux"/></Nom>');
    expect(await change(xml, (of) => [...retirer(of('un')), ...of('deux')])).toBe(row(''));
  });
});

describe('a text that a removal would make illegal', () => {
  it.each<[what: string, before: string, after: string]>([
    ['a comment after ]]', 'a]]<!--x-->>b', 'a]]&gt;b'],
    ['an instruction between the brackets', 'a]<?x y?>]>b', 'a]]&gt;b'],
    ['two comments', 'a]<!--x-->]<!--y-->>b', 'a]]&gt;b'],
    ['two comments side by side', 'a]]<!--x--><!--y-->>b', 'a]]&gt;b'],
    ['again after the first', 'a]]<!--x-->>]]<?y?>>b', 'a]]&gt;]]&gt;b'],
    ['one bracket alone', 'a]<!--x-->>b', 'a]>b'],
    ['the end of a section', 'a<![CDATA[b]]><!--x-->>c', 'a<![CDATA[b]]>>c'],
    ['an escaped sign', 'a]]<!--x-->&gt;b', 'a]]&gt;b'],
  ])('%s', async (_what, before, after) => {
    const essai = await essayer(row(`<Nom>${before}</Nom>`));
    const { octets } = ecrire(essai, []);
    const written = new TextDecoder().decode(octets);
    expect(written).toBe(row(`<Nom>${after}</Nom>`));
    // Well-formed, and nothing more to do.
    expect(ecrire(await essayer(written), []).decisions).toEqual([]);
  });
});

describe('what is no value', () => {
  const scelle = (seal: string) =>
    row('<Nom V="ORAY"/>').replace('<EnTeteDocBudgetaire>', `${seal}<EnTeteDocBudgetaire>`);

  it.each([
    '<Scellement md5="A" sha1="B" date="C"/>',
    '<Scellement md5="A" sha1="B" date="C">\n </Scellement>',
  ])('the seal goes when anything changes, and what it said is kept: %s', async (seal) => {
    const essai = await essayer(scelle(seal));
    const { octets, decisions } = ecrire(essai, [proposition(valeursDe(essai, 'ORAY')[0] as never)]);
    expect(new TextDecoder().decode(octets)).toBe(scelle('').replace('ORAY', OCC));
    expect(decisions.find(({ origine }) => origine === 26)?.avant).toBe('md5 A, sha1 B, date C');
  });

  it('every seal goes, and nothing that only looks like one', async () => {
    const fake = '<Nom V="Scellement"/><ScellementX/><X><![CDATA[<Scellement/>]]></X>';
    const xml = (seals: string) => row(`${fake}${seals}<Nom V="ORAY"/>`);
    const seals = '<Scellement a=">"/><p:Scellement xmlns:p="u"><Scellement/></p:Scellement>';
    expect(await change(xml(seals), (of) => of('ORAY'))).toBe(xml('').replace('ORAY', OCC));
  });

  it('the seal stays when nothing changes', async () => {
    const xml = scelle('<Scellement md5="A"/>');
    expect(await change(xml, () => [])).toBe(xml);
  });

  it('comments and instructions go wherever they are, the declaration and CDATA stay', async () => {
    const [declaration = '', root = '', ...rest] = row('<X><![CDATA[<!-- --><?a?>]]></X>').split('\n');
    const body = [root, ...rest].join('\n');
    const before = `${declaration}<?a <!-- ?><!-- <?b -->\n${body.replace('<Budget>', '<Budget><!--> --><?c?>')}<!-- d --><?e ?>\n`;
    expect(await change(before, () => [])).toBe(`${declaration}\n${body}\n`);
  });

  it('comments stay when their rule is switched off', async () => {
    const xml = row('<!-- a --><Nom V="ORAY"/>');
    const choix = { ...CHOIX_PAR_DEFAUT, regles: { 28: 'garder' as const } };
    expect(await change(xml, (of) => of('ORAY'), choix)).toBe(xml.replace('ORAY', OCC));
  });

  it('a comment says its line', async () => {
    const essai = await essayer(row('\r\n\r\n<!-- a -->\r\n<!-- b -->').replaceAll(/(?<!\r)\n/g, '\r\n'));
    const lines = essai.texte.split('\r\n');
    const [first = 0, second = 0] = [' a ', ' b '].map((one) =>
      lines.findIndex((line) => line.includes(one)),
    );
    const lignes = ecrire(essai, []).decisions.map(({ lieu }) => lieu.ligne);
    expect(lignes).toEqual([first + 1, second + 1]);
  });
});

describe('by hand', () => {
  it('a text is replaced, a number, a code or an empty value is not', async () => {
    const xml = row('<Nom V="ORAY"/><CodX V="ORAY"/><Mt V="12.5"/>');
    const essai = await essayer(xml);
    const { octets, decisions } = ecrire(essai, [], aLaMain(essai, ['ORAY', '12.5']));
    expect(new TextDecoder().decode(octets)).toBe(xml.replace('ORAY', OCC));
    expect(decisions.map(({ origine }) => origine)).toEqual(['manuel']);
  });

  it('a value that a rule keeps is occulted as the rule would', async () => {
    const essai = await essayer(row('<IndiceAgent V="777.7"/>'));
    const [indice] = valeursDe(essai, '777.7');
    const kept = { regle: 10, action: 'retirer', remplacement: '', propose: 'garder' } as const;
    const { octets } = ecrire(essai, [proposition(indice as never, kept)], aLaMain(essai, ['777.7']));
    expect(new TextDecoder().decode(octets)).toBe(row(''));
  });
});

it('nothing decided gives the very bytes back', async () => {
  const essai = await essayer(row('<Nom V="ORAY"/>'));
  expect(ecrire(essai, []).octets).toEqual(new TextEncoder().encode(essai.texte));
});

it('what was occulted before is left as it is', async () => {
  const once = await change(row('<Nom V="ORAY"/>'), (of) => of('ORAY'));
  expect(await change(once, (of) => of('Occult'))).toBe(once);
});
