/** `10台中8台`: so many of all. */
export function among(count: number, all: number, counter: string): string {
	return `${all}${counter}中${count}${counter}`;
}
