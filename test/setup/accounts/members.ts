/** Two members of the organisation `accounts` whose role lets its first account in. */
export const web = '111122223333';
export const data = '444455556666';

/** The arguments of an install on all clusters of both. */
export function inBoth(...more: readonly string[]): readonly string[] {
	const across = ['--assume-role', 'DatadogSetup', '--account', `${web},${data}`];
	return ['install', ...across, '--region', 'us-east-1', '--cluster', 'all', ...more];
}
