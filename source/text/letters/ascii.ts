// A twin may be wider than its symbol, so texts are replaced before any column is measured.
const twins: Readonly<Record<string, string>> = {
	'→': '->',
	'←': '<-',
	'↑': 'up ',
	'↓': 'down ',
	'·': '-',
	'…': '...',
	'–': '-',
	'—': '-',
	'×': 'x',
	'✔': 'ok',
	'✖': 'x',
	'❯': '>',
	'◉': '[x]',
	'◯': '[ ]',
	'■': '#',
	'□': '.',
	'’': "'",
	'“': '"',
	'”': '"',
};

/** Our own symbols as ASCII; names that people chose stay as they are. */
export function ascii(text: string): string {
	return text.replaceAll(/[^\p{ASCII}\p{Letter}\p{Mark}]/gv, symbol => twins[symbol] ?? symbol);
}
