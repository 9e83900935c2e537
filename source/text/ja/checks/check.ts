import {checkSteps} from '../../../domain/ending/next-steps/check-steps.ts';
import type {CheckFact, CheckResult} from '../../../domain/choices/problem/check-result.ts';
import type {Invocation} from '../../../domain/choices/invocation.ts';
import type {Line, Message} from '../../../domain/kit/message.ts';
import {toDo} from '../../message-of.ts';
import {part} from '../../part.ts';
import {amounts} from '../forms/amounts.ts';
import {listed} from '../forms/listed.ts';
import {step} from '../steps/step.ts';
import {checkTexts} from './check-texts.ts';
import type {Facts} from './check-words.ts';
import {obstacle} from './obstacle.ts';

type Found = {readonly title: string; readonly line: Line};

/** A check's title, and what it found in one line. */
export function found(result: CheckResult): Found {
	const {title, ok, findings} = checkTexts[result.id];
	const said = findings[result.finding]?.(factsOf(result)) ?? ok;
	return {title, line: [...subjectOf(result), said, ...where(result)]};
}

/** Three of many show what kind they are. What is counted is counted on each of them. */
function subjectOf({subject: only, subjects = [only], facts}: CheckResult): Line {
	const names = listed(
		subjects.map(one => shortName(one)),
		3,
	);
	const isCounted = subjects.length > 1 && Object.values(facts).some(fact => typeof fact === 'number');
	return [part.value(names), isCounted ? '、それぞれ: ' : ': '];
}

/** Of an ARN what it names: the account and the region stand on every screen. */
function shortName(subject: string): string {
	return subject.replace(/^arn:(?:[^:]*:){4}/v, '');
}

/** The same, and what helps. */
export function check(result: CheckResult, again: Invocation): Found & {readonly fixes: Message['steps']} {
	return {...found(result), fixes: toDo(checkSteps(result, again), again, {step})};
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

/** The instances it is about; what stands in the way of several alike is said once. */
function where({instances = []}: CheckResult): Line {
	// Three show what kind of instance it is; JSON has all of them.
	const most = 3;
	const whys = new Set(instances.map(({obstacle: why}) => (why === undefined ? '' : obstacle(why))));
	const [only = ''] = whys;
	const names =
		whys.size > 1
			? instances.map(({id, obstacle: why}) => (why === undefined ? id : `${id} (${obstacle(why)})`))
			: instances.map(({id}) => id);
	const shared = whys.size > 1 || only === '' ? '' : ` (${only})`;
	return names.length === 0 ? [] : [': ', part.value(`${listed(names, most)}${shared}`)];
}
