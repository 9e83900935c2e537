import type {Line} from '../../../domain/kit/message.ts';
import type {NotSeen, Stay, Using} from '../../../domain/plan/removal/stay.ts';
import {part} from '../../part.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {spaced} from '../forms/spaced.ts';
import {inSeveralRegions} from '../../tables/several-regions.ts';

const nouns: Readonly<Record<Exclude<Stay['kind'], 'things'>, string>> = {
	secret: 'シークレット',
	parameter: 'パラメータ',
	role: 'ロール',
	definition: 'タスク定義',
	service: 'デーモンサービス',
	daemon: 'デーモン',
};

/** What a removal leaves where it is, and why. */
export function stay(of: Stay): Line {
	return together([of]);
}

/** The same of several; those with the same reason in one line. */
export function stays(all: readonly Stay[]): readonly Line[] {
	const byReason = Map.groupBy(all, ({kind, region, why}) => JSON.stringify([kind === 'things' && region, why]));
	return [...byReason.values()].map(same => together(same, all));
}

/** Of a name that stands in several regions among `all` with the region. */
function together(same: readonly Stay[], all: readonly Stay[] = same): Line {
	const isElsewhereToo = inSeveralRegions(all);
	const [first] = same;
	if (!first || first.kind === 'things') {
		const unseen = first?.why.kind === 'unread' ? first.why.unseen : [];
		return [part.value(first?.name ?? ''), ` で残っているものを検索できませんでした: ${because(unseen)}`];
	}

	const names = same.flatMap((one, index): Line => {
		const {kind, name, region} = one;
		const where = isElsewhereToo(one) ? [` (${region})`] : [];
		const noun = kind === 'things' ? '' : `${nouns[kind]} `;
		return [`${index === 0 ? '' : '、'}${noun}`, part.value(name), ...where];
	});
	return [...names, ` ${reason(first.why)}`];
}

function reason(why: Stay['why']): string {
	switch (why.kind) {
		case 'used': {
			return `は残ります: ${spaced(users(why.by))}が使用しています`;
		}

		case 'uncounted': {
			return `は残ります: 使用する可能性のあるものをすべては確認できませんでした (${because(why.unseen)})`;
		}

		case 'unread': {
			return `は残ります: ${because(why.unseen)}`;
		}

		case 'not-ours': {
			return 'は残ります: このツールが作成したものではありません';
		}

		case 'scheduled': {
			return `は ${instant(why.until)} まで復元できます`;
		}

		case 'no-way-back': {
			return 'は現在のまま残ります: 以前のリビジョンがなくなっています';
		}

		case 'tagged-tasks': {
			return 'は以前のリビジョンに戻りました。タスクには、ECS が置き換えるまでこのツールのタグが残ります';
		}
	}
}

const kinds: Readonly<Record<Using['kind'], string>> = {service: 'サービス', daemon: 'デーモン', family: 'ファミリー'};

/** Who uses it, the first three by name. */
export function users(by: readonly Using[]): string {
	return listed(
		by.map(({kind, name, cluster}) => (cluster === undefined ? `${kinds[kind]} ${name}` : `${name} (${cluster})`)),
		3,
	);
}

const causes: Readonly<Record<NotSeen['code'], string>> = {
	'access-denied': 'が許可されていません',
	throttled: 'が制限されました',
	unreachable: 'に応答がありません',
	'not-aws': 'に AWS からの応答がありません',
	'aws-refused': 'が拒否されました',
	'aws-failed': 'が失敗しました',
};

/** Why somebody may be who wasn't seen. */
export function because(unseen: readonly NotSeen[]): string {
	return listed(
		[
			...new Set(
				unseen.map(
					({region, operation, code}) =>
						`${region === 'all' ? '' : `${region} で `}${operation} ${causes[code]}`,
				),
			),
		],
		2,
	);
}
