import { type ComponentType, lazy, useState } from 'react';

/** A component whose script is not part of the first screen. */
export type Differe<P> = ComponentType<P> & {
  /** Fetches the script before it is needed: what is then shown does not wait for it. */
  readonly preparer: () => void;
};

/**
 * React shows a fallback at the first render of a lazy component, though its script be there, and keeps a fallback for
 * 300 ms once it is shown: a component that is ready is rendered as any other.
 */
export function differe<P extends object>(load: () => Promise<ComponentType<P>>): Differe<P> {
  let ready: ComponentType<P> | undefined;
  let asked: Promise<ComponentType<P>> | undefined;
  const fetch = (): Promise<ComponentType<P>> => {
    asked ??= load();
    asked.then(
      (component) => {
        ready = component;
      },
      // Asked for again by whoever needs it, who is told why it fails.
      () => {
        asked = undefined;
      },
    );
    return asked;
  };
  const Attendu = lazy(async () => ({ default: await fetch() }));

  // biome-ignore lint/correctness/noComponentHookFactories: called at the level of a module, once for each script
  function Component(props: P) {
    // The same one as long as it stays on screen: another would lose its state.
    const [Shown] = useState<ComponentType<P>>(() => ready ?? Attendu);
    return <Shown {...props} />;
  }
  return Object.assign(Component, { preparer: () => void fetch().catch(() => undefined) });
}
