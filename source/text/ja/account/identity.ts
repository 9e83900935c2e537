import {callerName, type Identity} from '../../../domain/account/identity.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';

/** Who we are on AWS. The session's end is given in UTC: the account's people may sit anywhere. */
export function identity(of: Identity): Line {
	const alias = of.alias === undefined ? [] : [' (', part.value(of.alias), ')'];
	// Said in China and GovCloud, where it explains what is missing.
	const partition = of.partition === 'aws' ? [] : [` · パーティション ${of.partition}`];
	const expires = of.expires === undefined ? [] : [part.quiet(` · セッションの期限 ${of.expires.slice(11, 16)} UTC`)];
	const passed = of.keysPassedOver ? [' · 環境変数のアクセスキーではなくプロファイルを使用'] : [];
	return [
		'サインイン  ',
		part.value(callerName(of)),
		` · ${of.account}`,
		...alias,
		...partition,
		...passed,
		...expires,
	];
}
