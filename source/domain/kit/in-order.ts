/**
Compares names for sorting, the same on every machine: by letters and digits whatever their case, equal ones with
capitals first. Names in AWS are ASCII, and to load Node's tables of all languages for them takes longer than a plan.
*/
export function inOrder(a: string, b: string): number {
	const order = compared(a.toLowerCase(), b.toLowerCase());
	return order === 0 ? compared(a, b) : order;
}

function compared(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
