import {checkSteps} from '../../../domain/ending/next-steps/check-steps.ts';
import type {CheckFact, CheckResult} from '../../../domain/choices/problem/check-result.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {amounts} from '../forms/amounts.ts';
import {listed} from '../forms/listed.ts';
import {step} from '../steps/step.ts';
import {checkTexts} from './check-texts.ts';
import type {Facts} from './check-words.ts';
import {obstacle} from './obstacle.ts';

/** A check's title, what it found in one line, and what helps. */
export function check(result: CheckResult): {
	readonly title: string;
	readonly line: Line;
	readonly fixes: readonly Line[];
} {
	const {title, ok, findings} = checkTexts[result.id];
	const found = findings[result.finding]?.(factsOf(result)) ?? ok;
	return {
		title,
		line: [part.value(result.subject), ': ', found, ...where(result)],
		fixes: checkSteps(result).map(next => step(next)),
	};
}

function factsOf({facts}: CheckResult): Facts {
	return name => {
		const fact = facts[name] ?? '';
		if (isList(fact)) {
			return listed(fact, 8);
		}

		return typeof fact === 'object' ? amounts(fact) : String(fact);
	};
}

function isList(fact: CheckFact): fact is readonly string[] {
	// By itself it doesn't narrow a readonly list.
	return Array.isArray(fact);
}

/** The instances it is about, with what stands in the way on each. */
function where({instances = []}: CheckResult): Line {
	const names = instances.map(({id, obstacle: why}) => (why === undefined ? id : `${id} (${obstacle(why)})`));
	// Three show what kind of instance it is; JSON has all of them.
	return names.length === 0 ? [] : [': ', part.value(listed(names, 3))];
}
