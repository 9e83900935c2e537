import type {Platform} from '../../../domain/account/platform.ts';

/** How instances of a platform are counted: `12 Linux`, `3 Windows`. */
export const platform: Readonly<Record<Platform, string>> = {
	linux: 'Linux',
	'amazon-linux-1': 'Amazon Linux 1',
	windows: 'Windows',
	// The launch type's word (EXTERNAL); the product is ECS Anywhere.
	external: 'external',
	'external-windows': 'external Windows',
	// Amazon ECS Managed Instances; short, because it stands in a column behind a count.
	'managed-instances': 'managed',
};
