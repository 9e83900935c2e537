import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import type {Stay} from '../../source/domain/plan/removal/stay.ts';
import {plain} from '../../source/text/letters/plain.ts';
import {stays as english} from '../../source/text/en/changes/stay.ts';
import {stays as japanese} from '../../source/text/ja/changes/stay.ts';
import {stays as korean} from '../../source/text/ko/changes/stay.ts';

const secret: Stay = {kind: 'secret', name: 'dd-key', region: 'us-east-1', why: {kind: 'not-ours'}};
const twice: readonly Stay[] = [
	secret,
	{...secret, region: 'eu-west-1', why: {kind: 'used', by: [{kind: 'family', name: 'web', region: 'eu-west-1'}]}},
	{...secret, name: 'other'},
];

test('a secret of one name in two regions stays with its region, and another without', () => {
	deepEqual(
		[english, japanese, korean].map(stays => stays(twice).map(line => plain(line))),
		[
			[
				"Secret dd-key in us-east-1 and secret other stay: aren't from this tool",
				'Secret dd-key in eu-west-1 stays: family web uses it',
			],
			[
				'シークレット dd-key (us-east-1)、シークレット other は残ります: このツールが作成したものではありません',
				'シークレット dd-key (eu-west-1) は残ります: ファミリー web が使用しています',
			],
			[
				'보안 암호 dd-key(us-east-1) 및 보안 암호 other: 이 도구에서 만든 것이 아니므로 그대로 둡니다',
				'보안 암호 dd-key(eu-west-1): 패밀리 web에서 사용하므로 그대로 둡니다',
			],
		],
	);
});
