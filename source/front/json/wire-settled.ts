import {inert} from '../../domain/kit/inert.ts';
import type {Wire} from './wire.ts';

type Settling = {
	/** The journal of the run that took over. */
	readonly by?: string;
	/** Milliseconds since the epoch. */
	readonly now: number;
};

/** The line behind a journal whose run never said how it ended, once a later run took over what it had left. */
export function wireSettled({by, now}: Settling): string {
	const line = {v: 1, time: new Date(now).toISOString(), type: 'settled', by} satisfies Wire<'line'>;
	return `${inert(JSON.stringify(line))}\n`;
}
