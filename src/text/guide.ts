import type { PageDeTexteEcrite } from './pages.ts';
import { fr } from './typographie.ts';

/** Written for a collectivité that has never published. Legal references are those that are certain; where there is a doubt there is none. */
export const GUIDE: PageDeTexteEcrite = {
  titre: 'Publier son budget, pas à pas',
  chapo: fr`Comptez une heure la première fois, dix minutes ensuite. Le fichier existe déjà : c’est celui que vous envoyez à la préfecture.`,
  sections: [
    {
      titre: '1. Qui doit publier ?',
      blocs: [
        {
          liste: [
            fr`Les collectivités de plus de 3 500 habitants qui emploient au moins 50 agents : elles publient en ligne les documents qu’elles communiquent, dans un format ouvert (code des relations entre le public et l’administration, CRPA, articles L312-1-1 et D312-1-1-1).`,
            fr`Les communes de 3 500 habitants et plus, et leurs groupements : une présentation brève du budget et du compte, et les documents budgétaires, mis en ligne (CGCT, articles L2313-1 et L1112-23 ; loi NOTRe du 7 août 2015, article 107).`,
            fr`Les autres le peuvent : un budget est communicable à toute personne qui le demande (CGCT, article L2121-26), et le publier évite d’y répondre une à une.`,
          ],
        },
      ],
    },
    {
      titre: fr`2. De quels accords avez-vous besoin ?`,
      blocs: [
        {
          liste: [
            fr`Direction générale : qui publie, sous quel nom, à quel rythme.`,
            fr`Direction des finances : elle a le fichier, et dit quand il est définitif (voté, scellé, transmis).`,
            fr`Élus : le maire ou le président, et l’adjoint aux finances. Une note d’une page suffit en général.`,
            fr`Délégué à la protection des données : montrez-lui la liste de ce qui est occulté.`,
          ],
        },
      ],
    },
    {
      titre: '3. Que publier ?',
      blocs: [
        fr`Pour chaque étape votée (budget primitif, décisions modificatives, compte administratif ou compte financier unique) et pour chaque budget (principal et annexes) :`,
        {
          liste: [
            fr`le CSV au format SCDL « budget », que tout tableur ouvre ;`,
            fr`les annexes en CSV (subventions, dette, patrimoine…) ;`,
            fr`le XML TOTEM anonymisé, pour ceux qui veulent tout.`,
          ],
        },
        fr`Jamais un projet de budget : attendez le vote.`,
      ],
    },
    {
      titre: fr`4. Trouver le fichier`,
      blocs: [
        {
          etapes: [
            fr`Dans TotEM, ouvrez le budget voté et scellé, puis exportez-le : c’est un fichier .xml.`,
            fr`Sans TotEM, votre logiciel financier produit le même fichier au moment de la télétransmission (Actes budgétaires).`,
            fr`Gardez-le tel quel : le moindre changement casse le scellement.`,
          ],
        },
      ],
    },
    {
      titre: '5. Vérifier',
      blocs: [
        {
          etapes: [
            fr`Déposez le fichier dans TotemClic et lisez les chiffres à retenir : correspondent-ils à ce que l’assemblée a voté ?`,
            fr`Ouvrez « Vérifier ». Un problème bloquant empêche de publier ; un avertissement mérite un regard.`,
            fr`Corrigez dans le logiciel d’origine, jamais à la main dans le XML.`,
          ],
        },
      ],
    },
    {
      titre: '6. Anonymiser',
      blocs: [
        {
          etapes: [
            fr`Ouvrez « Anonymiser » : les noms de personnes physiques sont proposés à l’occultation, règle par règle.`,
            fr`Relisez ce qui est marqué « à relire » : l’outil ne connaît pas tout le monde.`,
            fr`Les noms d’élus et de personnes morales restent publics.`,
          ],
        },
        fr`Bases légales : CRPA, articles L311-6 (ce qui n’est communicable qu’à la personne concernée), L311-7 (occulter, puis communiquer), L312-1-2 et D312-1-3 (ce qui peut être publié sans anonymisation).`,
      ],
    },
    {
      titre: '7. Publier',
      blocs: [
        {
          etapes: [
            fr`Téléchargez les fichiers, en gardant leurs noms : ils disent la date, la collectivité, l’étape et l’exercice.`,
            fr`Déposez-les sur data.gouv.fr, au nom de la collectivité, ou sur votre portail ou celui de votre région.`,
            fr`Choisissez la Licence Ouverte 2.0 (Etalab), indiquez le schéma « scdl/budget » et l’exercice.`,
          ],
        },
      ],
    },
    {
      titre: '8. Annoncer',
      blocs: [
        fr`Un lien sur le site, un mot aux élus et aux agents, un message à la presse locale et aux associations. Dites la prochaine date : la régularité compte plus que le volume.`,
      ],
    },
    {
      titre: fr`Des arguments pour convaincre`,
      blocs: [
        {
          liste: [
            fr`C’est la loi, et le fichier est déjà prêt : il n’y a rien à ressaisir.`,
            fr`Chercheurs, journalistes et associations travaillent alors sur vos chiffres exacts, et non sur des copies de PDF.`,
            fr`Vos services se comparent enfin à d’autres, sur les mêmes comptes.`,
            fr`Une demande de communication se traite par un lien.`,
          ],
        },
      ],
    },
    {
      titre: fr`Des objections, et que répondre`,
      blocs: [
        fr`« Il y a des données personnelles. » Oui, dans les annexes : elles sont occultées avant publication, et la liste de ce qui l’a été est conservée.`,
        fr`« Personne n’a l’expertise chez nous. » Il faut savoir exporter un fichier et relire une liste. Ce guide dit le reste.`,
        fr`« Personne ne lira. » Habitants, associations, journalistes et chercheurs lisent un budget quand il est lisible, et les outils qui le montrent se nourrissent de ces fichiers.`,
        fr`« On va nous mal comprendre. » Ajoutez une page d’explication : les chiffres à retenir et les images de TotemClic se téléchargent pour cela.`,
      ],
    },
  ],
};
