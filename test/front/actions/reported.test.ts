import {deepEqual, doesNotMatch, equal, match, ok} from 'node:assert/strict';
import {test} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {fleetChange, fleetTarget} from '../../support/fixtures/fleet-plan.ts';
import {installPlan} from '../../support/fixtures/plan.ts';
import {recordings} from '../../support/fixtures/recordings.ts';
import {golden} from '../../support/golden.ts';
import {obeyedIn, toldRunner} from './told-runner.ts';

const recorded = recordings();

for (const name of ['installed.json', 'port-taken.json', 'bad-image.json']) {
	test(`${name} as a log that folds, and as a summary`, async () => {
		const {log, summary} = await toldRunner(recorded[name] ?? []);
		const file = `front/actions/${name.replace('.json', '')}`;
		equal(log, golden(`${file}.txt`, log));
		equal(summary, golden(`${file}.md`, summary));
	});
}

test('what is opened is closed before the next is opened, and the end stands open, in every recorded run', async () => {
	for (const [name, events] of Object.entries(recorded)) {
		const {log} = await toldRunner(events);
		const turns = obeyedIn(log)
			.map(({name: command}) => command)
			.filter(command => command.endsWith('group'));
		deepEqual(
			turns,
			turns.map((_, index) => (index % 2 === 0 ? 'group' : 'endgroup')),
			name,
		);
		equal(turns.length % 2, 0, name);
		ok(log.lastIndexOf('::endgroup::') < log.lastIndexOf('\n\n'), name);
	}
});

const forged = '::error::forged\n::set-env name=A::b\r##[error]forged %0A|`x`<img src=x> [a](https://a.b) @octocat #12';

/** With another name for the cluster everywhere but in what a run says of itself. */
function renamed(value: unknown, name: string): unknown {
	if (typeof value === 'string') {
		// A policy stays what can be read.
		return value.startsWith('{') ? value : value.replaceAll('shop-prod', () => name);
	}

	if (Array.isArray(value)) {
		return value.map(item => renamed(item, name));
	}

	return typeof value === 'object' && value !== null
		? Object.fromEntries(
				Object.entries(value).map(([key, inner]) => [key, key === 'again' ? inner : renamed(inner, name)]),
			)
		: value;
}

/** Markdown without its blocks and spans of code: what is between two runs of as many backticks. */
function withoutCode(markdown: string): string {
	const [first = '', ...rest] = markdown.replaceAll(/\\[\\`]/gv, '').split(/(?<run>`+)/v);
	let text = first;
	for (let index = 0; index < rest.length; index += 2) {
		const end = rest.findIndex((each, place) => place > index && place % 2 === 0 && each === rest[index]);
		index = end === -1 ? index : end;
		text += rest[index + 1] ?? '';
	}

	return text;
}

test('what AWS names makes no command of the runner, and no markup, mention or HTML of the summary', async () => {
	for (const [name, events] of Object.entries(recorded)) {
		const plain = obeyedIn((await toldRunner(events)).log).map(({name: command}) => command);
		const hostile = renamed(events, `shop-prod${forged}`) as readonly SetupEvent[];
		const {log, summary} = await toldRunner(hostile);
		deepEqual(
			obeyedIn(log).map(({name: command}) => command),
			plain,
			name,
		);
		const tag = /<summary>.*?<\/summary>/gsv;
		doesNotMatch([...summary.matchAll(tag)].join('\n'), /<img|@octocat|#12/v, name);
		doesNotMatch(withoutCode(summary.replaceAll(tag, '')), /(?<!\\)<img|@octocat|#12|(?<!\\)\[a|^::/mv, name);
	}
});

test('a title that holds what ends a property stays whole', async () => {
	const problem = obeyedIn((await toldRunner(recorded['bad-image.json'] ?? [])).log).find(
		({name}) => name === 'error',
	);
	match(problem?.data ?? '', /^title=[^,:]+\|/v);
});

test('the plan for an estate fits into a comment of a pull request, and says what is left out', async () => {
	const targets = Array.from({length: 400}, (_, index) => fleetTarget(`team-${index}`, `region-${index % 7}`));
	const changes = targets.map((target, index) => {
		const change = fleetChange(target);
		// Each differs, so that none is told together with another.
		return {...change, diff: change.diff.map(line => ({...line, after: `${line.after ?? ''} ${index}`}))};
	});
	const plan = {...installPlan, targets, changes};
	const planned = (recorded['installed.json'] ?? []).flatMap((event): readonly SetupEvent[] =>
		event.type === 'planned' ? [{...event, plan}] : event.type === 'finished' ? [event] : [],
	);
	const {summary} = await toldRunner(planned);
	ok(summary.length < 65_536, String(summary.length));
	match(summary, /350 more clusters in the log\.[\s\S]*\d more changes in the log\./v);
});

test('a summary that can not be written is said once, and the run goes on', async () => {
	let tried = 0;
	const {log} = await toldRunner(recorded['installed.json'] ?? [], () => {
		tried += 1;
		return 'EACCES: permission denied';
	});
	equal(tried, 1);
	deepEqual(log.match(/The summary of the job can't be written.*/gv), [
		"The summary of the job can't be written%3A EACCES%3A permission denied::",
	]);
	match(log, /the Datadog Agent runs on/v);
});
