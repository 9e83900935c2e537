/** Which files belong together, and what they may import. */
export type Layer = {
	readonly name: string;
	readonly files: RegExp;
	/** Names of layers. */
	readonly layers: readonly string[];
	/** Names of layers that may be imported with `import()`, when they are needed, or for their types. */
	readonly lazily?: readonly string[];
	/** Packages; `@scope/*` for all of a scope. */
	readonly packages?: readonly string[];
	/** Packages of which only types may be used. */
	readonly types?: readonly string[];
	readonly node?: readonly string[];
};

/** The first layer whose files match a path is the path's layer. */
export const layers: readonly Layer[] = [
	{
		name: 'cli',
		files: /^cli\.tsx$/v,
		layers: [],
		lazily: ['program', 'options'],
		node: ['fs', 'module', 'os', 'path'],
	},
	{
		name: 'program',
		files: /^source\/(?:program|journal)\//v,
		layers: ['program', 'options', 'commands', 'setup', 'ports', 'export', 'text', 'domain'],
		lazily: ['boundary', 'gateway', 'simulator', 'help', 'json', 'lines', 'mcp', 'tui', 'actions', 'page'],
		packages: ['yaml'],
		node: [
			'crypto',
			'events',
			'fs',
			'fs/promises',
			'os',
			'path',
			'stream',
			'stream/consumers',
			'timers/promises',
			'util',
			'zlib',
		],
	},
	{
		name: 'options',
		files: /^source\/(?:options\/|[^\/]+\.ts$)/v,
		layers: ['options', 'commands', 'domain', 'manifest'],
		node: ['util'],
	},
	// What commands are is data about options; whoever acts on it does so elsewhere.
	{name: 'commands', files: /^source\/commands\//v, layers: ['commands', 'domain']},
	{
		name: 'domain',
		files: /^source\/domain\//v,
		layers: ['domain'],
		packages: ['compare-versions', 'damerau-levenshtein'],
	},
	// The sentences in a file are handed in: of the language an exporter knows the type and nothing else.
	{name: 'export', files: /^source\/export\//v, layers: ['export', 'domain'], lazily: ['text'], packages: ['yaml']},
	// Of commands only types: one without its words must not compile.
	{name: 'text', files: /^source\/text\//v, layers: ['text', 'domain'], lazily: ['commands']},
	{
		name: 'gateway',
		files: /^source\/(?:aws|datadog|registry)\/(?:fleet-)?gateway\.ts$/v,
		layers: ['domain', 'gateway'],
	},
	// A registry is a third outside: another protocol, no credentials, and nothing of AWS or Datadog in it.
	{
		name: 'boundary',
		files: /^source\/(?:aws|datadog|registry)\//v,
		layers: ['boundary', 'gateway', 'network', 'domain'],
		packages: ['@aws-sdk/*', '@smithy/*'],
		node: [
			'async_hooks',
			'child_process',
			'crypto',
			'fs/promises',
			'http',
			'https',
			'os',
			'path',
			'util',
			'v8',
			'vm',
		],
	},
	// Beneath all boundaries: the ways to AWS, Datadog and a registry have the same proxy and the same certificates.
	{
		name: 'network',
		files: /^source\/network\//v,
		layers: ['network', 'domain'],
		packages: ['@smithy/node-http-handler', 'https-proxy-agent', 'proxy-from-env'],
		node: ['fs/promises', 'http', 'https', 'tls'],
	},
	// The process is handed its command, and needs only the type of it.
	{name: 'ports', files: /^source\/setup\/ports\.ts$/v, layers: ['domain', 'gateway'], lazily: ['commands']},
	{name: 'setup', files: /^source\/setup\//v, layers: ['setup', 'ports', 'gateway', 'domain']},
	{name: 'json', files: /^source\/front\/json(?:\/|\.ts$)/v, layers: ['json', 'ports', 'text', 'domain']},
	// What a pipeline's runner is told beside a front: loaded where there is one.
	{name: 'actions', files: /^source\/front\/actions\//v, layers: ['actions', 'cells', 'text', 'domain']},
	// What a change ticket has of a run, made beside a front: loaded where it's asked for.
	{name: 'page', files: /^source\/front\/page\//v, layers: ['page', 'cells', 'text', 'domain']},
	{
		name: 'lines',
		files: /^source\/front\/lines\//v,
		layers: ['lines', 'cells', 'ports', 'text', 'domain'],
		packages: ['@inquirer/core', '@inquirer/prompts'],
		node: ['readline', 'readline/promises', 'stream', 'util'],
	},
	// How wide text is on a terminal and where it breaks: of every front that lays something out itself.
	{
		name: 'cells',
		files: /^source\/front\/cells\//v,
		layers: ['cells', 'text'],
		packages: ['slice-ansi', 'string-width'],
	},
	// Help is a front without a process: it lays out what the language says of the options.
	{
		name: 'help',
		files: /^source\/front\/(?:help|completion)\//v,
		layers: ['help', 'cells', 'commands', 'text', 'domain'],
	},
	// The protocol of coding agents; what its tools take is said with the tables of help.
	{
		name: 'mcp',
		files: /^source\/front\/mcp\//v,
		layers: ['mcp', 'help', 'commands', 'text', 'domain'],
		packages: ['@modelcontextprotocol/sdk', 'zod'],
		node: ['stream'],
	},
	{
		name: 'tui',
		files: /^source\/front\/tui\//v,
		layers: ['tui', 'cells', 'ports', 'text', 'domain'],
		packages: ['ink', 'react', 'slice-ansi', 'string-width'],
		node: ['child_process'],
	},
	{
		name: 'simulator',
		files: /^source\/simulator\//v,
		layers: ['simulator'],
		// What CloudFormation's templates are written in.
		packages: ['yaml'],
		types: ['@aws-sdk/*'],
		node: ['buffer', 'crypto', 'events', 'http', 'net', 'perf_hooks', 'stream/consumers', 'timers/promises'],
	},
	{name: 'manifest', files: /^package\.json$/v, layers: []},
];

/** The rooms of the domain, in order: each may import itself and those before it. */
export const rooms = [
	'kit',
	'account',
	'choices',
	'hosts',
	'agent',
	'found',
	'iam',
	'plan',
	'wiring',
	'code',
	'fleet',
	'questions',
	'rollout',
	'estate',
	'ending',
] as const;
