import type {KeyVerdict} from '../../../domain/account/datadog/key-verdict.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';

/** Behind the site's name. */
const unknown = {
	unreachable: 'に接続できませんでした',
	'rate-limited': 'が現在リクエストを制限しています',
	unexpected: 'の応答を解釈できません',
};

/** What Datadog said of the key. */
export function verdict(of: KeyVerdict): Line {
	switch (of.kind) {
		case 'valid': {
			return [`API キーを ${of.site} で確認しました: 有効`];
		}

		case 'refused': {
			return [
				of.unasked === undefined
					? `この API キーは ${of.site} でも、他のどのサイトでも拒否されました`
					: `この API キーは ${of.site} で拒否されました。${of.unasked} のキーかどうかは確認できませんでした`,
			];
		}

		// A key names no site, so this is known only from asking the others.
		case 'elsewhere': {
			return [`この API キーは ${of.site} ではなく、${of.other} のものです`];
		}

		case 'unknown': {
			return [
				`API キーを確認していません: ${of.site} ${unknown[of.why]}`,
				part.quiet(of.detail === '' ? '' : ` (${of.detail})`),
			];
		}

		case 'unread': {
			return [
				'API キーを確認していません: ',
				...(of.code === 'access-denied' ? ['この認証情報では '] : []),
				part.value(of.reference),
				of.code === 'access-denied' ? ' を読み取れません' : ` を読み取れませんでした (${of.code})`,
			];
		}
	}
}
