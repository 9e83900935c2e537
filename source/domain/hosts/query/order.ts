import {compareVersions} from 'compare-versions';
import {secondsOf} from '../../kit/instant.ts';

/** Below zero, zero or above it; `undefined` where two values have no order that is sure. */
export type Order = (left: string, right: string) => number | undefined;

/** Versions of the ECS agent: `1.99.1`; parts that are left out count as 0. */
export const versions: Order = (left, right) => {
	const [one, other] = [numbersIn(left), numbersIn(right)];
	return one !== undefined && other !== undefined ? compareVersions(one, other) : undefined;
};

export const numbers: Order = (left, right) =>
	isNumber(left) && isNumber(right) ? Number(left) - Number(right) : undefined;

/** Instants; a date alone is its midnight, and what names no zone is in UTC. */
export const instants: Order = (left, right) => {
	const [one, other] = [secondsOf(left), isInstant(right) ? secondsOf(inZone(right)) : undefined];
	return one === undefined || other === undefined ? undefined : one - other;
};

/** AWS doesn't say whether attributes are compared as texts or as numbers, so only what both agree on is sure. */
export const texts: Order = (left, right) => {
	const asTexts = Number(left > right) - Number(left < right);
	const isPlain = !/^\d/v.test(left) && !/^\d/v.test(right);
	return isPlain || Math.sign(numbers(left, right) ?? NaN) === asTexts ? asTexts : undefined;
};

function numbersIn(text: string): string | undefined {
	return /\d+(?:\.\d+){0,2}/v.exec(text)?.[0];
}

function isNumber(text: string): boolean {
	return /^\d+$/v.test(text);
}

/** The forms of AWS's page: `2018-06-18T22:28:28+00:00`, `…Z`, without a zone, and the date alone. */
function isInstant(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+\-]\d{2}:\d{2})?)?$/v.test(text);
}

function inZone(instant: string): string {
	return /T[\d:]+$/v.test(instant) ? `${instant}Z` : instant;
}
