import type { PageDeTexte } from '../../../state/route.ts';
import { GUIDE } from '../../../text/guide.ts';
import { ACCESSIBILITE, CONFIDENTIALITE, type PageDeTexteEcrite } from '../../../text/pages.ts';
import { APropos } from './a-propos.tsx';
import { Glossaire } from './glossaire.tsx';
import './pages.css';
import { PageEcrite } from './page-ecrite.tsx';

const ECRITES: Readonly<Partial<Record<PageDeTexte, PageDeTexteEcrite>>> = {
  guide: GUIDE,
  accessibilite: ACCESSIBILITE,
  confidentialite: CONFIDENTIALITE,
};

/** A page that is only to be read. */
export function PageDeLecture({ page }: { readonly page: PageDeTexte }) {
  const ecrite = ECRITES[page];
  if (ecrite) return <PageEcrite page={ecrite} />;
  return page === 'glossaire' ? <Glossaire /> : <APropos />;
}
