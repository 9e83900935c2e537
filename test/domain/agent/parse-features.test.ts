import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {UsageFault} from '../../../source/domain/choices/problem/usage-fault.ts';
import {parseFeatures} from '../../../source/domain/agent/parse-features.ts';
import {offeredElsewhere} from '../../../source/domain/choices/problem/offered-elsewhere.ts';

const accepted = [
	['default', 'core apm dogstatsd ecs-explorer health-check'],
	['core', 'core'],
	['apm,dogstatsd', 'core apm dogstatsd'],
	['dogstatsd, apm ,apm', 'core apm dogstatsd'],
	['+logs', 'core apm dogstatsd logs ecs-explorer health-check'],
	['-apm,+apm-socket', 'core apm-socket dogstatsd ecs-explorer health-check'],
	['default,-health-check', 'core apm dogstatsd ecs-explorer'],
	['logs,+apm', 'core apm logs'],
	['npm', 'core network'],
	['+cnm,-dogstatsd', 'core apm network ecs-explorer health-check'],
	['origin-detection', 'core dogstatsd-socket origin-detection'],
] as const;

for (const [text, features] of accepted) {
	test(`${text} is ${features}`, () => {
		deepEqual(parseFeatures(text), {kind: 'ok', value: features.split(' ')});
	});
}

test('the defaults may be those of the platforms at hand', () => {
	deepEqual(parseFeatures('+logs', {defaults: ['core', 'dogstatsd'], start: ['core', 'apm']}), {
		kind: 'ok',
		value: ['core', 'apm', 'logs'],
	});
});

function faults(text: string): ReadonlyArray<Partial<UsageFault>> {
	const parsed = parseFeatures(text);
	return parsed.kind === 'refused' && parsed.problem.code === 'usage'
		? parsed.problem.faults.map(fault => {
				const {expected: _expected, ...rest} = {expected: '', ...fault};
				return rest;
			})
		: [];
}

const flag = '--features';

test('what Datadog offers elsewhere only is told with its guide', () => {
	for (const [word, product] of [
		['ddot', 'ddot'],
		['+gpu-monitoring', 'gpu'],
		['private-action-runner', 'private-action-runner'],
		['default,+dbm', 'dbm'],
	] as const) {
		deepEqual(faults(word), [{kind: 'offered-elsewhere', product, link: offeredElsewhere[product].link}]);
	}
});

test('unknown ids are reported all at once, with what is nearest', () => {
	deepEqual(faults('apm,dogstatd,+lgos,whatsoever'), [
		{kind: 'invalid-value', flag, value: 'dogstatd', nearest: 'dogstatsd'},
		{kind: 'invalid-value', flag, value: '+lgos', nearest: 'logs'},
		{kind: 'invalid-value', flag, value: 'whatsoever'},
	]);
});

test('nothing is no list of features', () => {
	deepEqual(
		faults(' , ').map(({kind}) => kind),
		['invalid-value'],
	);
});

test('a name of the language is no feature', () => {
	deepEqual(
		faults('constructor').map(({kind}) => kind),
		['invalid-value'],
	);
});

test("what is always there can't be taken away", () => {
	deepEqual(faults('-core'), [{kind: 'invalid-value', flag, value: '-core'}]);
});

test('taking away what another one needs is a contradiction', () => {
	deepEqual(faults('origin-detection,-dogstatsd-socket'), [
		{kind: 'contradiction', flags: ['--features -dogstatsd-socket', '--features origin-detection']},
	]);
});
