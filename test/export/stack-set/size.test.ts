import test from 'node:test';
import {deepEqual, ok, throws} from 'node:assert/strict';
import {completeFeatures} from '../../../source/domain/agent/feature-refusals.ts';
import {featureIds} from '../../../source/domain/choices/feature-id.ts';
import {ProblemError} from '../../../source/domain/choices/problem/problem.ts';
import {longestBody, stackSetTemplate} from '../../../source/export/stack-set/stack-set.ts';
import {modelCode, type Slots} from '../../support/fixtures/model-plan.ts';
import {writing} from '../code/writing.ts';

const every = completeFeatures([...featureIds]);

function sizeOf(slots: Slots, features = every): number {
	const {body} = stackSetTemplate(modelCode(slots, {features}), {answers: {features}, words: writing.words});
	return new TextEncoder().encode(body).length;
}

/** How many clusters fit, by the problem that there are too many. */
function fitOf(slots: Slots, features = every): number {
	try {
		return sizeOf(slots, features);
	} catch (error) {
		return error instanceof ProblemError && error.problem.code === 'fleet-template-size' ? error.problem.fit : 0;
	}
}

test('a template with every feature has room for more than thirty clusters', () => {
	const fit = fitOf({linux: 60});
	ok(fit > 30);
	ok(sizeOf({linux: fit}) <= longestBody);
	throws(() => sizeOf({linux: fit + 1}), ProblemError);
});

test('with every platform as many of each fit', () => {
	const fit = fitOf({linux: 9, windows: 9, external: 9, 'managed-instances': 9});
	ok(fit >= 20);
	const each = Math.floor(fit / 4);
	ok(sizeOf({linux: each, windows: each, external: each, 'managed-instances': each}) <= longestBody);
});

test('the problem says how large it would be', () => {
	throws(
		() => sizeOf({linux: 80}, ['core']),
		({problem}: ProblemError) => {
			deepEqual(problem.code === 'fleet-template-size' && [problem.clusters, problem.bytes > longestBody], [
				80,
				true,
			]);
			return true;
		},
	);
});
