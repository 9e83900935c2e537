import type {House} from './house.ts';
import {targets, type Target} from './targets.ts';

export type Figure = {
	readonly what: string;
	readonly value: string;
	/** Empty where nothing is aimed at. */
	readonly target: string;
	readonly isMet: boolean;
	/** Whether it fails `npm test` when it isn't met. */
	readonly isHard: boolean;
	/** Where to go when it isn't met. */
	readonly places: readonly string[];
};

/** Each target beside what was measured. */
export function figures(house: House): readonly Figure[] {
	return targets.map(target => figure(target, house));
}

function figure(target: Target, house: House): Figure {
	const {what, least = -Infinity, most = Infinity, isHard} = target;
	const {value, places} = target.measure(house, most);
	const isMet = value >= least && value <= most;
	return {
		what,
		value: target.isShare ? `${value.toFixed(1)} %` : String(value),
		target: bounds(target),
		isMet,
		isHard,
		places: isMet ? [] : places,
	};
}

function bounds({least, most, isShare}: Target): string {
	const unit = isShare ? ' %' : '';
	if (least !== undefined && most !== undefined) {
		return `${least} to ${most}${unit}`;
	}

	if (least !== undefined) {
		return `at least ${least}${unit}`;
	}

	if (most !== undefined) {
		return most === 0 ? 'none' : `at most ${most}${unit}`;
	}

	return '';
}
