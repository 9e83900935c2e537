import type {Site} from './resource-type.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** `STACK-RESOURCE-RANDOM`, cut so that the whole has at most so many characters (user guide: `Name` type). */
export function generatedName({stackName, logicalId, account}: Site, length: number, separator = '-'): string {
	const ending = account.random.characters(12, letters);
	const stem = separator === '' ? `${stackName.replaceAll('-', '')}${logicalId}` : `${stackName}-${logicalId}`;
	return `${stem.slice(0, length - ending.length - separator.length)}${separator}${ending}`;
}
