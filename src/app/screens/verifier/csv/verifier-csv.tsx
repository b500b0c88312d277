import type { Gravite } from '../../../../core/controls/constat.ts';
import { countByGravite, type RapportCsv } from '../../../../core/scdl/rapport-csv.ts';
import type { CsvOuvert } from '../../../../state/flux.ts';
import { VERIFIER } from '../../../../text/verifier.ts';
import { VERIFIER_CSV } from '../../../../text/verifier-csv.ts';
import { ActionsDuRapport } from '../actions.tsx';
import { EnTeteDeRapport } from '../en-tete-de-rapport.tsx';
import { GRAVITES } from '../gravites.ts';
import '../impression.css';
import { useImpression } from '../use-impression.ts';
import { useVueDeRapport } from '../use-vue-de-rapport.ts';
import { VerdictDuRapport } from '../verdict.tsx';
import '../verifier.css';
import './csv.css';
import { Problemes } from './problemes.tsx';
import { Reconnu } from './reconnu.tsx';
import { Reparation } from './reparation.tsx';

/** The report of a CSV made elsewhere: how it is written first, then what its cells hold. */
export function VerifierCsv({ ouvert }: { readonly ouvert: CsvOuvert }) {
  const { numero, cible, nomDeFichier, rapport } = ouvert;
  const [vue, changer] = useVueDeRapport(numero);
  const impression = useImpression();
  const compte = compteOf(rapport);
  const rien = compte.bloquant + compte.avertissement + compte.information === 0;
  const commun = {
    impression,
    ouverts: vue.ouverts,
    onToggle: (cle: string, deplie: boolean) => changer({ ouverts: { ...vue.ouverts, [cle]: deplie } }),
  };
  return (
    <div className="ecran rapport">
      <EnTeteDeRapport sujet={nomDeFichier} />
      <VerdictDuRapport compte={compte} quoi="csv">
        {rien && <p>{VERIFIER_CSV.rienTexte(rapport.rangees)}</p>}
      </VerdictDuRapport>
      <Reconnu ouvert={ouvert} />
      <ActionsDuRapport cible={cible} quoi="csv" />
      {rapport.reparables > 0 && <Reparation cible={cible} schema={rapport.schema.nom} />}
      {!rien && (
        <>
          <Problemes
            titre={VERIFIER_CSV.structure}
            texte={VERIFIER_CSV.structureTexte}
            aucun={VERIFIER_CSV.aucunStructure}
            groupes={byCode(rapport.structure)}
            {...commun}
          />
          <Problemes
            titre={VERIFIER_CSV.contenu}
            texte={VERIFIER_CSV.contenuTexte}
            aucun={VERIFIER_CSV.aucunContenu}
            groupes={rapport.contenu.map((probleme) => [probleme])}
            {...commun}
          />
        </>
      )}
      <p className="imprime note">{VERIFIER.piedDuRapport}</p>
    </div>
  );
}

function compteOf(rapport: RapportCsv): Readonly<Record<Gravite, number>> {
  const count = (gravite: Gravite) => countByGravite(rapport, gravite);
  return {
    bloquant: count('bloquant'),
    avertissement: count('avertissement'),
    information: count('information'),
  };
}

/** Most serious first. Problems of columns are told together: ten columns that lack are one thing to do. */
function byCode(problemes: RapportCsv['structure']): (typeof problemes)[] {
  const sorted = GRAVITES.flatMap((gravite) => problemes.filter((one) => one.gravite === gravite));
  const codes = [...new Set(sorted.map(({ code }) => code))];
  return codes.map((code) => sorted.filter((one) => one.code === code));
}
