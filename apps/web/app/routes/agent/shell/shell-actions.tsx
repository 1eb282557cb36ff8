import { createContext, useContext } from 'react';

/** What any page inside the shell can ask of it. */
export const ShellActions = createContext<{ openPalette(): void; openHelp(): void }>({
  openPalette: () => undefined,
  openHelp: () => undefined,
});
export const useShellActions = () => useContext(ShellActions);
