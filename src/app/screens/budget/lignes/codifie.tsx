import { ARBRE } from '../../../../text/budget.ts';
import { lisible } from '../../../../text/lisible.ts';

interface Props {
  readonly code: string;
  readonly libelle: string;
  /** What is shown when there is not even a code. */
  readonly inconnu: string;
}

export function Codifie({ code, libelle, inconnu }: Props) {
  if (code === '') return <span className="inconnu">{inconnu}</span>;
  return (
    <>
      <span className="code">{code}</span>{' '}
      <span className={libelle === '' ? 'libelle inconnu' : 'libelle'}>
        {lisible(libelle) || ARBRE.inconnu}
      </span>
    </>
  );
}
