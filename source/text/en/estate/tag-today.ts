import type {AwsProblem} from '../../../domain/account/aws-problem.ts';
import type {RegistrySilence} from '../../../domain/account/image-verdict.ts';
import {type KnownToday, type TagToday, isMoved} from '../../../domain/estate/tag-today.ts';
import {plural} from '../forms/plural.ts';
import {explainAws} from '../problems/aws.ts';
import {plain} from '../../letters/plain.ts';

/** What a tag means today beside what runs, all of it. */
export function tagLines(today: TagToday): readonly string[] {
	switch (today.kind) {
		case 'known': {
			return knownLines(today);
		}

		case 'absent': {
			return [`the registry has no ${today.tag} any more: what runs goes on, and a new task couldn't start`];
		}

		case 'unknown': {
			return [`not looked at: ${silence(today.why, today.detail)}`];
		}

		case 'unread': {
			return [`not looked at: ${reason(today.problem)}`];
		}

		case 'untagged': {
			return ['none: a digest, which always means the same'];
		}
	}
}

function knownLines(today: KnownToday): readonly string[] {
	const {tag, digest, version, same, others, untold, pinned} = today;
	const tasks = same + untold + others.reduce((sum, one) => sum + one.tasks, 0);
	const isNamed = version !== undefined && version !== tag;
	if (!isMoved(today) && untold === 0 && tasks > 0) {
		return [`what runs is what ${tag} means today: ${isNamed ? `${version} (${short(digest)})` : short(digest)}`];
	}

	return [
		isNamed ? `${tag} is ${version} today (${short(digest)})` : `${tag} is ${short(digest)} today`,
		...others.map(other => `${ofTasks(other.tasks, tasks)} another image (${short(other.digest)})`),
		...(untold === 0 ? [] : [`of ${untold} of ${plural(tasks, 'task')} the image isn't known`]),
		...(tasks === 0 ? ['no task runs'] : []),
		...(pinned === undefined ? [] : [`the definition has another image (${short(pinned)})`]),
	];
}

function ofTasks(count: number, all: number): string {
	return `${count} of ${plural(all, 'task')} ${count === 1 ? 'runs' : 'run'}`;
}

/** What AWS says, with what it is about: of several registries only that tells which. */
function reason(problem: AwsProblem): string {
	const said = plain(explainAws(problem).title);
	return problem.code === 'access-denied' && problem.resource !== undefined ? `${said} on ${problem.resource}` : said;
}

/** In a column, behind the version: as short as it can be said. */
export function tagInBrief(today: TagToday): string {
	switch (today.kind) {
		case 'known': {
			const {tag, version} = today;
			const named = version === undefined || version === tag ? '' : version;
			return isMoved(today) ? `, now ${named === '' ? 'another' : named}` : named === '' ? '' : ` is ${named}`;
		}

		case 'absent': {
			return ', gone';
		}

		case 'unknown':
		case 'unread': {
			return ', unread';
		}

		case 'untagged': {
			return '';
		}
	}
}

/** As many digits as tell images apart for a reader; JSON has all. */
function short(digest: string): string {
	return digest.slice(0, 'sha256:'.length + 12);
}

function silence(why: RegistrySilence, detail: string): string {
	return why === 'uncached'
		? `the cache of ${detail} has not pulled it yet`
		: `${silences[why]}${detail === '' ? '' : ` (${detail})`}`;
}

const silences: Readonly<Record<Exclude<RegistrySilence, 'uncached'>, string>> = {
	unreachable: "the registry can't be reached",
	'rate-limited': 'the registry takes no more questions for now',
	private: 'the registry wants credentials, which this tool has none of',
	unexpected: 'the registry gave no answer that tells',
};
