import type {Platform} from '../../../domain/account/platform.ts';

/** How instances of a platform are counted: `12 Linux`, `3 Windows`. */
export const platform: Readonly<Record<Platform, string>> = {
	linux: 'Linux',
	'amazon-linux-1': 'Amazon Linux 1',
	windows: 'Windows',
	external: 'external',
	'external-windows': 'external Windows',
	'managed-instances': 'managed',
};
