/** What is known of the terminal before anything is loaded. */
export type Surroundings = {
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** The system as Node names it, where that is known. */
	readonly platform?: string | undefined;
	readonly inputIsTerminal: boolean;
	readonly outputIsTerminal: boolean;
	/** Absent where output is no terminal; 0 on some serial lines and in containers that were told no size. */
	readonly columns: number | undefined;
	readonly rows: number | undefined;
	/** What the command line asks for. */
	readonly wanted: {
		readonly front?: 'json' | 'plain' | 'screen-reader';
		/** `false` for `--no-color`; no option forces colour, FORCE_COLOR does. */
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
	/** For lines; the screens follow the window themselves. */
	readonly columns: number;
};

/** In a smaller window a screen would be little but its heading and hints, and lines read better. */
const leastColumns = 60;
const leastRows = 16;
/** Longer lines are hard to read. The screens end at the same width. */
const widestText = 112;

/** The whole routing table: which front, whom it asks, and how it may look. */
export function terminal(surroundings: Surroundings): Seen {
	const {columns = 80} = surroundings;
	const {front, asking} = route(surroundings);
	return {
		front,
		asking,
		colour: hasColour(surroundings),
		ascii: surroundings.wanted.ascii || hasAsciiAlone(surroundings),
		// Lines are only appended, so nothing in them can move.
		motion: front === 'tui',
		columns: Math.min(columns === 0 ? 80 : columns, widestText),
	};
}

/**
The console of Linux has a font of 256 or 512 signs, and the locales C and POSIX promise ASCII alone. C.UTF-8 is not one
of them. Of the old console of Windows nobody knows which code page and font it has.
*/
export function hasAsciiAlone(of: Pick<Surroundings, 'environment' | 'platform'>): boolean {
	const {environment} = of;
	return isOldConsole(of) || environment.TERM === 'linux' || /^(?:c|posix)$/iv.test(locale(environment));
}

/**
Terminals on Windows name themselves; the old console does not. The names are those that is-unicode-supported and
supports-color look for: Windows Terminal, ConEmu and Cmder, editors by TERM_PROGRAM, JetBrains' own, and TERM wherever
a terminal of another system is copied (Git Bash's mintty, Alacritty, SSH).
*/
function isOldConsole({environment, platform}: Pick<Surroundings, 'environment' | 'platform'>): boolean {
	const {WT_SESSION, TERM_PROGRAM, ConEmuANSI, TERMINAL_EMULATOR, TERM} = environment;
	return (
		platform === 'win32' &&
		ConEmuANSI !== 'ON' &&
		[WT_SESSION, TERM_PROGRAM, TERMINAL_EMULATOR, TERM].every(name => name === undefined || name === '')
	);
}

function route({
	environment,
	platform,
	inputIsTerminal,
	outputIsTerminal,
	columns = 80,
	rows = 24,
	wanted,
}: Surroundings): Pick<Seen, 'front' | 'asking'> {
	// At a terminal too: a prompt would stand among the lines that a script reads.
	if (wanted.front === 'json') {
		return {front: 'json', asking: 'nothing'};
	}

	// Some runners of CI hand out a terminal that nobody sits at.
	if (!inputIsTerminal || !outputIsTerminal || isSet(environment.CI)) {
		return {front: 'lines', asking: 'nothing'};
	}

	// Inquirer moves the cursor and erases lines on a dumb terminal too.
	if (environment.TERM === 'dumb' || wanted.front === 'screen-reader' || isSet(environment.INK_SCREEN_READER)) {
		return {front: 'lines', asking: 'readline'};
	}

	const isSmall = columns < leastColumns || rows < leastRows;
	return wanted.front === 'plain' || isSmall || isOldConsole({environment, platform})
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

	// It colours a pipe as well, for `less -R`; 0 and false take colour away, as supports-color reads it.
	return forced === undefined
		? outputIsTerminal && environment.TERM !== 'dumb'
		: forced !== '0' && forced !== 'false';
}

/** `CI=false` and `CI=0` are how people switch such a variable off. */
export function isSet(value: string | undefined): boolean {
	return value !== undefined && value !== '' && value !== '0' && value.toLowerCase() !== 'false';
}

/** In the order of POSIX: LC_ALL, the category's own variable, LANG; an empty one counts as not set. */
function locale(environment: Surroundings['environment']): string {
	return (
		[environment.LC_ALL, environment.LC_CTYPE, environment.LANG].find(
			value => value !== undefined && value !== '',
		) ?? ''
	);
}
