/** Every sign the screens draw. Marks of one group are equally wide, so that what follows them lines up. */
export type Symbols = {
	readonly good: string;
	readonly bad: string;
	readonly warn: string;
	readonly note: string;
	readonly pointer: string;
	readonly noPointer: string;
	readonly on: string;
	readonly off: string;
	readonly cannot: string;
	/** Of a rollout's bar: this and the next four are one cell each, or the cells wouldn't count instances. */
	readonly full: string;
	readonly part: string;
	readonly empty: string;
	readonly away: string;
	readonly failed: string;
	readonly rule: string;
	readonly side: string;
	readonly corners: readonly [string, string, string, string];
	readonly ellipsis: string;
	readonly masked: string;
	readonly separator: string;
	readonly keys: Readonly<Record<'up' | 'down' | 'left' | 'upDown', string>>;
	readonly spinner: readonly string[];
};

// No emoji: terminals disagree on how wide they are.
const unicode: Symbols = {
	good: '✔',
	bad: '✖',
	warn: '!',
	note: '·',
	pointer: '❯',
	noPointer: ' ',
	on: '◉',
	off: '◯',
	cannot: '·',
	full: '■',
	part: '□',
	empty: '·',
	away: '-',
	failed: '✖',
	rule: '─',
	side: '│',
	corners: ['╭', '╮', '╰', '╯'],
	ellipsis: '…',
	masked: '•',
	separator: ' · ',
	keys: {up: '↑', down: '↓', left: '←', upDown: '↑↓'},
	spinner: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'],
};

const twins: Symbols = {
	good: 'ok',
	bad: 'xx',
	warn: '! ',
	note: '- ',
	pointer: '>',
	noPointer: ' ',
	on: '[x]',
	off: '[ ]',
	cannot: ' - ',
	full: '#',
	part: '+',
	empty: '.',
	away: '-',
	failed: 'x',
	rule: '-',
	side: '|',
	corners: ['+', '+', '+', '+'],
	ellipsis: '...',
	masked: '*',
	separator: ' - ',
	keys: {up: 'up', down: 'down', left: 'left', upDown: 'up/down'},
	spinner: ['- ', String.raw`\ `, '| ', '/ '],
};

/** Unicode, or twins of plain ASCII for terminals and fonts that lack them (`--ascii`, a C locale). */
export function symbols({ascii}: {readonly ascii: boolean}): Symbols {
	return ascii ? twins : unicode;
}
