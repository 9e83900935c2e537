const twins: Readonly<Record<string, string>> = {
	'→': '->', '←': '<-', '·': '-', '…': '...', '✔': 'ok', '✖': 'x', '’': '\'', '“': '"', '”': '"', '–': '-', '—': '-', '×': 'x',
};

/** Our own symbols as ASCII; names that people chose stay as they are. */
export function ascii(text: string): string {
	return text.replaceAll(/[·×–—’“”…←→✔✖]/gv, symbol => twins[symbol] ?? symbol);
}
