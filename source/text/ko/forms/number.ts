/** With commas: `12,345`. */
export function number(count: number): string {
	const digits = String(count);
	return digits.length <= 3 ? digits : `${number(Math.floor(count / 1000))},${digits.slice(-3)}`;
}
