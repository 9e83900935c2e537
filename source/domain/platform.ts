/** The kinds of hosts that need different task definitions or services. */
export const platforms = ['linux', 'amazon-linux-1', 'windows', 'external', 'external-windows', 'managed-instances'] as const;

export type Platform = (typeof platforms)[number];
