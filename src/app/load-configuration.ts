import { type Configuration, readConfiguration } from '../state/configuration.ts';
import { HEBERGEUR, texteReglageRefuse } from '../text/hebergeur.ts';
import { deriveAccent } from './accent.ts';

/** The settings of the host, checked and put into force; what is wrong with them goes to the console, for the host. */
export function loadConfiguration(): Configuration {
  const { configuration, refuses } = readConfiguration(readBrut());
  for (const { reglage, raison } of refuses) warn(texteReglageRefuse(reglage, raison));
  const { couleur, logo } = configuration;
  // Browsers without `light-dark()` keep the colours of the style sheet.
  if (couleur && CSS.supports('color', 'light-dark(#000, #fff)')) {
    for (const [nom, valeur] of deriveAccent(couleur)) {
      document.documentElement.style.setProperty(nom, valeur);
    }
  }
  // Asked for with the page: nothing is requested once it is loaded.
  if (logo) new Image().src = logo;
  return configuration;
}

/** What `config.js` has put into `window.TOTEMCLIC`, else the block of data of the one file. */
function readBrut(): unknown {
  const { TOTEMCLIC } = window as { TOTEMCLIC?: unknown };
  if (TOTEMCLIC !== undefined) return TOTEMCLIC;
  const bloc = document.getElementById('configuration')?.textContent;
  if (!bloc) return undefined;
  try {
    return JSON.parse(bloc);
  } catch {
    warn(HEBERGEUR.configurationIllisible);
    return undefined;
  }
}

function warn(phrase: string): void {
  // biome-ignore lint/suspicious/noConsole: for the one who hosts the page, who is not the one who reads it
  console.warn(phrase);
}
