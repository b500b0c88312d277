/** Cases 1 to 7: what a DOCTYPE can do. Each is refused before anything is parsed. */
import type { Entree } from '../fichier.ts';
import { remplace, sain } from './document.ts';

const FIN_DE_DECLARATION = '?>\n';

function withDoctype(doctype: string, xml = sain()): string {
  return remplace(FIN_DE_DECLARATION, `?>\n${doctype}\n`, xml);
}

/** `&a0;` is nothing, `&a1;` ten of it, … : ten to the eighth in all. */
function cascade(): string {
  const levels = Array.from(
    { length: 8 },
    (_, rank) => `<!ENTITY a${rank + 1} "${`&a${rank};`.repeat(10)}">`,
  );
  return `<!DOCTYPE DocumentBudgetaire [<!ENTITY a0 "ah">${levels.join('')}]>`;
}

const inText = (reference: string) =>
  remplace('</DocumentBudgetaire>', `<Note>${reference}</Note></DocumentBudgetaire>`);
const inValue = (reference: string) => remplace('VALTRÉSOR-LES-BAINS', reference);

export const DOCTYPE: readonly Entree[] = [
  { nom: 'entites-en-cascade-texte', make: () => withDoctype(cascade(), inText('&a8;')) },
  { nom: 'entites-en-cascade-attribut', make: () => withDoctype(cascade(), inValue('&a8;')) },
  {
    nom: 'entite-quadratique',
    make: () =>
      withDoctype(
        `<!DOCTYPE DocumentBudgetaire [<!ENTITY long "${'x'.repeat(80_000)}">]>`,
        inText('&long;'.repeat(13_000)),
      ),
  },
  {
    nom: 'entite-externe-fichier',
    make: () =>
      withDoctype(
        '<!DOCTYPE DocumentBudgetaire [<!ENTITY secret SYSTEM "file:///etc/passwd">]>',
        inText('&secret;'),
      ),
  },
  {
    nom: 'entite-externe-http',
    make: (canari) =>
      withDoctype(
        `<!DOCTYPE DocumentBudgetaire SYSTEM "${canari}totem.dtd" [<!ENTITY dehors SYSTEM "${canari}entite">]>`,
        inText('&dehors;'),
      ),
  },
  {
    nom: 'entite-parametre',
    make: (canari) =>
      withDoctype(
        `<!DOCTYPE DocumentBudgetaire [<!ENTITY % tout SYSTEM "${canari}parametre.dtd">%tout;]>`,
        sain(),
      ),
  },
  {
    nom: 'attribut-par-defaut',
    make: () =>
      withDoctype('<!DOCTYPE DocumentBudgetaire [<!ATTLIST MtPrev V CDATA "999" Code CDATA "X">]>', sain()),
  },
  {
    nom: 'doctype-apres-commentaire',
    make: (canari) =>
      withDoctype(`<!-- <DocumentBudgetaire> -->\n<!DOCTYPE DocumentBudgetaire SYSTEM "${canari}dtd">`),
  },
];
