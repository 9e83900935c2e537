import type {FleetWord} from '../../../../domain/fleet/view/fleet-groups.ts';
import type {Span} from '../../row.ts';
import type {Theme, Tone} from '../../theme.ts';

/** One cell each, or the columns of the grid wouldn't be regions; all are ASCII but those that have twins of it. */
const signs: Readonly<Record<FleetWord, keyof Pick<Theme['symbols'], 'failed' | 'part' | 'empty' | 'full'> | string>> =
	{
		failed: 'failed',
		inoperable: '!',
		cancelled: '-',
		unread: '?',
		running: 'part',
		waiting: 'empty',
		outdated: '~',
		missing: '*',
		unwanted: '=',
		empty: ' ',
		current: 'full',
		create: '+',
		update: '~',
		delete: '-',
	};

export const fleetTones: Readonly<Record<FleetWord, Tone>> = {
	failed: 'bad',
	inoperable: 'bad',
	cancelled: 'warn',
	unread: 'warn',
	running: 'accent',
	waiting: 'quiet',
	outdated: 'warn',
	missing: 'warn',
	unwanted: 'warn',
	empty: 'quiet',
	current: 'good',
	create: 'good',
	update: 'accent',
	delete: 'bad',
};

/** A place in one cell. */
export function fleetSign(word: FleetWord, {symbols}: Theme): Span {
	const sign = signs[word];
	const tone = fleetTones[word];
	return {text: isDrawn(sign) ? symbols[sign] : sign, tone};
}

function isDrawn(sign: string): sign is 'failed' | 'part' | 'empty' | 'full' {
	return ['failed', 'part', 'empty', 'full'].includes(sign);
}
