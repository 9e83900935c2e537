import type {AwsProblem} from '../../../domain/account/aws-problem.ts';
import type {RegistrySilence} from '../../../domain/account/image-verdict.ts';
import {type KnownToday, type TagToday, isMoved} from '../../../domain/estate/tag-today.ts';
import {among} from '../forms/among.ts';
import {explainAws} from '../problems/aws.ts';
import {plain} from '../../letters/plain.ts';

/** What a tag means today beside what runs, all of it. */
export function tagLines(today: TagToday): readonly string[] {
	switch (today.kind) {
		case 'known': {
			return knownLines(today);
		}

		case 'absent': {
			return [
				`レジストリに ${today.tag} はもうありません。実行中のものは動き続けますが、新しいタスクは起動できません`,
			];
		}

		case 'unknown': {
			return [`未確認: ${silence(today.why, today.detail)}`];
		}

		case 'unread': {
			return [`未確認: ${reason(today.problem)}`];
		}

		case 'untagged': {
			return ['なし。常に同じものを指すダイジェストです'];
		}
	}
}

function knownLines(today: KnownToday): readonly string[] {
	const {tag, digest, version, same, others, untold, pinned} = today;
	const tasks = same + untold + others.reduce((sum, one) => sum + one.tasks, 0);
	const isNamed = version !== undefined && version !== tag;
	const named = isNamed ? `${version} (${short(digest)})` : short(digest);
	if (!isMoved(today) && untold === 0 && tasks > 0) {
		return [`${tag} が現在指すものを実行中: ${named}`];
	}

	return [
		`現在の ${tag}: ${named}`,
		...others.map(
			other => `タスク${among(other.tasks, tasks, '個')}が別のイメージ (${short(other.digest)}) を実行中`,
		),
		...(untold === 0 ? [] : [`タスク${among(untold, tasks, '個')}のイメージは不明`]),
		...(tasks === 0 ? ['実行中のタスクなし'] : []),
		...(pinned === undefined ? [] : [`定義のイメージは別のもの (${short(pinned)})`]),
	];
}

/** What AWS says, with what it is about: of several registries only that tells which. */
function reason(problem: AwsProblem): string {
	const said = plain(explainAws(problem).title);
	return problem.code === 'access-denied' && problem.resource !== undefined ? `${said} (${problem.resource})` : said;
}

/** In a column, behind the version: as short as it can be said. */
export function tagInBrief(today: TagToday): string {
	switch (today.kind) {
		case 'known': {
			const {tag, version} = today;
			const named = version === undefined || version === tag ? '' : version;
			return isMoved(today)
				? `、現在は${named === '' ? '別のもの' : ` ${named}`}`
				: named === ''
					? ''
					: ` (${named})`;
		}

		case 'absent': {
			return '、消失';
		}

		case 'unknown':
		case 'unread': {
			return '、未確認';
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
		? `${detail} のキャッシュにまだプルされていません`
		: `${silences[why]}${detail === '' ? '' : ` (${detail})`}`;
}

const silences: Readonly<Record<Exclude<RegistrySilence, 'uncached'>, string>> = {
	unreachable: 'レジストリに接続できません',
	'rate-limited': 'レジストリが問い合わせを制限しています',
	private: 'レジストリに認証情報が必要ですが、このツールは持っていません',
	unexpected: 'レジストリの応答から判断できません',
};
