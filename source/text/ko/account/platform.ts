import type {Platform} from '../../../domain/account/platform.ts';

/** How instances of a platform are counted: `Linux 12개`, `Windows 3개`. */
export const platform: Readonly<Record<Platform, string>> = {
	linux: 'Linux',
	'amazon-linux-1': 'Amazon Linux 1',
	windows: 'Windows',
	// The launch type's word (EXTERNAL); the product is ECS Anywhere.
	external: '외부',
	'external-windows': '외부 Windows',
	// Amazon ECS Managed Instances; short, because it stands in a column behind a count.
	'managed-instances': '관리형',
};
