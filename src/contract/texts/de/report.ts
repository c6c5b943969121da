// German: what is said once an evaluation stands in its tab.

export const report = {
  written: (p: { tab: string }): string => `Geschrieben: Die Auswertung mit Diagrammen steht im Tab „${p.tab}“.`,
} as const;
