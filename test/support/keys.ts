/** What terminals send. Escape is written in the form that can't be the start of another key, so no timer decides. */
export const keys: Readonly<Record<string, string>> = {
	up: '\u{1B}[A',
	down: '\u{1B}[B',
	right: '\u{1B}[C',
	left: '\u{1B}[D',
	enter: '\r',
	space: ' ',
	esc: '\u{1B}[27u',
	backspace: '\u{7F}',
	delete: '\u{1B}[3~',
	pageup: '\u{1B}[5~',
	pagedown: '\u{1B}[6~',
	home: '\u{1B}[H',
	end: '\u{1B}[F',
	'ctrl+c': '\u{3}',
};
