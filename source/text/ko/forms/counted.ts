import {number} from './number.ts';

/** `인스턴스 3개`, `계정 1,000개`, `변경 2건`. */
export function counted(noun: string, count: number, counter = '개'): string {
	return `${noun} ${number(count)}${counter}`;
}
