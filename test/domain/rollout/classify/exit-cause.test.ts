import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {TaskContainer} from '../../../../source/domain/account/task.ts';
import {exitCause} from '../../../../source/domain/rollout/classify/exit-cause.ts';
import {sampleTask} from '../../sample.ts';

const agent = (fields: Partial<TaskContainer> = {}): TaskContainer => ({name: 'agent', ...fields});
const sidecar = (fields: Partial<TaskContainer> = {}): TaskContainer => ({name: 'sidecar', ...fields});
const exited = {kind: 'exited', container: 'agent', why: 'other', detail: ''};

const cases: ReadonlyArray<
	readonly [what: string, containers: readonly TaskContainer[], stopped: string | undefined, cause: unknown]
> = [
	['none that ended', [agent(), sidecar()], 'Essential container exited', undefined],
	['one that ended well', [sidecar(), agent({exitCode: 0})], undefined, {...exited, exitCode: 0}],
	['the one that ended badly', [sidecar({exitCode: 0}), agent({exitCode: 1})], undefined, {...exited, exitCode: 1}],
	[
		'the one that had no memory, before another that ended badly',
		[sidecar({exitCode: 1}), agent({reason: 'OutOfMemoryError: Container killed'})],
		'Essential container exited',
		{...exited, why: 'out-of-memory', detail: 'Essential container exited: OutOfMemoryError: Container killed'},
	],
	['killed', [agent({exitCode: 137})], undefined, {...exited, exitCode: 137, why: 'killed'}],
	['that says no more', [agent({exitCode: 255})], undefined, {...exited, exitCode: 255}],
	[
		'of another architecture',
		[sidecar({exitCode: 1}), agent({reason: 'exec format error'})],
		undefined,
		{...exited, why: 'wrong-architecture', detail: 'exec format error'},
	],
	[
		'without a key',
		[agent({exitCode: 1, reason: 'DD_API_KEY must be set'})],
		'',
		{...exited, exitCode: 1, why: 'no-api-key', detail: 'DD_API_KEY must be set'},
	],
	[
		'with a reason of the task alone',
		[agent({exitCode: 2, reason: ''})],
		'Stopped',
		{...exited, exitCode: 2, detail: 'Stopped'},
	],
];

for (const [what, containers, stoppedReason, cause] of cases) {
	test(`of a task's containers, ${what}`, () => {
		deepEqual(exitCause(sampleTask('t', {containers, ...(stoppedReason !== undefined && {stoppedReason})})), cause);
	});
}
