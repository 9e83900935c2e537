/** A dry run on the world `shop`, which nobody has to be asked for. */
export const shopPlanned: readonly string[] = [
	'install',
	'--cluster',
	'shop-prod',
	'--site',
	'datadoghq.com',
	'--features',
	'default',
	'--dry-run',
	'--yes',
	'--json',
];

/** What stands in the first frame of a run on a terminal, and in nothing before it. */
export const firstFrame = /enter|ctrl\+c/iv;
