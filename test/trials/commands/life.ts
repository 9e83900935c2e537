/** What a run of a command for the life after the install is started with. */
type Row = {readonly start: string; readonly world: string};

const worldsOf = (start: string, ...names: readonly string[]): readonly Row[] => names.map(world => ({start, world}));

/** The first is tried by `npm test`. */
export const life: readonly Row[] = [
	...worldsOf('upgrade --agent-version 7.50.0', 'outdated'),
	...worldsOf('upgrade --agent-version 7.50.0 --allow-downgrade', 'outdated'),
	...worldsOf('upgrade --agent-version 7.99.9 --pin --yes', 'outdated'),
	...worldsOf('upgrade --canary nowhere --yes', 'outdated'),
	...worldsOf('upgrade --agent-image nowhere.example/agent --agent-version 7.80.0 --yes', 'outdated'),
	...worldsOf('upgrade --yes --timeout 1s', 'outdated'),
	...worldsOf('upgrade --dry-run', 'outdated', 'upgraded', 'installed', 'drifted', 'mixed', 'denied', 'shared'),
	...worldsOf('upgrade --dry-run --cluster shop-prodd', 'outdated'),
	...worldsOf('rollback --yes', 'upgraded', 'installed'),
	...worldsOf('rollback --yes --timeout 1s', 'upgraded'),
	...worldsOf('rollback --dry-run', 'upgraded', 'outdated', 'installed', 'drifted', 'mixed', 'denied', 'shared'),
	...worldsOf('rotate-key --yes', 'installed', 'shared', 'drifted', 'outdated', 'upgraded', 'services'),
	...worldsOf('rotate-key --yes --timeout 1s', 'installed'),
	...worldsOf('rotate-key --yes --no-wait', 'installed'),
	...worldsOf('rotate-key --dry-run', 'shop', 'mixed', 'denied', 'secret-json', 'silent-hosts', 'bad-key'),
	...worldsOf('uninstall --yes --cluster all', 'shared', 'installed', 'drifted', 'services', 'outdated', 'upgraded'),
	...worldsOf('uninstall --yes --cluster all --timeout 1s', 'installed'),
	...worldsOf('uninstall --cluster shop-prod', 'shared', 'denied', 'shop'),
	...worldsOf('uninstall --dry-run', 'shared', 'installed', 'mixed', 'silent-hosts', 'denied'),
	...worldsOf(
		'status',
		'shared',
		'installed',
		'drifted',
		'mixed',
		'outdated',
		'upgraded',
		'silent-hosts',
		'denied',
		'services',
	),
	...worldsOf('status --cluster nowhere', 'shared'),
	...worldsOf('next --cluster bakery --service orders', 'services'),
	...worldsOf('next --cluster bakery --service ordres', 'services'),
	...worldsOf('next --dry-run', 'services', 'shop', 'denied', 'installed'),
	...worldsOf('flare --dry-run', 'bad-image', 'installed', 'denied', 'mixed', 'drifted'),
	...worldsOf('install --yes', 'silent-hosts'),
	...worldsOf('install --dry-run', 'outdated', 'upgraded', 'shared', 'services', 'installed', 'drifted'),
	...worldsOf('doctor', 'outdated', 'upgraded', 'shared', 'services', 'installed', 'drifted', 'silent-hosts'),
];
