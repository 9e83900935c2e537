import path from 'node:path';
import process from 'node:process';
import {
	adopted,
	type Asked,
	atStart,
	catalogue,
	ofOlderOnes,
	others,
	rulesOfDocker,
	words,
} from './docker/definitions.ts';
import {type Engine, findEngine} from './docker/engine.ts';
import {createJudge, type Judge} from './docker/judge.ts';
import type {Verdict} from './docker/task.ts';

/*
Asks a Docker engine whether it takes our Linux definitions, as the ECS agent would hand them over, and whether it
refuses what our own rules say that it does. Where no engine is installed there is nothing to ask.
*/
const root = path.join(import.meta.dirname, '..');
const found = await findEngine();
if ('none' in found) {
	console.log(`Nothing is asked: ${found.none}.`);
} else {
	try {
		process.exitCode = await ask(found.engine);
	} finally {
		await found.engine.stop();
	}
}

async function ask(engine: Engine): Promise<number> {
	const judge = await createJudge(engine);
	try {
		console.log(`Docker ${engine.version}, ${engine.isOwn ? 'started for this' : 'as it runs here'}.\n`);
		const asked = [
			['definitions of the catalogue', catalogue(root)],
			['definitions of others', others(root)],
			['of them, adopted,', adopted(root)],
			["examples of Docker's rules", rulesOfDocker()],
		] as const;
		const lines: string[] = [];
		let wrong = 0;
		for (const [what, all] of asked) {
			const list = all.filter(({rules}) => judge.canStart || rules.every(rule => !atStart.has(rule)));
			const right = await askAll(judge, list);
			wrong += list.length - right;
			lines.push(...(list.length > 0 ? [`${right} of ${list.length} ${what} are as our rules say.`] : []));
		}

		console.log(['', ...lines, ...limits(engine, judge)].join('\n'));
		return wrong === 0 ? 0 : 1;
	} finally {
		await judge.close();
	}
}

/** Gives how many are as our rules say. */
async function askAll(judge: Judge, list: readonly Asked[]): Promise<number> {
	let right = 0;
	for (const asked of list) {
		const verdict = await judge.judge(asked.definition);
		const isRight = isExpected(asked, verdict);
		const why = verdict.kind === 'taken' ? '' : `: ${verdict.why}`;
		const broken = asked.rules.length > 0 ? asked.rules.join(', ') : 'none';
		const ours = isRight ? '' : ` (WRONG: of our rules it breaks ${broken})`;
		console.log(`${verdict.kind.padEnd(8)} ${asked.name}${why}${ours}`);
		right += isRight ? 1 : 0;
	}

	return right;
}

/** Refused for what the rule says, and not for something else. */
function isExpected({rules}: Asked, verdict: Verdict): boolean {
	return verdict.kind === 'refused'
		? rules.some(rule => verdict.why.includes(words[rule] ?? 'no words'))
		: rules.every(rule => ofOlderOnes.has(rule));
}

function limits({isOwn}: Engine, {canStart, started}: Judge): readonly string[] {
	return [
		canStart
			? `${started()} that differ for the engine were started too, with a program that only waits.`
			: 'They were created and not started, which takes an engine of its own and a static busybox.',
		`Not judged: ports, of which none was published${isOwn ? ', as the engine has no bridge' : ''}; images;`,
		'log drivers; Managed Instances, which run containerd; Windows, whose rules have a test of their own.',
	];
}
