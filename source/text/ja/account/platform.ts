import type {Platform} from '../../../domain/account/platform.ts';
import {spaced} from '../forms/spaced.ts';

/** How instances of a platform are called in a column: `Linux 12台`, `Windows 3台`. */
export const platform: Readonly<Record<Platform, string>> = {
	linux: 'Linux',
	'amazon-linux-1': 'Amazon Linux 1',
	windows: 'Windows',
	// The launch type's word (EXTERNAL); the product is ECS Anywhere.
	external: '外部',
	'external-windows': '外部 Windows',
	// Amazon ECS Managed Instances; short, because it stands in a column beside a count.
	'managed-instances': 'マネージド',
};

/** The same in a sentence: `Windows インスタンス`, `マネージドインスタンス`. */
export function platformInstances(of: Platform): string {
	return `${spaced(platform[of])}インスタンス`;
}

/** So many of them: `Linux 12台`, `外部3台`. */
export function platformCount(of: Platform, count: number): string {
	return `${spaced(platform[of])}${count}台`;
}
