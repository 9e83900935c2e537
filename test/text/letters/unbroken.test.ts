import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {roughWidth, unbroken} from '../../../source/text/letters/unbroken.ts';

const words: ReadonlyArray<readonly [word: string, pieces: string]> = [
	['shop-prod', 'shop-prod'],
	['“shop”.', '“shop”.'],
	['클러스터에', '클러스터에'],
	['タスク定義', 'タ/ス/ク/定/義'],
	['サーバーの、ログ。', 'サー/バー/の、/ロ/グ。'],
	['（「新しい」）版', '（「新/し/い」）/版'],
	['shop-prodを使用', 'shop-prod/を/使/用'],
	['リージョン(us-east-1)です', 'リー/ジョ/ン/(us-east-1)/で/す'],
	['待って', '待っ/て'],
	['shop-prod、shop-test', 'shop-prod、/shop-test'],
];

for (const [word, pieces] of words) {
	test(`${word} breaks where a reader expects it`, () => {
		deepEqual(unbroken(word), pieces.split('/'));
	});
}

test('no character is lost where a word breaks', () => {
	fc.assert(
		fc.property(fc.string({unit: fc.constantFrom(...'アー、「」々aé한っ(.😀')}), word => {
			equal(unbroken(word).join(''), word);
		}),
	);
});

test('a rough width is the exact one for the letters of our languages', () => {
	for (const text of ['Amazon ECS에 Datadog Agent 설치', 'タスク定義（新しい）、サービス。', 'the Agent · 1', '']) {
		equal(roughWidth(text), stringWidth(text));
	}
});
