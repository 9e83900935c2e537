import {keysPage, type Site} from '../../../domain/account/site.ts';
import type {OldKeyLeft, OldKeyUse} from '../../../domain/ending/old-key-left.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {OldKey} from '../../../domain/plan/rotation/old-key.ts';
import {part} from '../../part.ts';
import type {ReceiptPart} from '../../words.ts';
import {instant} from '../forms/instant.ts';
import {listed} from '../forms/listed.ts';
import {spaced} from '../forms/spaced.ts';
import {because, users} from './stay.ts';

/** Who still has the key before, when it was used last, and where to revoke it. */
export function oldKey(of: OldKeyLeft, site: Site): ReceiptPart {
	const {stored, elsewhere, unseen, regions, use, isHeld, elsewhereToo} = of;
	const said = [...stored.flatMap(one => storedLine(one)), ...elsewhereLines(elsewhere)];
	const isSeen = unseen.length === 0;
	return {
		title: '以前のキー',
		lines: [
			...(isHeld ? [['まだ再起動していない Agent は、以前のキーを使用しています。']] : []),
			...(said.length === 0 && isSeen
				? [[`このアカウントのリージョン${regions}個で、Agent と同じ場所から読み取るものはほかにありません。`]]
				: said),
			...(isSeen ? [] : [[`読み取る可能性のあるものをすべては確認できませんでした: ${because(unseen)}`]]),
			...(elsewhereToo === undefined
				? []
				: [
						['それがこのツールの Agent の場合は、そこでも同様に実行してください:'],
						[part.command(shellQuote(elsewhereToo))],
					]),
			...(use === undefined ? [] : [useLine(use)]),
			['何にも使用されなくなってから取り消してください: ', part.link(keysPage(site))],
		],
	};
}

function storedLine({kind, name, isReplaced, by}: OldKey): readonly Line[] {
	if (!isReplaced) {
		const others = by.length === 0 ? '' : `。${spaced(users(by))}がそこから読み取っています`;
		return [
			[
				`${kind === 'secret' ? 'シークレット' : 'パラメータ'} `,
				part.value(name),
				` には以前のキーが残っています${others}。`,
			],
		];
	}

	return by.length === 0
		? []
		: [
				[
					part.value(name),
					` は ${spaced(users(by))}も読み取っています。そのタスクは再起動まで以前のキーを使用します。`,
				],
			];
}

function elsewhereLines(elsewhere: OldKeyLeft['elsewhere']): readonly Line[] {
	const regions = [...new Set(elsewhere.map(({region}) => region))];
	return regions.length === 0
		? []
		: [[`${spaced(listed(regions, 3))}には別に保存されたキーがあり、変更していません: ${users(elsewhere)}`]];
}

function useLine(use: OldKeyUse): Line {
	switch (use.kind) {
		case 'known': {
			const uses = use.keys.map(({name, lastUsed}) => useOf(name, lastUsed));
			const listing = uses.length === 1 ? 'Datadog の一覧での表示' : 'Datadog の一覧で末尾が一致するキー';
			return [`${listing}: ${uses.join('、')}`];
		}

		case 'unlisted': {
			return ['Datadog の一覧にありません。取り消し済みか、別の組織のキーです。'];
		}

		case 'unknown': {
			return [unknown[use.why]];
		}
	}
}

function useOf(name: string, lastUsed: string | undefined): string {
	return `${name} (${lastUsed === undefined ? '未使用' : `最終使用 ${instant(lastUsed)}`})`;
}

const unknown: Readonly<Record<Extract<OldKeyUse, {kind: 'unknown'}>['why'], string>> = {
	unread: '最後に使用された日時を問い合わせできません。キーを元の場所から読み取れなくなっています。',
	unreachable: '最後に使用された日時を Datadog に問い合わせできませんでした。',
	'rate-limited': '最後に使用された日時を Datadog に問い合わせできませんでした。リクエストが制限されています。',
	refused: '最後に使用された日時を Datadog に問い合わせできませんでした。アプリケーションキーが認識されません。',
	'not-permitted':
		'最後に使用された日時を Datadog から取得できません。アプリケーションキーに権限 api_keys_read がありません。',
	unexpected: '最後に使用された日時は不明です。応答が Datadog のものではありません。',
};
