/** `1 instance`, `12 instances`, `no instances`; a plural that is not made with s is passed. */
export function plural(count: number, one: string, many = `${one}s`): string {
	return count === 0 ? `no ${many}` : `${count} ${count === 1 ? one : many}`;
}
