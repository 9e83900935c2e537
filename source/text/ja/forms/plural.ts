/** `インスタンス1台`, `インスタンス12台`, `インスタンス0台`: a number changes nothing but itself. */
export function plural(count: number, noun: string, counter: string): string {
	return `${noun}${count}${counter}`;
}
