import type { PageDeTexte } from '../../../state/route.ts';
import { GUIDE } from '../../../text/guide.ts';
import { ACCESSIBILITE, CONFIDENTIALITE, type PageDeTexteEcrite } from '../../../text/pages.ts';
import { APropos } from './a-propos.tsx';
import { Glossaire } from './glossaire.tsx';
import './pages.css';
import { PageEcrite } from './page-ecrite.tsx';
import { Promesse } from './promesse.tsx';
import { VersPromesse } from './vers-promesse.tsx';

const ECRITES: Readonly<Partial<Record<PageDeTexte, PageDeTexteEcrite>>> = {
  guide: GUIDE,
  accessibilite: ACCESSIBILITE,
  confidentialite: CONFIDENTIALITE,
};

/** A page that is only to be read. */
export function PageDeLecture({ page }: { readonly page: PageDeTexte }) {
  const ecrite = ECRITES[page];
  if (page === 'promesse') return <Promesse />;
  if (ecrite) return <PageEcrite page={ecrite}>{page === 'confidentialite' && <VersPromesse />}</PageEcrite>;
  return page === 'glossaire' ? <Glossaire /> : <APropos />;
}
