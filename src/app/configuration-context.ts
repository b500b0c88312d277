import { createContext, use } from 'react';
import { CONFIGURATION_PAR_DEFAUT, type Configuration } from '../state/configuration.ts';

export const ConfigurationContext = createContext<Configuration>(CONFIGURATION_PAR_DEFAUT);

/** What the platform that hosts the page has set. */
export function useConfiguration(): Configuration {
  return use(ConfigurationContext);
}
