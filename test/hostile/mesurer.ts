/**
 * `npm run hostile`: how long each costly file of 10 MB holds a core, and what it takes in memory, each in a process of
 * its own. `npm run hostile -- annexe` tries only those whose name holds that word.
 *
 * Limits: 2 s of one core for 10 MB, 10 times the size of the file in memory beyond what an ordinary small file takes.
 * Time is that of the processor, not of the clock: a busy machine changes it little.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CHOIX_PAR_DEFAUT } from '../../src/core/occultation/choix.ts';
import { WorkerDEssai } from '../support/worker-d-essai.ts';
import { sain } from './entrees/document.ts';
import { LOURDES } from './entrees/lourdes.ts';
import { toFichier } from './fichier.ts';

const SECONDES = 2;
const FOIS = 10;
const MEGA = 1_000_000;

interface Mesure {
  readonly issue: string;
  readonly octets: number;
  /** Seconds of processor: until it is open (or refused), until its report, until the search for persons. */
  readonly ouvrir: number;
  readonly controler: number;
  readonly detecter: number;
  /** Bytes of memory at the peak, beyond the small file. */
  readonly memoire: number;
}

const processeur = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const sommet = (): number => process.resourceUsage().maxRSS * 1024;

/** What one file costs, in this process. */
async function measure(nom: string): Promise<Mesure> {
  const entree = LOURDES.find((one) => one.nom === nom);
  if (!entree) throw new RangeError(`no file ${nom}`);
  const worker = new WorkerDEssai();
  // Everything that is done once, and the code made fast.
  for (let tour = 0; tour < 20; tour++) {
    await worker.open(`petit${tour}`, toFichier(sain()));
    await worker.ask(`petit${tour}`, 'occultation', { choix: CHOIX_PAR_DEFAUT });
    worker.close(`petit${tour}`);
  }
  const fichier = toFichier(entree.make(''));
  const debut = processeur();
  const memoire = sommet();
  const options = entree.fichier === undefined ? {} : { nom: entree.fichier };
  let ouvert = 0;
  const ouverture = await worker.open('lourd', fichier, {
    ...options,
    onOuvert: () => {
      ouvert = processeur();
    },
  });
  const controle = processeur();
  if (ouverture.issue === 'ouvert') await worker.ask('lourd', 'occultation', { choix: CHOIX_PAR_DEFAUT });
  const fin = processeur();
  return {
    issue: ouverture.issue === 'refus' ? `refusé (${ouverture.motif.code})` : 'ouvert',
    octets: fichier.octets,
    ouvrir: (ouvert || controle) - debut,
    controler: ouvert ? controle - ouvert : 0,
    detecter: fin - controle,
    memoire: sommet() - memoire,
  };
}

/**
 * The engine takes at once what it keeps for objects that do not last (16 MB, three times): whatever the file, so not the
 * file's.
 */
const RESERVE = ['--min-semi-space-size=16', '--max-semi-space-size=16'] as const;

/** Seconds of processor after which a file has no answer. */
const SANS_REPONSE = 40;

function measureApart(nom: string): Mesure | undefined {
  const self = fileURLToPath(import.meta.url);
  const child = [process.execPath, ...RESERVE, '--import', 'tsx', self, '--seul', nom] as const;
  const [command = '', ...args] =
    process.platform === 'win32'
      ? child
      : ['sh', '-c', `ulimit -t ${SANS_REPONSE}; exec "$@"`, 'sh', ...child];
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as Mesure) : undefined;
}

const [option, seul] = process.argv.slice(2);
if (option === '--seul' && seul !== undefined) {
  console.log(JSON.stringify(await measure(seul)));
  process.exit(0);
}
let depassements = 0;
for (const { nom } of LOURDES.filter((one) => option === undefined || one.nom.includes(option))) {
  const mesure = measureApart(nom);
  if (!mesure) {
    depassements++;
    console.log(`✗ ${nom.padEnd(52)} sans réponse en ${SANS_REPONSE} s`);
    continue;
  }
  const { ouvrir, controler, detecter, memoire, octets, issue } = mesure;
  const [plusLong, fois] = [Math.max(ouvrir, controler, detecter), memoire / octets];
  const ok = plusLong <= (SECONDES * octets) / (10 * MEGA) && fois <= FOIS;
  if (!ok) depassements++;
  const temps = [ouvrir, controler, detecter]
    .map((one) => one.toFixed(2).replace('.', ',').padStart(6))
    .join(' ');
  console.log(
    `${ok ? '✓' : '✗'} ${nom.padEnd(52)} ${temps} s  ${fois.toFixed(1).replace('.', ',').padStart(5)} fois  ${issue}`,
  );
}
console.log(
  `\n${depassements === 0 ? 'Aucun dépassement' : `${depassements} dépassements`} (ouvrir, contrôler, chercher les personnes : au plus ${SECONDES} s de processeur chacun pour 10 Mo ; mémoire : au plus ${FOIS} fois le fichier).`,
);
process.exitCode = depassements === 0 ? 0 : 1;
