import {exitCode, type Changed} from '../domain/ending/outcome.ts';
import type {Problem} from '../domain/choices/problem/problem.ts';
import type {Language} from '../domain/choices/language.ts';
import {wordsIn} from '../text/languages.ts';
import {createDiscretion, withoutKeys} from './discretion.ts';
import type {Host} from './host.ts';

type Listener = {
	readonly host: Host;
	readonly language: Language;
	/** Whether a program listens. */
	readonly isJson: boolean;
	/** What the run did to the account before. */
	readonly changed?: Changed;
};

/**
Says on standard error what is wrong before a front exists, and gives the exit code. With `--json` it is a last event
too.
*/
export async function explain(of: Problem, {host, language, isJson, changed = false}: Listener): Promise<number> {
	const {stdout, stderr} = host;
	const problem = createDiscretion(host).clean(withoutKeys(of));
	const outcome = {kind: 'failed', problem, changed, clusters: []} as const;
	if (isJson) {
		const {json} = await import('../front/json.ts');
		const front = json({
			words: await wordsIn('en'),
			now: Date.now,
			write(line) {
				stdout.write(line);
			},
		});
		await front(async function* () {
			yield {type: 'problem', problem, done: []};
			yield {type: 'finished', outcome, seconds: 0};
		}, silent);
	} else {
		const {tellProblem} = await import('../front/lines/tell/tell-problem.ts');
		const {pen} = await import('../front/lines/pen.ts');
		// Standard output stays free of it: somebody may be piping what a command prints.
		stderr.write(
			tellProblem(problem, [], {words: await wordsIn(language), pen: pen({hasColour: false, isAscii: false})})
				.map(line => `${line}\n`)
				.join(''),
		);
	}

	return exitCode(outcome);
}

// Nothing runs that could be interrupted.
const silent = {
	graceful: new AbortController().signal,
	immediate: new AbortController().signal,
	press: () => undefined,
};
