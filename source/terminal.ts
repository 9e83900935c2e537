/** What is known of the terminal before anything is loaded. */
export type Surroundings = {
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly inputIsTerminal: boolean;
	readonly outputIsTerminal: boolean;
	readonly columns: number | undefined;
	readonly rows: number | undefined;
	/** What the command line asks for. */
	readonly wanted: {
		readonly front?: 'json' | 'plain' | 'screen-reader';
		readonly colour: boolean | undefined;
		readonly ascii: boolean;
	};
};

/** How this run is seen and who can be asked. */
export type Seen = {
	readonly front: 'json' | 'lines' | 'tui';
	/** `nothing`: answers come from flags and declared fallbacks. */
	readonly asking: 'nothing' | 'inquirer' | 'readline';
	readonly colour: boolean;
	readonly ascii: boolean;
	/** Whether anything may move. */
	readonly motion: boolean;
	readonly columns: number;
};

const leastColumns = 60;
const leastRows = 16;
const widestText = 112;

/** The whole routing table: which front, whom it asks, and how it may look. */
export function terminal(surroundings: Surroundings): Seen {
	const {environment, columns = 80} = surroundings;
	const {front, asking} = route(surroundings);
	return {
		front,
		asking,
		colour: hasColour(surroundings),
		ascii: surroundings.wanted.ascii || environment.TERM === 'linux' || /^(?:c|posix)$/iv.test(locale(environment)),
		motion: front === 'tui',
		columns: Math.min(columns === 0 ? 80 : columns, widestText),
	};
}

function route({
	environment,
	inputIsTerminal,
	outputIsTerminal,
	columns = 80,
	rows = 24,
	wanted,
}: Surroundings): Pick<Seen, 'front' | 'asking'> {
	if (wanted.front === 'json') {
		return {front: 'json', asking: 'nothing'};
	}

	if (!inputIsTerminal || !outputIsTerminal || isSet(environment.CI)) {
		return {front: 'lines', asking: 'nothing'};
	}

	// Inquirer moves the cursor and erases lines on a dumb terminal too.
	if (environment.TERM === 'dumb' || wanted.front === 'screen-reader' || isSet(environment.INK_SCREEN_READER)) {
		return {front: 'lines', asking: 'readline'};
	}

	return wanted.front === 'plain' || columns < leastColumns || rows < leastRows
		? {front: 'lines', asking: 'inquirer'}
		: {front: 'tui', asking: 'nothing'};
}

/** `--no-color` beats the environment; NO_COLOR beats FORCE_COLOR unless it is empty (no-color.org). */
function hasColour({environment, outputIsTerminal, wanted}: Surroundings): boolean {
	if (wanted.colour !== undefined) {
		return wanted.colour;
	}

	const {NO_COLOR: none, FORCE_COLOR: forced} = environment;
	if (none !== undefined && none !== '') {
		return false;
	}

	return forced === undefined
		? outputIsTerminal && environment.TERM !== 'dumb'
		: forced !== '0' && forced !== 'false';
}

function isSet(value: string | undefined): boolean {
	return value !== undefined && value !== '' && value !== '0' && value.toLowerCase() !== 'false';
}

function locale(environment: Surroundings['environment']): string {
	return (
		[environment.LC_ALL, environment.LC_CTYPE, environment.LANG].find(
			value => value !== undefined && value !== '',
		) ?? ''
	);
}
